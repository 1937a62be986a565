import { randomUUID } from 'node:crypto';
import { SHEETS, type SheetKey } from '@sotay/core/units/import/columns.ts';
import type { RawCell } from '@sotay/core/units/import/raw-sheet.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Client, type World, createWorld } from '../../../test/world.ts';
import { writeSheets } from '../../platform/sheets/write.ts';
import { applyJob } from './service/apply.ts';

let world: World;
let administrator: Client;
beforeAll(async () => {
  world = await createWorld();
  administrator = await world.as('administrator');
});
afterAll(() => world.end());

/** Jobs take a moment. */
const SOON = { timeout: 20_000, interval: 50 };

type Book = Record<SheetKey, RawCell[][]>;

const workbook = (book: Book): Promise<Buffer> =>
  writeSheets(
    (['units', 'members', 'posts'] as const).map((key) => ({
      name: SHEETS[key].title,
      rows: [Object.values(SHEETS[key].columns).map((column) => column.title), ...book[key]],
    })),
  );

const top: RawCell[] = ['K', 'Đảng bộ Khối thử', 'Đảng bộ Khối', null, null, null];

const BOOK: Book = {
  units: [
    top,
    ['K.1', 'Đảng bộ Sở Tây', 'Đảng bộ cơ sở', 'K', null, 'Hạ Long'],
    ['K.1.1', 'Chi bộ Tây 1', 'Chi bộ trực thuộc', 'K.1', null, null],
    ['K.2.1', 'Chi bộ Mồ côi', 'Chi bộ trực thuộc', 'K.2', null, null],
  ],
  members: [
    ['999000000001', 'Nguyễn Văn An', 'K.1.1', '0100000001', '1/2/1980', null, null, 'Chính thức', null],
    [
      '999000000002',
      'Trần Thị Bình',
      'K.1.1',
      '0100000002',
      '1/2/1981',
      null,
      null,
      'Dự bị',
      'Miễn sinh hoạt',
    ],
    ['999000000003', 'Lê Văn Cường', 'K.1.1', 'không có', '1/2/1982', null, null, null, null],
    ['999000000004', 'Phạm Thị Dung', 'K.7', null, '1/2/1983', null, null, null, null],
  ],
  posts: [['999000000001', 'Nguyễn Văn An', 'K.1.1', 'Bí thư', '1/1/2025', null]],
};

const unitId = (key: keyof World['organisation']['units'] = 'bloc'): string =>
  world.organisation.units[key].id;

const send = async (client: Client, bytes: Uint8Array, options: { unit?: string; key?: string } = {}) =>
  client.call('imports.upload', {
    params: { unitId: options.unit ?? unitId() },
    query: { name: 'Tổ chức.xlsx' },
    bytes,
    ...(options.key && { key: options.key }),
  });

type State = 'previewed' | 'refused' | 'applied' | 'failed';

const reached = (client: Client, importId: string, state: State, unit = unitId()) =>
  vi.waitFor(async () => {
    const { body } = await client.call('imports.one', { params: { unitId: unit, importId } });
    expect(body.state).toBe(state);
    return body;
  }, SOON);

const previewOf = async (bytes: Uint8Array, state: State = 'previewed') => {
  const { body } = await send(administrator, bytes);
  return {
    params: { unitId: unitId(), importId: body.id },
    seen: await reached(administrator, body.id, state),
  };
};

const apply = (importId: string) =>
  administrator.call('imports.apply', { params: { unitId: unitId(), importId } });

