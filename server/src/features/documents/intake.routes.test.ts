import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordFile } from '../../demo/library/word-file.ts';
import type { PersonKey, UnitKey } from '../../../test/organisation.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-20T02:00:00Z' });
});
afterAll(() => world.end());

const notice = (subject: string): Uint8Array =>
  wordFile([
    ...['ĐẢNG ỦY SỞ BẮC', 'Số 31-TB/ĐU', 'Hạ Long, ngày 05 tháng 02 năm 2026', 'THÔNG BÁO', subject],
    ...['-----', 'Thực hiện chương trình công tác, Đảng ủy thông báo.', 'T/M ĐẢNG ỦY', 'Lê Thị Thử'],
  ]);

const params = (unit: UnitKey) => ({ unitId: world.organisation.units[unit].id });

const begun = async (person: PersonKey, unit: UnitKey, bytes: Uint8Array): Promise<string> => {
  const client = await world.as(person);
  const query = { name: 'tep.docx', audience: 'own' as const };
  const { body: file } = await client.call('files.add', { params: params(unit), query, bytes });
  const body = { fileId: file.id, declared: true as const };
  const added = await client.call('documents.add', { params: params(unit), body });
  await world.runJob('documents.read', { ...params(unit), documentId: added.body.id, version: 1 });
  return added.body.id;
};

const drafts = async (person: PersonKey, unit: UnitKey) =>
  (await (await world.as(person)).call('documents.drafts', { params: params(unit) })).body.drafts;

test('what waits stands in the order it came in with what was recognised, until it is filed', async () => {
  const first = await begun('committee', 'north', notice('lịch tiếp dân'));
  const second = await begun('committee', 'north', wordFile(['Văn bản không có đầu đề.']));
  expect(await drafts('committee', 'north')).toMatchObject([
    { id: first, kind: 'notice', symbol: '31-TB/ĐU', issuedOn: '2026-02-05', subject: 'lịch tiếp dân' },
    { id: second, kind: null, symbol: '', fileName: 'tep.docx', reading: 'read', copy: null },
  ]);
  const client = await world.as('committee');
  const path = { params: { ...params('north'), documentId: first } };
  expect((await client.call('documents.shelve', path)).status).toBe(200);
  expect((await drafts('committee', 'north')).map(({ id }) => id)).toEqual([second]);
  for (const person of ['member', 'secretary', 'otherCommittee'] as const) {
    const answer = await (await world.as(person)).call('documents.drafts', { params: params('north') });
    expect(answer.status, person).toBe(404);
  }
});

test('bytes that another unit has filed are told to those who may read them there, and to nobody else', async () => {
  const bytes = notice('họp chuyên đề');
  const above = await begun('committee', 'north', bytes);
  await begun('secretary', 'north-a', bytes);
  const copyOf = async (person: PersonKey, unit: UnitKey) => (await drafts(person, unit)).at(-1)?.copy;
  expect(await copyOf('secretary', 'north-a')).toBeNull();
  const client = await world.as('committee');
  const path = { params: { ...params('north'), documentId: above } };
  await client.call('documents.shelve', path);
  expect(await copyOf('secretary', 'north-a')).toEqual({
    ...{ unitId: params('north').unitId, id: above, kind: 'notice', symbol: '31-TB/ĐU' },
    subject: 'họp chuyên đề',
  });
  await begun('otherCommittee', 'south', bytes);
  expect(await copyOf('otherCommittee', 'south')).toBeNull();
  await client.call('documents.trash', path);
  expect(await copyOf('secretary', 'north-a')).toBeNull();
});
