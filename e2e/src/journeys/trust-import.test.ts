import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, inject } from 'vitest';
import { importsWords as t } from '../../../web/src/lib/words/imports.ts';
import { applyImport, previewImport } from '../acts/administrate.ts';
import { demoPeople } from '../harness/demo-people.ts';
import { picture } from '../harness/device.ts';
import { button, link, screen } from '../harness/find.ts';
import type { HandedFile } from '../harness/handed-file.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { darkPhone, desk, largePhone, phone } from '../harness/looks.ts';
import { untilShown } from '../harness/screen.ts';
import { signedIn } from '../harness/sign-in.ts';

type Unit = { id: string; name: string; code: string | null; childCount: number };

let personOf: ReturnType<typeof demoPeople>;
useBrowser();
beforeAll(() => {
  personOf = demoPeople(inject('demoDataDir'));
});

/** The list of a cell as its secretary keeps it: semicolons, capitals, a cell written short, a day that does not exist. */
const list = (cell: string): HandedFile => {
  const rows = [
    'DANH SÁCH ĐẢNG VIÊN MỚI;;;;;',
    'TT;Họ và tên;Sinh ngày;Chi bộ;Số thẻ;Chức vụ',
    `1;NGUYỄN VĂN TẠM;5-3-78;${cell};999900000901;Trưởng phòng`,
    `2;  Trần  Thị Tạm;07.09.1981;${cell};999900000902;`,
    `3;Lê Văn Lỗi;31/02/1980;${cell};999900000903;`,
    'Tổng cộng: 3 đồng chí;;;;;',
  ];
  const buffer = Buffer.from(`\ufeff${rows.join('\r\n')}\r\n`, 'utf16le');
  return { name: 'Danh sách chi bộ.csv', mimeType: 'text/csv', buffer };
};

journey('a dirty list is mended on the screen, imported, and brought back', async (open) => {
  const url = inject('demoUrl');
  const office = await open(url, desk, 'administrator');
  const api = await signedIn(office, url, personOf('administrator'));
  const { units } = await api.get<{ units: Unit[] }>('/units?search=chi%20bo');
  const cell = units.find(
    ({ name, code, childCount }) => name.startsWith('Chi bộ ') && code !== null && childCount === 0,
  );
  if (!cell) throw new Error('The demo has no cell.');

  const id = await previewImport(office.page, list(cell.name.replace('Chi bộ', 'CB').replace(/.$/, '')));
  await untilShown(office.page);
  await picture(office, 'trust/import-1-preview');
  await link(office.page, t.mending.choose).click();
  await screen(office.page, t.mending.title).waitFor();
  for (const look of [phone, largePhone, darkPhone]) {
    const device = await open(url, look, look.name);
    await signedIn(device, url, personOf('administrator'));
    for (const [name, path] of [
      ['preview', ''],
      ['mapping', '/mapping'],
    ] as const) {
      await device.page.goto(`/units/import/${id}${path}`);
      await untilShown(device.page);
      await picture(device, `trust/import-${name}-${look.name}`);
    }
  }

  const unit = office.page.getByRole('combobox', { name: /^“CB/ });
  await unit.selectOption(cell.code);
  await picture(office, 'trust/import-2-mapping');
  await button(office.page, t.mending.save).click();
  await screen(office.page, 'Danh sách chi bộ.csv').waitFor();
  await link(office.page, t.mending.choose).click();
  await office.page.getByRole('combobox', { name: /^“Trưởng phòng/ }).selectOption('none');
  await button(office.page, t.mending.save).click();
  await link(office.page, t.mending.open).waitFor();
  // The preview is made anew; until then what stands here is the one before.
  const here = `/units/${personOf('administrator').unitId}/imports/${id}`;
  const stateOf = async () => (await api.get<{ state: string }>(here)).state;
  await expect.poll(stateOf, { timeout: 20_000 }).toBe('previewed');
  await office.page.reload();
  await untilShown(office.page);

  await button(office.page, new RegExp(`^${t.faultsTitle}`)).click();
  const [saved] = await Promise.all([
    office.page.waitForEvent('download'),
    button(office.page, t.faultySheet).click(),
  ]);
  expect((await readFile(await saved.path())).subarray(0, 2).toString()).toBe('PK');

  await applyImport(office.page);
  await picture(office, 'trust/import-3-applied');
  await button(office.page, t.undo.ask).click();
  await office.page.getByText(t.undo.text).waitFor();
  await picture(office, 'trust/import-4-undo');
  await button(office.page.getByRole('dialog'), t.undo.act).click();
  await office.page.getByText(t.undo.doneText).waitFor();
});
