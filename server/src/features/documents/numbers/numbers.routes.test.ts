import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Told, beginDocument, documentAt, fileDocument } from '../../../../test/library.ts';
import { prepare } from '../../../../test/meetings.ts';
import { type World, createWorld } from '../../../../test/world.ts';
import { parseSheets } from '../../../platform/sheets/parse.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-20T02:00:00Z' });
});
afterAll(() => world.end());

const OWN = { issuer: 'ĐẢNG ỦY KHỐI THỬ', issuedOn: '2026-03-02', level: 'bloc' } as const;
const plan = (number: number, told: Told = {}): Told => ({
  ...OWN,
  kind: 'plan',
  number,
  symbol: `${String(number).padStart(2, '0')}-KH/ĐUK`,
  subject: `kế hoạch ${String(number)}`,
  ...told,
});
let files = 0;
/** Each file has its own words: the same bytes are not taken twice. */
const text = (): string[] => [`tệp ${String((files += 1))}`];
const draft = (told: Told = {}): Promise<string> =>
  beginDocument(world, 'editor', 'bloc', { ...OWN, subject: 'đang soạn', text: text(), ...told });
const file = (told: Told): Promise<string> =>
  fileDocument(world, 'editor', 'bloc', { text: text(), ...told });
const ask = async (id: string, query: { kind: 'plan' | 'report' | 'other'; number?: number; on?: string }) =>
  (await (await world.as('editor')).call('documents.number', { ...documentAt(world, 'bloc', id), query }))
    .body;
const take = async (id: string, kind: 'plan' | 'report' | 'other' | 'decision', on = '2026-11-20') =>
  (await world.as('editor')).call('documents.takeNumber', {
    ...documentAt(world, 'bloc', id),
    body: { kind, on },
  });
const book = async (query: object = {}) => {
  const { units } = world.organisation;
  return (
    await (
      await world.as('editor')
    ).call('documents.numberBook', { params: { unitId: units.bloc.id }, query })
  ).body;
};

test('the next number follows the unit’s own papers of the kind, not those of others', async () => {
  await file(plan(12));
  await file(plan(14));
  await file(plan(99, { symbol: '99-KH/TU', issuer: 'TỈNH ỦY', level: 'province' }));
  const id = await draft();
  expect(await ask(id, { kind: 'plan' })).toEqual({
    next: { number: 15, symbol: '15-KH/ĐUK' },
    taken: null,
    same: [],
  });
  expect(await ask(id, { kind: 'report' })).toMatchObject({ next: { number: 1, symbol: '01-BC/ĐUK' } });
  expect((await ask(id, { kind: 'plan', number: 14 })).same).toMatchObject([
    { subject: 'kế hoạch 14', standing: 'filed', issuedOn: '2026-03-02' },
  ]);
  expect(await ask(id, { kind: 'other' })).toMatchObject({ next: null });
  expect((await take(id, 'other')).code).toBe('documents/no-number');
});

test('a number that was taken is nobody else’s, and stays when it is asked for again', async () => {
  const [one, other] = [await draft(), await draft()];
  const first = await take(one, 'report');
  expect(first.body).toEqual({ number: 1, symbol: '01-BC/ĐUK' });
  expect((await take(one, 'report')).body).toEqual(first.body);
  expect((await take(other, 'report')).body).toEqual({ number: 2, symbol: '02-BC/ĐUK' });
  expect(await ask(one, { kind: 'report' })).toMatchObject({ taken: first.body, next: { number: 3 } });
  // The office meant another kind: the highest number is free again.
  await take(other, 'decision');
  expect((await ask(one, { kind: 'report' })).next).toMatchObject({ number: 2 });
});

test('of officers who ask at once each gets a number of their own', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => draft()));
  const before = await ask(ids[0] ?? '', { kind: 'plan' });
  const answers = await Promise.all(ids.map((id) => take(id, 'plan')));
  const numbers = answers.map(({ body }) => body.number).toSorted((a, b) => a - b);
  const first = before.next?.number ?? 0;
  expect(numbers).toEqual(ids.map((_, at) => first + at));
});

test('what is filed has its number, and takes none', async () => {
  const id = await file(plan(40, { kind: 'programme', symbol: '40-CTr/ĐUK' }));
  expect((await take(id, 'plan')).code).toBe('documents/not-now');
});

