import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import type { HandedFile } from '../harness/handed-file.ts';

const headers = (page: Page): Record<string, string> => ({
  origin: new URL(page.url()).origin,
  'sec-fetch-site': 'same-origin',
  'x-sotay': '1',
  'idempotency-key': randomUUID(),
});

const ask = async <T>(page: Page, path: string): Promise<T> =>
  (await (await page.request.get(path)).json()) as T;

const act = async <T>(page: Page, path: string, data: unknown): Promise<T> =>
  (await (await page.request.post(path, { headers: headers(page), data })).json()) as T;

export const importOrganisation = async (page: Page, workbook: HandedFile): Promise<void> => {
  const { unitId } = await ask<{ unitId: string }>(page, '/api/me');
  const answer = await page.request.post(`/api/units/${unitId}/imports?name=${workbook.name}`, {
    headers: { ...headers(page), 'content-type': 'application/octet-stream' },
    data: workbook.buffer,
  });
  const { id } = (await answer.json()) as { id: string };
  const reached = (state: string) =>
    vi.waitFor(async () => {
      const now = await ask<{ state: string }>(page, `/api/units/${unitId}/imports/${id}`);
      if (now.state !== state) throw new Error(JSON.stringify(now));
    }, 30_000);
  await reached('previewed');
  await act(page, `/api/units/${unitId}/imports/${id}/apply`, {});
  await reached('applied');
};

export const takeSlips = async (page: Page, _cell: string): Promise<Uint8Array> => {
  const { unitId } = await ask<{ unitId: string }>(page, '/api/me');
  const { id } = await act<{ id: string }>(page, `/api/units/${unitId}/slips`, { memberIds: null });
  await vi.waitFor(async () => {
    const now = await ask<{ state: string }>(page, `/api/units/${unitId}/slips/${id}`);
    if (now.state !== 'ready') throw new Error(JSON.stringify(now));
  }, 30_000);
  const answer = await page.request.post(`/api/units/${unitId}/slips/${id}/pdf`, { headers: headers(page) });
  return answer.body();
};
