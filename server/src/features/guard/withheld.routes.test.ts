// What the guard holds takes nothing away that people have already, and adds nothing to it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordFile } from '../../demo/library/word-file.ts';
import { documentAt, fileDocument } from '../../../test/library.ts';
import { indexAll, titlesFound } from '../../../test/search.ts';
import { type World, createWorld } from '../../../test/world.ts';

const SECRET = 'Sao Khuê';

let world: World;
let documentId: string;
let fileId: string;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-20T02:00:00Z' });
  documentId = await fileDocument(world, 'committee', 'north', {
    ...{ subject: 'kế hoạch đầu xuân', number: 1, symbol: '1-KH/ĐU', text: ['Nội dung cũ.'] },
  });
  const reader = await world.as('member');
  const marks = [{ page: 1, note: 'chỉ tiêu' }];
  await reader.call('documents.keep', { ...at(), body: { marks } });
  fileId = await replaced(['ĐẢNG ỦY SỞ BẮC', 'TỐI MẬT', 'Số 2-KH/ĐU', 'KẾ HOẠCH', `Phương án ${SECRET}`]);
});
afterAll(() => world.end());

const at = () => documentAt(world, 'north', documentId);

/** A new version of the document whose file says this, put in and read; gives its file. */
const replaced = async (lines: readonly string[]): Promise<string> => {
  const office = await world.as('committee');
  const { unitId } = at().params;
  const query = { name: 'ban-moi.docx', audience: 'own' as const };
  const { body: file } = await office.call('files.add', {
    ...{ params: { unitId }, query, bytes: wordFile(lines) },
  });
  const body = { fileId: file.id, declared: true as const };
  const { version } = (await office.call('documents.addVersion', { ...at(), body })).body;
  await world.runJob('documents.read', { unitId, documentId, version });
  return file.id;
};

test('readers have the version before, with its text, its file and what they marked', async () => {
  const reader = await world.as('member');
  expect((await reader.call('documents.one', at())).body).toMatchObject({ subject: 'kế hoạch đầu xuân' });
  const { body } = await reader.call('documents.pages', { ...at(), query: { from: 1 } });
  expect(body.pages.map(({ text }) => text).join()).toContain('Nội dung cũ.');
  expect((await reader.call('documents.file', at())).status).toBe(200);
  expect((await reader.call('documents.saved')).body.documents).toMatchObject([
    { subject: 'kế hoạch đầu xuân', marks: [{ page: 1, note: 'chỉ tiêu' }], isNews: false },
  ]);
});

test('neither search nor links nor a letter to another library know of what is held', async () => {
  await indexAll(world);
  const reader = await world.as('member');
  expect(await titlesFound(reader, SECRET)).toEqual([]);
  expect(await titlesFound(reader, 'đầu xuân')).toHaveLength(1);
  const office = await world.as('committee');
  expect(JSON.stringify((await office.call('documents.related', at())).body)).not.toContain('2-KH/ĐU');
  const { unitId } = at().params;
  const toUnitIds = [world.organisation.units['north-a'].id];
  const sent = await office.call('dispatches.send', {
    ...{ params: { unitId }, body: { documentId, toUnitIds, words: '', answersId: null } },
  });
  expect(sent.status).toBe(200);
  const { rows } = await world.admin.query(
    `select from dispatches where sha256 = (select sha256 from held_files where file_id = $1)`,
    [fileId],
  );
  expect(rows).toEqual([]);
});

test('the office reads that the new version is held, cannot file it, and keeps the fields of what is filed', async () => {
  const office = await world.as('committee');
  const { body } = await office.call('documents.desk', at());
  expect(body).toMatchObject({ subject: 'kế hoạch đầu xuân', symbol: '1-KH/ĐU', filedVersion: 1 });
  expect(body.latest).toMatchObject({ version: 2, fault: 'documents/held' });
  expect(JSON.stringify(body)).not.toContain(SECRET);
  expect((await office.call('documents.shelve', at())).code).toBe('documents/not-now');
});

test('a harmless version takes its place', async () => {
  await replaced(['Nội dung mới.']);
  const office = await world.as('committee');
  expect((await office.call('documents.shelve', at())).status).toBe(200);
  const { body } = await (await world.as('member')).call('documents.pages', { ...at(), query: { from: 1 } });
  expect(body.pages.map(({ text }) => text).join()).toBe('Nội dung mới.');
});