test('the book shows gaps, doubles and what is only taken; a new term begins at 01', async () => {
  const notice = (number: number, told: Told = {}) =>
    file(
      plan(number, {
        kind: 'notice',
        symbol: `${String(number)}-TB/ĐUK`,
        ...told,
      }),
    );
  await notice(2);
  await notice(2, { issuedOn: '2026-03-09', subject: 'số trùng' });
  await notice(5);
  const { kinds, lines, term, unitName, mayBeginTerm } = await book({ kind: 'notice' });
  expect({ term, unitName, mayBeginTerm }).toEqual({
    ...{ term: null, unitName: 'Đảng bộ Khối thử', mayBeginTerm: false },
  });
  expect(kinds).toContainEqual({ kind: 'notice', papers: 3 });
  expect(lines.map(({ number, until, papers }) => [number, until, papers.length])).toEqual([
    [5, 5, 1],
    [3, 4, 0],
    [2, 2, 2],
    [1, 1, 0],
  ]);

  await world.admin.query(
    `insert into terms (unit_id, id, unit_lft, started_on) values ($1, gen_random_uuid(), $2, '2026-06-01')`,
    [world.organisation.units.bloc.id, world.organisation.units.bloc.lft],
  );
  const id = await draft();
  expect((await take(id, 'decision')).body).toEqual({ number: 1, symbol: '01-QĐ/ĐUK' });
  expect(await book()).toMatchObject({
    ...{ term: '2026-06-01', terms: ['2026-06-01', null], kind: 'decision' },
    lines: [{ number: 1, papers: [{ id, standing: 'draft', symbol: '01-QĐ/ĐUK' }] }],
  });
  expect((await book({ kind: 'notice', on: '2026-03-01' })).lines).toHaveLength(4);
});

test('the book goes into a workbook, a sheet for each kind', async () => {
  const { units } = world.organisation;
  const { bytes } = await (
    await world.as('editor')
  ).call('documents.numberBookSheets', { params: { unitId: units.bloc.id }, query: { on: '2026-03-01' } });
  const read = await parseSheets(Buffer.from(bytes));
  const notices = read.ok ? read.sheets.find(({ name }) => name === 'Thông báo') : undefined;
  expect(notices?.rows.slice(1).map(([number, symbol, , , , note]) => [number, symbol, note])).toEqual([
    ['01', null, 'Chưa có văn kiện mang số này'],
    ['02', '2-TB/ĐUK', 'Số trùng'],
    ['02', '2-TB/ĐUK', 'Số trùng'],
    ['03–04', null, 'Chưa có văn kiện mang số này'],
    ['05', '5-TB/ĐUK', null],
  ]);
});

test('papers of meetings and of the library share one sequence, and the meeting’s own copy is no other paper', async () => {
  const { units } = world.organisation;
  const cell = units['north-a'];
  const { params } = await prepare(world, { month: 10, year: 2026 });
  await world.admin.query(
    `insert into issued_documents (unit_id, id, unit_lft, meeting_id, kind, term_on, number, symbol, issued_on)
     values ($1, gen_random_uuid(), $2, $3, 'resolution', '0001-01-01', 7, 'CB', '2026-10-05')`,
    [cell.id, cell.lft, params.meetingId],
  );
  const told: Told = {
    kind: 'resolution',
    level: 'cell',
    issuer: 'CHI BỘ BẮC 1',
    subject: 'nghị quyết tháng',
  };
  const id = await beginDocument(world, 'secretary', 'north-a', told);
  const client = await world.as('secretary');
  const at = documentAt(world, 'north-a', id);
  const { body } = await client.call('documents.number', { ...at, query: { kind: 'resolution', number: 7 } });
  expect(body).toMatchObject({
    next: { number: 8, symbol: '08-NQ/CB' },
    same: [{ standing: 'meeting', subject: '', symbol: '07-NQ/CB', issuedOn: '2026-10-05' }],
  });
  const copy = { ...told, number: 7, symbol: '07-NQ/CB', issuedOn: '2026-10-05', text: ['bản ký'] };
  await fileDocument(world, 'secretary', 'north-a', copy);
  const { body: own } = await client.call('documents.numberBook', {
    params: { unitId: cell.id },
    query: { kind: 'resolution' },
  });
  expect(own.mayBeginTerm).toBe(true);
  expect(own.lines).toMatchObject([
    { number: 7, papers: [{ standing: 'filed' }] },
    { number: 1, until: 6, papers: [] },
  ]);
});

test('nobody else sees a unit’s book, nor takes its numbers', async () => {
  const { units } = world.organisation;
  const id = await draft();
  for (const person of ['secretary', 'committee', 'member'] as const) {
    const client = await world.as(person);
    const at = documentAt(world, 'bloc', id);
    const answers = [
      await client.call('documents.numberBook', { params: { unitId: units.bloc.id }, query: {} }),
      await client.call('documents.number', { ...at, query: { kind: 'plan' } }),
      await client.call('documents.takeNumber', { ...at, body: { kind: 'plan', on: '2026-11-20' } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  }
});
