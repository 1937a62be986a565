import type { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject } from 'vitest';
import { exportsWords as t } from '../../../web/src/lib/words/exports.ts';
import { importsWords } from '../../../web/src/lib/words/imports.ts';
import { previewImport } from '../acts/administrate.ts';
import { demoPeople } from '../harness/demo-people.ts';
import { picture } from '../harness/device.ts';
import { button, link, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { darkPhone, desk, largePhone, phone } from '../harness/looks.ts';
import { untilShown } from '../harness/screen.ts';
import { signedIn } from '../harness/sign-in.ts';

let personOf: ReturnType<typeof demoPeople>;
useBrowser();
beforeAll(() => {
  personOf = demoPeople(inject('demoDataDir'));
});

const taken = async (page: Page): Promise<Buffer> => {
  const [saved] = await Promise.all([page.waitForEvent('download'), button(page, t.take).click()]);
  return readFile(await saved.path());
};

/** The sheets of a workbook by name, with how many rows each has. */
const rowsOf = (workbook: Buffer): Record<string, number> => {
  const parts = unzipSync(workbook);
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const names = [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g)].map(
    (found) => found[1] ?? '',
  );
  return Object.fromEntries(
    names.map((name, nr) => [name, [...part(`xl/worksheets/sheet${nr + 1}.xml`).matchAll(/<row /g)].length]),
  );
};

journey(
  'a secretary takes the data of the cell along, and an administrator brings people in again',
  async (open) => {
    const url = inject('demoUrl');
    const secretary = personOf('secretary');
    const device = await open(url, phone, 'secretary');
    const { page } = device;
    const api = await signedIn(device, url, secretary);
    const { counts } = await api.get<{ counts: { total: number } }>(`/units/${secretary.cellId}`);

    await page.goto(`/units/${secretary.cellId}`);
    await link(page, t.title).click();
    await screen(page, t.title).waitFor();
    await picture(device, 'trust/export-1-choose');
    await button(page, t.act).click();
    await button(page, t.take).waitFor();
    await picture(device, 'trust/export-2-ready');
    const rows = rowsOf(await taken(page));
    expect(rows['Đảng viên']).toBe(counts.total + 1);
    for (const name of ['Điểm danh', 'Biên bản, nghị quyết', 'Nhiệm vụ'])
      expect(rows[name]).toBeGreaterThan(1);

    for (const look of [largePhone, darkPhone, desk]) {
      const other = await open(url, look, look.name);
      await signedIn(other, url, secretary);
      await other.page.goto(`/units/${secretary.cellId}/export`);
      await untilShown(other.page);
      await picture(other, `trust/export-ready-${look.name}`);
    }
    await page.goto('/account');
    await link(page, t.own.ready).click();
    await button(page, t.remove).click();
    await page.getByText(t.states.cancelled).waitFor();
    await picture(device, 'trust/export-3-removed');

    const office = await open(url, desk, 'administrator');
    await signedIn(office, url, personOf('administrator'));
    await office.page.goto(`/units/${personOf('base-committee').unitId}/export`);
    await button(office.page, t.act).click();
    await button(office.page, t.take).waitFor();
    const buffer = await taken(office.page);
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await previewImport(office.page, { name: 'Lấy về hôm nay.xlsx', mimeType, buffer });
    await office.page.getByText(importsWords.nothing).waitFor();
    await picture(office, 'trust/export-4-in-again');
  },
);
