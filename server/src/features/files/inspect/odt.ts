import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { Refusal } from '../../../platform/errors.ts';
import { inspectOffice } from './office.ts';

const MANIFEST = 'META-INF/manifest.xml';
const MAX_MANIFEST_BYTES = 1024 * 1024;

/** Macros, and objects of other programs packed into the document. */
const ACTIVE = /^(?:Basic|Scripts)\/.|^Object \d+$/u;

/** Looks at an ODT; throws why it is not taken. Its parts are locked one by one, which the list of them says. */
export const inspectOdt = async (path: string): Promise<void> => {
  await inspectOffice(path);
  const names: string[] = [];
  const { [MANIFEST]: manifest } = unzipSync(await readFile(path), {
    filter: ({ name, originalSize }) => {
      names.push(name);
      return name === MANIFEST && originalSize <= MAX_MANIFEST_BYTES;
    },
  });
  if (names.some((name) => ACTIVE.test(name))) throw new Refusal('files/active-content');
  if (!manifest) throw new Refusal('files/broken');
  if (strFromU8(manifest).includes('encryption-data')) throw new Refusal('files/encrypted');
};
