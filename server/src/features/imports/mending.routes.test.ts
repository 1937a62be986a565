import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Client, type World, createWorld } from '../../../test/world.ts';
import { xlsx } from '../../../test/dirty-workbooks/xlsx.ts';
import { parseSheets } from '../../platform/sheets/parse.ts';

let world: World;
let administrator: Client;
let unitId: string;
beforeAll(async () => {
  world = await createWorld();
  administrator = await world.as('administrator');
  unitId = world.organisation.units.bloc.id;
  await world.admin.query(`update units set code = 'T.' || upper(right(id::text, 8)) where code is null`);
});
afterAll(() => world.end());

const SOON = { timeout: 20_000, interval: 50 };

const reached = (importId: string, state: string) =>
  vi.waitFor(async () => {
    const { body } = await administrator.call('imports.one', { params: { unitId, importId } });
    expect(body.state).toBe(state);
    return body;
  }, SOON);

const send = async (bytes: Uint8Array, state = 'previewed') => {
  const { body } = await administrator.call('imports.upload', {
    params: { unitId },
    query: { name: 'Danh sách.xlsx' },
    bytes,
  });
  return { params: { unitId, importId: body.id }, seen: await reached(body.id, state) };
};

const HEADER = ['TT', 'Họ và tên', 'Ngày sinh', 'Chi bộ', 'Số thẻ', 'Người giữ', 'Chức vụ'];
const list = (cell: string, ...rows: (string | null)[][]): Buffer =>
  xlsx([
    {
      name: 'Sheet1',
      rows: [
        ['DANH SÁCH'],
        HEADER,
        ...rows.map((row, index) => [index + 1, ...row.slice(0, 2), cell, ...row.slice(2)]),
      ],
    },
  ]);

const AN = ['NGUYỄN VĂN AN', '1/2/1980', '999000000001', null, 'Trưởng phòng'];
const BINH = ['TRẦN THỊ BÌNH', '1/2/1981', '999000000002', null, 'Bí thư'];
const BAD = ['LÊ VĂN CƯỜNG', '31/2/1982', '999000000003', null, null];

const cellName = async (): Promise<{ name: string; code: string; id: string }> => {
  const { rows } = await world.admin.query<{ name: string; code: string; id: string }>(
    `select name, code, id from units u where kind in ('cell', 'grassroots-cell') and withdrawn_at is null
        and not exists (select from posts p where p.unit_id = u.id and p.kind = 'secretary') order by lft limit 1`,
  );
  const [cell] = rows;
  if (!cell) throw new Error('The world has no cell.');
  return cell;
};

test('words that nobody knows are asked once, answered on the screen, and known in the next file of this make', async () => {
  const { code } = await cellName();
  const { params, seen } = await send(list('CB Vòng ngoài', AN, BINH, BAD));
  expect(seen).toMatchObject({
    openWords: 1,
    hasFaultySheet: true,
    counts: { members: { new: 0, faulty: 3 } },
  });
  const { reading } = (await administrator.call('imports.reading', { params })).body;
  expect(reading?.units[0]).toMatchObject({ word: 'CB Vòng ngoài', rows: 3, chosen: null });
  expect(reading?.sheets[0]?.columns.map(({ letters, field }) => [letters, field])).toEqual([
    ['A', null],
    ['B', 'fullName'],
    ['C', 'birthDate'],
    ['D', 'unitCode'],
    ['E', 'cardNumber'],
    ['F', null],
    ['G', 'post'],
  ]);
  expect(JSON.stringify(reading)).not.toContain('999000000001');

  const answer = { units: [{ word: 'CB VÒNG NGOÀI', code }] };
  expect((await administrator.call('imports.decide', { params, body: answer })).status).toBe(200);
  const mended = await reached(params.importId, 'previewed');
  expect(mended).toMatchObject({
    openWords: 1,
    counts: { members: { new: 2, faulty: 1 }, posts: { faulty: 1 } },
  });

  const none = { posts: [{ word: 'Trưởng phòng', kind: 'none' as const }] };
  await administrator.call('imports.decide', { params, body: none });
  const whole = await reached(params.importId, 'previewed');
  expect(whole).toMatchObject({ openWords: 0, counts: { posts: { faulty: 0 } } });

  const next = await send(list('Cb vòng  ngoài', AN));
  expect(next.seen).toMatchObject({ openWords: 0, counts: { members: { new: 1, faulty: 0 } } });
});

test('columns can be told what they are, and the faulty rows come back with their reasons', async () => {
  const { name } = await cellName();
  const { params } = await send(list(name, AN, BAD));
  const { reading } = (await administrator.call('imports.reading', { params })).body;
  const [sheet] = reading?.sheets ?? [];
  if (!sheet) throw new Error('No sheet was read.');
  const fields = sheet.columns.map(({ letters, field }) => ({
    letters,
    field: letters === 'G' ? null : field,
  }));
  const body = {
    sheets: [{ kind: sheet.kind, headerRow: sheet.headerRow, fields }],
    nameCase: 'as-written' as const,
  };
  await administrator.call('imports.decide', { params, body });
  await reached(params.importId, 'previewed');
  const { rows } = (
    await administrator.call('imports.effects', { params, query: { sheet: 'members', effect: 'new' } })
  ).body;
  expect(rows).toMatchObject([{ label: 'NGUYỄN VĂN AN', sheet: 'Sheet1', row: 3 }]);

  await administrator.call('imports.decide', { params, body: { nameCase: 'proper' } });
  await reached(params.importId, 'previewed');
  const file = await administrator.call('imports.faultyRows', { params });
  const read = await parseSheets(Buffer.from(file.bytes));
  expect(read.ok && read.sheets[0]?.rows).toEqual([
    ['Lý do', ...HEADER],
    [
      'Ngày "31/2/1982" không hợp lệ; hãy ghi dạng ngày/tháng/năm.',
      2,
      ...BAD.slice(0, 2),
      name,
      ...BAD.slice(2),
    ],
  ]);
});