test('a workbook is seen in full, applied once, and a second time changes nothing', async () => {
  const { params, seen } = await previewOf(await workbook(BOOK));
  expect(seen.counts).toEqual({
    units: { new: 2, changed: 0, unchanged: 1, faulty: 1 },
    members: { new: 2, changed: 0, unchanged: 0, faulty: 2 },
    posts: { new: 1, changed: 0, unchanged: 0, faulty: 0 },
  });
  const faults = await administrator.call('imports.faults', { params });
  expect(faults.body.faults.map(({ sheet, row, column, code }) => [sheet, row, column, code])).toEqual([
    ['Đơn vị', 5, 'D', 'unit-parent-unknown'],
    ['Đảng viên', 4, 'D', 'phone-malformed'],
    ['Đảng viên', 5, 'C', 'unit-unknown'],
  ]);
  const news = await administrator.call('imports.effects', {
    params,
    query: { sheet: 'members', effect: 'new' },
  });
  expect(news.body.rows.map((row) => row.label)).toEqual(['Nguyễn Văn An', 'Trần Thị Bình']);
  const byUnit = await administrator.call('imports.byUnit', { params });
  expect(byUnit.body.units[0]).toMatchObject({ unitCode: 'K.1.1', members: { new: 2, faulty: 1 } });

  expect((await apply(params.importId)).status).toBe(200);
  const done = await reached(administrator, params.importId, 'applied');
  expect(done).toMatchObject({ done: 5, total: 5, mayApply: false });
  expect((await apply(params.importId)).code).toBe('imports/applied');

  const { rows } = await world.admin.query(`
    select m.full_name, m.card_hint, m.exempt, u.code, p.kind,
           (select count(*)::int from account_logins l join accounts a on a.id = l.account_id where a.member_id = m.id) as logins
      from members m join units u on u.id = m.unit_id and u.lft = m.unit_lft left join posts p on p.member_id = m.id
     where u.code like 'K.%' order by m.sort_key`);
  expect(rows).toEqual([
    {
      full_name: 'Nguyễn Văn An',
      card_hint: '001',
      exempt: false,
      code: 'K.1.1',
      kind: 'secretary',
      logins: 2,
    },
    { full_name: 'Trần Thị Bình', card_hint: '002', exempt: true, code: 'K.1.1', kind: null, logins: 2 },
  ]);
  const acts = await world.admin.query(
    `select action, count(*)::int from audit_events where action <> 'imports.upload' group by 1 order by 1`,
  );
  expect(acts.rows).toEqual([
    { action: 'imports.apply', count: 1 },
    { action: 'imports.ask-to-apply', count: 1 },
    { action: 'members.add', count: 2 },
    { action: 'members.give-post', count: 1 },
    { action: 'units.create', count: 2 },
    { action: 'units.edit', count: 1 },
  ]);
  const kept = await world.admin.query(
    'select workbook_sealed, (select count(*)::int from import_pages) as pages from imports',
  );
  expect(kept.rows).toEqual([{ workbook_sealed: null, pages: 1 }]);

  const again = await previewOf(await workbook(BOOK));
  expect(again.seen.counts?.members).toEqual({ new: 0, changed: 0, unchanged: 2, faulty: 2 });
  expect((await apply(again.params.importId)).code).toBe('imports/nothing-to-do');
});

test('changes show what is from what to what, and moves take everything along', async () => {
  const { params, seen } = await previewOf(
    await workbook({
      units: [top, ['K.3', 'Chi bộ Riêng', 'Chi bộ cơ sở', 'K', null, null, 'DNNN']],
      members: [['999000000001', 'Nguyễn Văn Ân', 'K.3', '0100000009', '1/2/1980', null, null, null, null]],
      posts: [['999000000001', null, 'K.1.1', 'Bí thư', null, '31/10/2026']],
    }),
  );
  expect(seen.counts?.members.changed).toBe(1);
  const changed = await administrator.call('imports.effects', {
    params,
    query: { sheet: 'members', effect: 'changed' },
  });
  expect(changed.body.rows[0]?.changes).toEqual([
    { field: 'fullName', before: 'Nguyễn Văn An', after: 'Nguyễn Văn Ân' },
    { field: 'unitCode', before: 'K.1.1', after: 'K.3' },
    { field: 'phone', before: '0100000001', after: '0100000009' },
  ]);
  await apply(params.importId);
  await reached(administrator, params.importId, 'applied');
  const { rows } = await world.admin.query(`
    select u.code, u.cell_type, p.until_on::text, mu.code as holder_in, a.member_unit_id = m.unit_id as account_moved
      from members m join units u on u.id = m.unit_id and u.lft = m.unit_lft
      join posts p on p.member_id = m.id join units mu on mu.id = p.member_unit_id join accounts a on a.member_id = m.id
     where m.full_name = 'Nguyễn Văn Ân'`);
  expect(rows).toEqual([
    {
      code: 'K.3',
      cell_type: 'state-enterprise',
      until_on: '2026-10-31',
      holder_in: 'K.3',
      account_moved: true,
    },
  ]);
});

test('when the base changed since the preview, nothing is applied and the new preview is shown', async () => {
  const book = { units: [top], members: [], posts: [] };
  const { params } = await previewOf(
    await workbook({
      ...book,
      members: [['999000000002', 'Trần Thị Bình', 'K.1.1', '0100000012', '1/2/1981', null, null, null, null]],
    }),
  );
  await world.admin.query(`update members set full_name = 'Trần Thị Bính' where card_hint = '002'`);
  await apply(params.importId);
  const renewed = await vi.waitFor(async () => {
    const { body } = await administrator.call('imports.one', { params });
    expect(body).toMatchObject({ state: 'previewed', renewed: true });
    return body;
  }, SOON);
  expect(renewed.mayApply).toBe(true);
  const { rows } = await world.admin.query(`select phone from members where card_hint = '002'`);
  expect(rows).toEqual([{ phone: '0100000002' }]);
  await apply(params.importId);
  await reached(administrator, params.importId, 'applied');
});

test('numbers of people who left or stand elsewhere are not given again', async () => {
  await world.admin.query(`update members set left_on = '2026-11-01' where card_hint = '002'`);
  const { seen } = await previewOf(
    await workbook({
      units: [top],
      members: [
        ['999000000002', 'Trần Thị Bình', 'K.1.1', null, '1/2/1981', null, null, null, null],
        ['999000000005', 'Vũ Thị Én', 'K.1.1', '0100000012', '1/2/1981', null, null, null, null],
      ],
      posts: [],
    }),
  );
  expect(seen.counts?.members).toMatchObject({ new: 0, faulty: 2 });
});

