import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../test/browser.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-22T02:00:00Z' });
});
afterAll(() => world.end());

type Client = Awaited<ReturnType<World['as']>>;

const ready = async (client: Client, unitId: string, batchId: string): Promise<void> => {
  await expect
    .poll(async () => (await client.call('auth.slipBatch', { params: { unitId, batchId } })).body.state, {
      timeout: 30_000,
      interval: 200,
    })
    .toBe('ready');
};

const textOf = async (pdf: Uint8Array): Promise<string> => {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: true });
  return text.replace(/\s+/g, ' ');
};

test('a secretary prints slips for the own cell; the sheet is handed out once and its codes open', async () => {
  const unitId = world.organisation.units['north-a'].id;
  const secretary = await world.as('secretary');
  const list = (await secretary.call('auth.slips', { params: { unitId } })).body;
  expect(list).toMatchObject({ unitName: 'Chi bộ Bắc 1', waiting: 5, batches: [] });
  expect(list.members.map(({ name, mayMake, codeUntil }) => ({ name, mayMake, codeUntil }))).toContainEqual({
    name: 'Người Thử 3',
    mayMake: true,
    codeUntil: null,
  });
  const { member, colleague } = world.organisation.people;
  const memberIds = [member.memberId, colleague.memberId];
  const key = crypto.randomUUID();
  const asked = await secretary.call('auth.makeSlips', { params: { unitId }, body: { memberIds }, key });
  const again = await secretary.call('auth.makeSlips', { params: { unitId }, body: { memberIds }, key });
  expect(again.body).toEqual(asked.body);
  const batchId = asked.body.id;
  const params = { unitId, batchId };
  const early = await secretary.call('auth.slipBatchPdf', { params });
  expect(early.code).toBe('auth/slips-not-ready');
  await ready(secretary, unitId, batchId);
  expect((await secretary.call('auth.slipBatch', { params })).body).toMatchObject({
    total: 2,
    made: 2,
    mine: true,
  });
  const deputy = await world.as('deputy');
  expect((await deputy.call('auth.slipBatchPdf', { params })).code).toBe('auth/slips-of-another');
  const stored = await world.admin.query<{ pdf_sealed: Buffer }>('select pdf_sealed from slip_batches');
  expect(stored.rows[0]?.pdf_sealed.includes('%PDF')).toBe(false);

  const answer = await secretary.call('auth.slipBatchPdf', { params });
  expect(answer.headers['content-type']).toBe('application/pdf');
  expect(answer.headers['cache-control']).toBe('no-store');
  const text = await textOf(answer.bytes);
  expect(text).toContain('Người Thử 3');
  expect(text).toContain('Người Thử 0, 0999000000');
  const taken = await secretary.call('auth.slipBatchPdf', { params });
  expect(taken.code).toBe('auth/slips-gone');
  const { rows } = await world.admin.query('select pdf_sealed, state from slip_batches');
  expect(rows).toEqual([{ pdf_sealed: null, state: 'taken' }]);

  const code = /[2-9A-HJ-NP-Z]{4}(?: [2-9A-HJ-NP-Z]{4}){3}/.exec(text)?.[0] ?? '';
  const slips = await world.admin.query<{ id: string }>(
    'select id from activation_codes where used_at is null and ended_at is null',
  );
  const opened = [];
  for (const { id } of slips.rows) {
    const body = { holder: { slipId: id }, code };
    opened.push((await openBrowser(world).call('auth.checkCode', { body })).status);
  }
  expect(opened.sort()).toEqual([200, 400]);
});

test('an office prints for all below it, leaving out those it may not help', async () => {
  const unitId = world.organisation.units.north.id;
  const committee = await world.as('committee');
  const asked = await committee.call('auth.makeSlips', { params: { unitId }, body: { memberIds: null } });
  await ready(committee, unitId, asked.body.id);
  const batch = await committee.call('auth.slipBatch', { params: { unitId, batchId: asked.body.id } });
  expect(batch.body).toMatchObject({ made: 9, total: 9 });

  // A secretary is not told to call himself: his slip names the one who printed it.
  const sheet = await committee.call('auth.slipBatchPdf', { params: { unitId, batchId: asked.body.id } });
  const text = await textOf(sheet.bytes);
  expect(text.match(/đồng chí Người Thử 10,/g)).toHaveLength(2);
  expect(text).toContain('đồng chí Người Thử 0,');
});

test('a sheet nobody takes is gone after a day', async () => {
  const unitId = world.organisation.units['south-a'].id;
  const cousin = await world.as('cousin');
  const { cousinMember, member } = world.organisation.people;
  const body = { memberIds: [cousinMember.memberId] };
  const asked = await cousin.call('auth.makeSlips', { params: { unitId }, body });
  await ready(cousin, unitId, asked.body.id);
  world.setNow('2026-11-23T03:00:00Z');
  const params = { unitId, batchId: asked.body.id };
  expect((await cousin.call('auth.slipBatch', { params })).body.state).toBe('taken');
  expect((await cousin.call('auth.slipBatchPdf', { params })).code).toBe('kernel/step-up-needed');
  const proved = await world.as('cousin');
  expect((await proved.call('auth.slipBatchPdf', { params })).code).toBe('auth/slips-gone');
  const foreign = { params: { unitId }, body: { memberIds: [member.memberId] } };
  expect((await proved.call('auth.makeSlips', foreign)).code).toBe('auth/nobody-to-activate');
});

test('nobody prints for units beyond their reach', async () => {
  const unitId = world.organisation.units['north-a'].id;
  const body = { memberIds: null };
  for (const who of ['member', 'cousin', 'overseer'] as const) {
    const client = await world.as(who);
    expect((await client.call('auth.slips', { params: { unitId } })).status).toBe(404);
    expect((await client.call('auth.makeSlips', { params: { unitId }, body })).status).toBe(404);
  }
});
