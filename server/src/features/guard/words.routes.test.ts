import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordFile } from '../../demo/library/word-file.ts';
import type { PersonKey, UnitKey } from '../../../test/organisation.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-20T02:00:00Z' });
});
afterAll(() => world.end());

const at = (unit: UnitKey) => ({ params: { unitId: world.organisation.units[unit].id } });

const name = async (person: PersonKey, unit: UnitKey, word: string) =>
  (await world.as(person)).call('guard.nameWord', { ...at(unit), body: { word } });

const wordsOf = async (person: PersonKey, unit: UnitKey) => {
  const { body } = await (await world.as(person)).call('guard.words', at(unit));
  return body.words.map(({ word, isOwn }) => [word, isOwn] as const);
};

/** A document of the unit whose file says this, read; gives its id. */
const begun = async (text: string): Promise<string> => {
  const office = await world.as('committee');
  const query = { name: 'ke-hoach.docx', audience: 'own' as const };
  const { body: file } = await office.call('files.add', { ...at('north'), query, bytes: wordFile([text]) });
  const body = { fileId: file.id, declared: true as const };
  const { id: documentId } = (await office.call('documents.add', { ...at('north'), body })).body;
  await world.runJob('documents.read', { ...at('north').params, documentId, version: 1 });
  return documentId;
};

const faultOf = async (documentId: string): Promise<string | null> => {
  const params = { ...at('north').params, documentId };
  return (await (await world.as('committee')).call('documents.desk', { params })).body.latest.fault;
};

test('a word that the bloc names holds below, is told to try-outs, and no more once it is taken away', async () => {
  const sentence = 'Phương án SAO KHUÊ được giữ kín.';
  const office = await world.as('committee');
  const trial = { ...at('north'), body: { text: `Dòng đầu\n${sentence}` } };
  expect((await office.call('guard.tryText', trial)).body.suspicions).toEqual([]);
  const { body } = await name('bloc', 'bloc', ' Sao  Khuê ');
  expect(await wordsOf('committee', 'north')).toEqual([['sao khuê', false]]);
  expect(await wordsOf('bloc', 'bloc')).toEqual([['sao khuê', true]]);
  expect((await office.call('guard.tryText', trial)).body.suspicions).toEqual([
    { mark: 'word', page: 1, passage: sentence },
  ]);
  const id = await begun(sentence);
  expect(await faultOf(id)).toBe('documents/held');
  const one = { params: { unitId: world.organisation.units.bloc.id, guardWordId: body.id } };
  expect((await (await world.as('bloc')).call('guard.dropWord', one)).status).toBe(200);
  expect((await (await world.as('bloc')).call('guard.dropWord', one)).status).toBe(404);
  expect(await faultOf(await begun(`${sentence} Lần hai.`))).toBe(null);
});

test('a word below holds neither above nor beside, and only those who lead the unit see it or take it away', async () => {
  const { body } = await name('committee', 'north', 'đề án riêng');
  expect((await wordsOf('bloc', 'bloc')).flat()).not.toContain('đề án riêng');
  for (const person of ['member', 'sister', 'cousin', 'otherCommittee'] as const) {
    const client = await world.as(person);
    expect((await client.call('guard.words', at('north'))).status, person).toBe(404);
    expect((await name(person, 'north', 'một từ khác')).status, person).toBe(404);
    const one = { params: { ...at('north').params, guardWordId: body.id } };
    expect((await client.call('guard.dropWord', one)).status, person).toBe(404);
  }
});

test('what is too short or known is refused in words, and both acts are in the log', async () => {
  expect((await name('committee', 'north', 'ab')).code).toBe('guard/word-too-short');
  const { body } = await name('committee', 'north', 'nhân sự đại hội');
  expect((await name('committee', 'north', 'Nhân sự  ĐẠI HỘI')).code).toBe('guard/word-known');
  const one = { params: { ...at('north').params, guardWordId: body.id } };
  await (await world.as('committee')).call('guard.dropWord', one);
  const { rows } = await world.admin.query(
    'select action from audit_events where object_id = $1 order by at, id',
    [body.id],
  );
  expect(rows).toEqual([{ action: 'guard.name-word' }, { action: 'guard.drop-word' }]);
});

test('nothing of a text that was tried is kept', async () => {
  const text = 'TỐI MẬT\nchuyện chim hồng hạc';
  const tried = await (await world.as('committee')).call('guard.tryText', { ...at('north'), body: { text } });
  expect(tried.body.suspicions).toEqual([{ mark: 'classified', page: 1, passage: 'TỐI MẬT' }]);
  const { rows } = await world.admin.query(
    `select from audit_events where after::text like '%hồng hạc%' or before::text like '%hồng hạc%'`,
  );
  expect(rows).toEqual([]);
});