describe('what cannot be imported gets its clear answer', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'not-a-sheet'],
    ['nothing that we know', () => writeSheets([{ name: 'Khác', rows: [['A']] }]), 'nothing-recognised'],
    [
      'columns that are missing',
      () =>
        writeSheets(
          Object.values(SHEETS).map(({ title }) => ({
            name: title,
            rows: [['Mã đơn vị', 'Tên đơn vị', 'Số thẻ đảng viên']],
          })),
        ),
      'column-missing',
    ],
  ])('%s', async (_name, make, code) => {
    const { params, seen } = await previewOf(await make(), 'refused');
    expect(seen.fileFaults[0]?.code).toBe(code);
    expect(seen.mayApply).toBe(false);
    expect((await apply(params.importId)).code).toBe('imports/not-previewed');
  });

  test('nothing at all', async () => {
    expect((await send(administrator, new Uint8Array())).code).toBe('imports/empty');
  });

  test('more bytes than allowed', async () => {
    const answer = await send(administrator, new Uint8Array(20 * 1024 * 1024 + 1));
    expect(answer.code).toBe('kernel/too-large');
  });
});

test('a repeated upload is one import, a newer file takes its place, and it can be taken back', async () => {
  const bytes = await workbook(BOOK);
  const key = randomUUID();
  const first = await send(administrator, bytes, { key });
  expect((await send(administrator, bytes, { key })).body).toEqual(first.body);
  const second = await send(administrator, bytes);
  const { body } = await administrator.call('imports.list', { params: { unitId: unitId() } });
  const states = new Map(body.imports.map((row) => [row.id, row.state]));
  expect(states.get(first.body.id)).toBe('withdrawn');
  await reached(administrator, second.body.id, 'previewed');
  const params = { unitId: unitId(), importId: second.body.id };
  expect((await administrator.call('imports.withdraw', { params })).status).toBe(200);
  expect((await apply(second.body.id)).code).toBe('imports/not-previewed');
  const { rows } = await world.admin.query('select workbook_sealed from imports where id = $1', [
    second.body.id,
  ]);
  expect(rows).toEqual([{ workbook_sealed: null }]);
});

test('the template imports as nothing, and imports are for administrators within their reach', async () => {
  const template = await administrator.call('imports.template');
  expect(template.headers['content-type']).toContain('spreadsheetml');
  for (const person of ['secretary', 'committee', 'bloc', 'editor', 'member'] as const) {
    const client = await world.as(person);
    expect((await send(client, await workbook(BOOK))).status, person).toBe(404);
    expect((await client.call('imports.list', { params: { unitId: unitId() } })).status, person).toBe(404);
  }
});

test('an import under a unit reaches no further, and a lost post ends it', async () => {
  const bytes = await workbook({
    units: [['K.9', 'Đảng bộ Chen ngang', 'Đảng bộ cơ sở', 'K', null, null]],
    members: [['999000000009', 'Đỗ Văn Giang', 'K.1.1', null, '1/2/1981', null, null, null, null]],
    posts: [],
  });
  const { body } = await send(administrator, bytes, { unit: unitId('south') });
  const seen = await reached(administrator, body.id, 'previewed', unitId('south'));
  expect(seen.counts).toMatchObject({ units: { new: 0, faulty: 1 }, members: { new: 0, faulty: 1 } });

  const good = await previewOf(await workbook({ ...BOOK, posts: [] }));
  const { postId } = world.organisation.people.administrator;
  await world.admin.query(`update imports set state = 'applying' where id = $1`, [good.params.importId]);
  await world.admin.query(`update posts set until_on = '2026-11-01' where id = $1`, [postId]);
  await applyJob(world.platform, good.params);
  await world.admin.query(`update posts set until_on = null where id = $1`, [postId]);
  const { rows } = await world.admin.query('select state from imports where id = $1', [good.params.importId]);
  expect(rows).toEqual([{ state: 'failed' }]);
});

test('a crash between members and their accounts is healed by the next run', async () => {
  const { rows } = await world.admin.query<{ id: string }>(
    `select id from imports where state = 'applied' order by created_at limit 1`,
  );
  const job = { unitId: unitId(), importId: rows[0]?.id ?? '' };
  await world.admin.query(`update imports set state = 'applying' where id = $1`, [job.importId]);
  const logins = async () => (await world.admin.query('select digest from account_logins')).rowCount;
  const before = await logins();
  await world.admin.query('delete from account_logins');
  await applyJob(world.platform, job);
  expect(await logins()).toBeGreaterThanOrEqual(before ?? 1);
  const after = await world.admin.query('select state from imports where id = $1', [job.importId]);
  expect(after.rows).toEqual([{ state: 'applied' }]);
});
