// Papers of meetings and proofs of tasks are no documents of the library: a job of their own shows them to the guard.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, prepare } from '../../../test/meetings.ts';
import type { PersonKey } from '../../../test/organisation.ts';
import { type World, createWorld } from '../../../test/world.ts';
import { writeSheets } from '../../platform/sheets/write.ts';
import { wordFile } from '../../demo/library/word-file.ts';

let world: World;
let story: Story;
beforeAll(async () => {
  world = await createWorld();
  story = await prepare(world);
});
afterAll(() => world.end());

const north = () => ({ unitId: world.organisation.units.north.id });

/** Put in for all of the unit and looked at. */
const put = async (name: string, bytes: Uint8Array): Promise<string> => {
  const office = await world.as('committee');
  const query = { name, audience: 'unit' as const };
  return (await office.call('files.add', { params: north(), query, bytes })).body.id;
};

const look = (fileId: string) => world.runJob('guard.look', { ...north(), fileId });

const stateOf = async (fileId: string): Promise<{ guard: string; marks: string[] }> => {
  const { rows } = await world.admin.query<{ guard: string; marks: string[] }>(
    `select f.guard, coalesce(h.marks, '{}') as marks from files f
       left join held_files h on h.unit_id = f.unit_id and h.file_id = f.id where f.id = $1`,
    [fileId],
  );
  return rows[0] ?? { guard: '', marks: [] };
};

const person = (nth: number): string[] => [`Người thử ${String(nth)}`, `0220850123${String(40 + nth)}`];

test('a workbook with a list of people’s numbers is held, one with amounts passes', async () => {
  const list = await put(
    'danh-sach.xlsx',
    await writeSheets([{ name: 'Sheet1', rows: [1, 2, 3, 4].map(person) }]),
  );
  const sums = await put(
    'du-toan.xlsx',
    await writeSheets([{ name: 'MẬT ĐỘ', rows: [['Khoản 1', 120_345_678_900]] }]),
  );
  for (const id of [list, sums]) await look(id);
  expect(await stateOf(list)).toEqual({ guard: 'held', marks: ['identities'] });
  expect(await stateOf(sums)).toEqual({ guard: 'passed', marks: [] });
});

const handed = async (who: PersonKey) => {
  const client = await world.as(who);
  return (await client.call('meetings.handed', { params: story.params })).body.papers.map(({ id }) => id);
};

test('a paper handed down with a stamp is gone from everybody, and comes back when two roles release it', async () => {
  const fileId = await put('huong-dan.docx', wordFile(['ĐẢNG ỦY SỞ BẮC', 'MẬT', 'HƯỚNG DẪN']));
  const office = await world.as('committee');
  const body = {
    ...{ fileId, title: 'Hướng dẫn', month: { month: 12, year: 2026 }, kinds: ['regular' as const] },
    ...{ isBulletin: false, toUnits: [] },
  };
  const { id: handedId } = (await office.call('meetings.handDown', { params: north(), body })).body;
  await look(fileId);
  expect(await handed('member')).not.toContain(handedId);
  const params = { ...story.params, handedId };
  const member = await world.as('member');
  expect((await member.call('meetings.handedFile', { params })).status).toBe(404);
  const file = { params: { ...north(), fileId } };
  expect((await office.call('files.download', file)).status).toBe(404);
  expect((await office.call('meetings.handDown', { params: north(), body })).code).toBe(
    'meetings/paper-not-attachable',
  );
  await world.runJob('guard.lockAway', { ...north(), fileId });
  for (const who of ['administrator', 'bloc'] as const) {
    const said = await (
      await world.as(who)
    ).call('guard.release', {
      ...{ params: { ...north(), heldFileId: fileId } },
      body: { reason: 'Đã xem bản giấy cùng nhau' },
    });
    expect(said.status, who).toBe(200);
  }
  await world.runJob('guard.settle', { ...north(), fileId });
  expect(await handed('member')).toContain(handedId);
  expect((await member.call('meetings.handedFile', { params })).status).toBe(200);
  expect((await office.call('files.download', file)).status).toBe(200);
});

test('a document of the library is left to its own reading', async () => {
  const office = await world.as('committee');
  const query = { name: 'ke-hoach.docx', audience: 'own' as const };
  const bytes = wordFile(['KẾ HOẠCH', 'kiểm tra']);
  const { id: fileId } = (await office.call('files.add', { params: north(), query, bytes })).body;
  const body = { fileId, declared: true as const };
  const { id: documentId } = (await office.call('documents.add', { params: north(), body })).body;
  await world.runJob('documents.read', { ...north(), documentId, version: 1 });
  await world.admin.query(`update files set guard = 'waiting' where id = $1`, [fileId]);
  await look(fileId);
  expect((await stateOf(fileId)).guard).toBe('waiting');
});

test('what was passed once is not looked at again', async () => {
  const fileId = await put('moi.docx', wordFile(['Giấy mời họp']));
  await look(fileId);
  expect(await stateOf(fileId)).toEqual({ guard: 'passed', marks: [] });
  await world.admin.query(
    `insert into guard_words (unit_id, id, unit_lft, word, named_at)
     select id, gen_random_uuid(), lft, 'giấy mời', now() from units where id = $1`,
    [north().unitId],
  );
  await look(fileId);
  expect((await stateOf(fileId)).guard).toBe('passed');
});