test('who is alike is asked for: the same person gets the right number, and all of it can be brought back', async () => {
  const { name } = await cellName();
  const first = await send(list(name, AN, BINH));
  await administrator.call('imports.apply', { params: first.params });
  await reached(first.params.importId, 'applied');

  const { params, seen } = await send(list(name, ['Nguyễn Văn An', '1/2/1980', '999000000011', null, null]));
  expect(seen.counts?.members).toMatchObject({ new: 0, faulty: 1 });
  const same = { people: [{ sheet: 'Sheet1', row: 3, is: 'same' as const }] };
  await administrator.call('imports.decide', { params, body: same });
  expect((await reached(params.importId, 'previewed')).counts?.members).toMatchObject({ changed: 1 });
  const { rows } = (
    await administrator.call('imports.effects', { params, query: { sheet: 'members', effect: 'changed' } })
  ).body;
  expect(rows[0]?.changes).toEqual([{ field: 'cardNumber', before: '••• 001', after: '••• 011' }]);
  await administrator.call('imports.apply', { params });
  await reached(params.importId, 'applied');
  const hint = async (): Promise<object[]> => {
    const found = await world.admin.query<object>(
      `select card_hint from members where full_name = 'Nguyễn Văn An'`,
    );
    return found.rows;
  };
  expect(await hint()).toEqual([{ card_hint: '011' }]);

  const blocked = await administrator.call('imports.undoing', { params: first.params });
  expect(blocked.body.blockers).toMatchObject([
    { code: 'member-changed', count: 1, labels: ['Nguyễn Văn An'] },
  ]);
  expect((await administrator.call('imports.undo', { params: first.params })).code).toBe(
    'imports/depended-on',
  );

  for (const each of [params, first.params]) {
    expect((await administrator.call('imports.undoing', { params: each })).body.blockers).toEqual([]);
    expect((await administrator.call('imports.undo', { params: each })).status).toBe(200);
    await reached(each.importId, 'undone');
    if (each === params) expect(await hint()).toEqual([{ card_hint: '001' }]);
  }
  expect(await hint()).toEqual([]);
  const { rows: logins } = await world.admin.query(
    `select 1 from accounts a where not exists (select from members m where m.id = a.member_id)`,
  );
  expect(logins).toEqual([]);
  expect((await administrator.call('imports.undo', { params })).code).toBe('imports/not-applied');
});

test('units that an import made are taken back whole, and the same file can be imported again', async () => {
  const { rows: top } = await world.admin.query<{ code: string }>('select code from units where id = $1', [
    unitId,
  ]);
  const file = xlsx([
    {
      name: 'Đơn vị',
      rows: [
        ['Mã đơn vị', 'Tên đơn vị', 'Loại', 'Mã cấp trên'],
        ['N.1', 'Chi bộ Mới', 'Chi bộ cơ sở', top[0]?.code ?? ''],
      ],
    },
    {
      name: 'Đảng viên',
      rows: [
        ['Họ và tên', 'Ngày sinh', 'Chi bộ', 'Số thẻ', 'Chức vụ'],
        ['Đỗ Văn Giang', '1/2/1980', 'Chi bộ Mới', '999000000021', 'Bí thư'],
      ],
    },
  ]);
  for (const round of [1, 2]) {
    const { params, seen } = await send(file);
    expect(seen.counts, String(round)).toMatchObject({
      units: { new: 1 },
      members: { new: 1 },
      posts: { new: 1 },
    });
    await administrator.call('imports.apply', { params });
    expect(await reached(params.importId, 'applied')).toMatchObject({ mayUndo: true });
    await administrator.call('imports.undo', { params });
    await reached(params.importId, 'undone');
    const left = await world.admin.query(
      `select (select count(*)::int from units where code = 'N.1') as units,
              (select count(*)::int from members where full_name = 'Đỗ Văn Giang') as members,
              (select count(*)::int from audit_events e where e.action = 'members.add'
                 and not exists (select from units u where u.lft = e.unit_lft)) as astray`,
    );
    expect(left.rows).toEqual([{ units: 0, members: 0, astray: 0 }]);
  }
});

test('an import that somebody has signed in from stays', async () => {
  const { name } = await cellName();
  const { params } = await send(list(name, ['Vũ Thị Én', '1/2/1980', '999000000031', null, null]));
  await administrator.call('imports.apply', { params });
  await reached(params.importId, 'applied');
  await world.admin.query(`update members set activated_at = now() where full_name = 'Vũ Thị Én'`);
  const { body } = await administrator.call('imports.undoing', { params });
  expect(body.blockers).toMatchObject([{ code: 'member-activated', labels: ['Vũ Thị Én'] }]);
});
