import * as org from '../harness/organisation.ts';
import type { Device } from '../harness/device.ts';
import { makeAdministrator } from '../harness/first-administrator.ts';
import { codesByName, pdfText } from '../harness/pdf-text.ts';
import type { RunningServer } from '../harness/server.ts';
import { applyImport, previewImport, takeSlips } from './administrate.ts';
import { activateByAddress } from './enter.ts';
import { addApp, addPasskey } from './strong-ways.ts';

/** The empty installation gets its cell from a workbook; gives the codes by which its people come in. */
export const foundCell = async (
  office: Device,
  server: RunningServer,
  password: string,
): Promise<Map<string, string>> => {
  const address = makeAdministrator(server, org.administrator);
  await activateByAddress(office.page, address, org.administrator, password);
  await addPasskey(office);
  await addApp(office.page);
  await previewImport(office.page, await org.organisationWorkbook());
  await applyImport(office.page);
  return codesByName(await pdfText(await takeSlips(office.page)));
};
