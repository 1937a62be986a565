import { afterAll, beforeAll, expect, test } from 'vitest';
import { attachTo, beginDocument, documentAt, fileDocument, runAsked } from '../../../../test/library.ts';
import type { PersonKey, UnitKey } from '../../../../test/organisation.ts';
import { indexAll, titlesFound } from '../../../../test/search.ts';
import { type World, createWorld } from '../../../../test/world.ts';
import { wordFile } from '../../../demo/library/word-file.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-20T02:00:00Z' });
});
afterAll(() => world.end());

const at = (documentId: string, unit: UnitKey = 'north') => documentAt(world, unit, documentId);
const put = async (lines: readonly string[], person: PersonKey = 'committee', unit: UnitKey = 'north') => {
  const { unitId } = at('', unit).params;
  const query = { name: 'phu-luc.docx', audience: 'own' as const };
  const client = await world.as(person);
  return (await client.call('files.add', { params: { unitId }, query, bytes: wordFile([...lines]) })).body.id;
};
const attach = async (mainId: string, subject: string, lines: readonly string[]) =>
  (await world.as('committee')).call('documents.attach', {
    ...at(mainId),
    body: { fileId: await put(lines), declared: true, subject },
  });
const attached = (mainId: string, subject: string, lines: readonly string[] = [subject]) =>
  attachTo(world, 'committee', 'north', { mainId, subject, lines });
const act = async (name: 'shelve' | 'trash' | 'restore', id: string) =>
  (await world.as('committee')).call(`documents.${name}`, at(id));
const main = (subject: string, told: object = {}) =>
  beginDocument(world, 'committee', 'north', { subject, symbol: '12-KH/ĐU', number: 12, ...told });
const whole = async (person: PersonKey, id: string) => {
  const { status, body } = await (await world.as(person)).call('documents.whole', at(id));
  return status === 200 ? body.attachments.map(({ subject }) => subject) : status;
};
const desk = async (id: string) =>
  (await (await world.as('committee')).call('documents.attachments', at(id))).body.attachments;
const open = async (person: PersonKey, id: string) =>
  (await (await world.as(person)).call('documents.one', at(id))).status;
const found = async (person: PersonKey, q: string): Promise<string[]> => {
  await indexAll(world);
  return titlesFound(await world.as(person), q);
};

test('attachments go into the library with their document, are read and found by its readers, and stand in no list', async () => {
  const id = await main('kế hoạch có phụ lục');
  const first = await attached(id, 'Phụ lục 1. Danh sách', ['danh sách các hạng mục thủy lợi']);
  const second = await attached(id, 'Tờ trình kèm theo');
  expect(await desk(id)).toMatchObject([
    { id: first, state: 'draft', reading: 'read', isCurrent: false },
    { id: second, subject: 'Tờ trình kèm theo' },
  ]);
  expect(await open('member', first)).toBe(404);
  expect((await act('shelve', first)).code).toBe('documents/not-now');
  await act('shelve', id);
  expect(await whole('member', id)).toEqual(['Phụ lục 1. Danh sách', 'Tờ trình kèm theo']);
  const member = await world.as('member');
  const { body: one } = await member.call('documents.one', at(first));
  expect(one).toMatchObject({ level: 'base', kind: 'plan', subject: 'Phụ lục 1. Danh sách', pages: 1 });
  const { body: text } = await member.call('documents.pages', { ...at(first), query: { from: 1 } });
  expect(text.pages[0]?.text).toContain('thủy lợi');
  const { body: up } = await member.call('documents.whole', at(second));
  expect(up.main).toMatchObject({ id, symbol: '12-KH/ĐU', subject: 'kế hoạch có phụ lục' });
  expect(await found('member', 'hạng mục thủy lợi')).toEqual(['Phụ lục 1. Danh sách']);
  expect(await found('cousinMember', 'hạng mục thủy lợi')).toEqual([]);
  expect(await whole('cousinMember', id)).toBe(404);
  const { body: list } = await member.call('documents.list', { query: {} });
  expect(list.documents.map(({ subject }) => subject)).toEqual(['kế hoạch có phụ lục']);
  const { body: office } = await (
    await world.as('committee')
  ).call('documents.office', { params: { unitId: at('').params.unitId }, query: { state: 'filed' } });
  expect(office.documents.map(({ subject }) => subject)).toEqual(['kế hoạch có phụ lục']);
});

test('who reads follows the document: sight, what is internal, trash and back', async () => {
  const id = await main('kế hoạch đổi phạm vi', { text: ['hai'] });
  const annex = await attached(id, 'Phụ lục đổi phạm vi', ['bảng kê lâm sản']);
  await act('shelve', id);
  const committee = await world.as('committee');
  const { body } = await committee.call('documents.desk', at(id));
  const { level, kind, number, symbol, issuer, issuedOn, subject, signer, effectiveFrom, endsOn, revision } =
    body;
  const written = { level, kind, number, symbol, issuer, issuedOn, subject, signer, effectiveFrom, endsOn };
  await committee.call('documents.save', { ...at(id), body: { ...written, sight: 'unit', revision } });
  expect(await open('member', annex)).toBe(404);
  expect(await found('member', 'bảng kê lâm sản')).toEqual([]);
  await committee.call('documents.save', {
    ...at(id),
    body: { ...written, sight: 'below', revision: revision + 1 },
  });
  expect(await open('member', annex)).toBe(200);

  await committee.call('documents.setInternal', { ...at(id), body: { isInternal: true } });
  const member = await world.as('member');
  expect((await member.call('documents.file', at(annex))).code).toBe('documents/internal');
  expect((await member.call('documents.pages', { ...at(annex), query: { from: 1 } })).code).toBe(
    'documents/internal',
  );
  expect(await found('member', 'bảng kê lâm sản')).toEqual([]);
  await committee.call('documents.setInternal', { ...at(id), body: { isInternal: false } });

  const gone = await attached(id, 'Phụ lục bỏ đi', ['bỏ đi']);
  await act('trash', gone);
  await act('trash', id);
  expect(await open('member', annex)).toBe(404);
  expect((await act('restore', annex)).code).toBe('documents/not-now');
  await act('restore', id);
  expect(await open('member', annex)).toBe(200);
  expect((await desk(id)).map(({ state }) => state)).toEqual(['filed', 'trashed']);
  await act('restore', gone);
  expect(await whole('member', id)).toEqual(['Phụ lục đổi phạm vi', 'Phụ lục bỏ đi']);
});

test('they are named and ordered together; what is its document’s is not changed on an attachment', async () => {
  const id = await main('kế hoạch sắp xếp', { text: ['ba'] });
  const [one, two] = [await attached(id, 'một', ['m1']), await attached(id, 'hai', ['h2'])];
  const committee = await world.as('committee');
  const arrange = (attachments: { id: string; subject: string }[]) =>
    committee.call('documents.arrangeAttachments', { ...at(id), body: { attachments } });
  expect((await arrange([{ id: two, subject: 'hai' }])).code).toBe('documents/changed-meanwhile');
  await arrange([
    { id: two, subject: 'Phụ lục 1' },
    { id: one, subject: 'Phụ lục 2' },
  ]);
  expect((await desk(id)).map(({ subject }) => subject)).toEqual(['Phụ lục 1', 'Phụ lục 2']);
  const body = { kind: 'plan', on: '2026-11-20' } as const;
  const refused = [
    await attach(one, 'phụ lục của phụ lục', ['p3']),
    await committee.call('documents.setInternal', { ...at(one), body: { isInternal: true } }),
    await committee.call('documents.takeNumber', { ...at(one), body }),
  ];
  expect(refused.map(({ code }) => code)).toEqual(refused.map(() => 'documents/is-attachment'));
  expect((await attach(id, '  ', ['p4'])).code).toBe('documents/incomplete');
  expect((await attach(id, 'lại tệp ấy', ['m1'])).code).toBe('documents/twice');
});

test('one that is read only after its document was filed follows it into the library', async () => {
  const id = await main('kế hoạch vội', { text: ['tám'] });
  const { body } = await attach(id, 'Phụ lục đọc sau', ['chín']);
  await act('shelve', id);
  expect(await whole('member', id)).toEqual([]);
  await world.runJob('documents.read', { ...at(body.id).params, version: 1 });
  expect(await whole('member', id)).toEqual(['Phụ lục đọc sau']);
});

test('an attachment that the guard holds stays outside, and its document goes into the library without it', async () => {
  const id = await main('kế hoạch có tệp bị giữ', { text: ['bốn'] });
  const held = await attached(id, 'Phụ lục mật', ['TỐI MẬT', 'nội dung']);
  expect(await desk(id)).toMatchObject([{ id: held, fault: 'documents/held' }]);
  await act('shelve', id);
  expect(await open('member', id)).toBe(200);
  expect(await open('member', held)).toBe(404);
  expect((await act('shelve', held)).status).not.toBe(200);
});

test('when its document is replaced, an attachment holds no longer either', async () => {
  const id = await fileDocument(world, 'committee', 'north', {
    subject: 'cũ',
    symbol: '21-KH/ĐU',
    text: ['năm'],
  });
  const annex = await attached(id, 'Phụ lục cũ', ['sáu']);
  const newer = await fileDocument(world, 'committee', 'north', {
    subject: 'mới',
    symbol: '22-KH/ĐU',
    text: ['bảy'],
  });
  const link = { relation: 'replaces', symbol: '21-KH/ĐU', issuedOn: null } as const;
  await (await world.as('committee')).call('documents.addLink', { ...at(newer), body: link });
  await runAsked(world, 'documents.join-links');
  const { body } = await (await world.as('member')).call('documents.one', at(annex));
  expect(body.force.endedOn).toBe('2026-02-05');
});

test('what a device asks about a document is about its attachments too', async () => {
  const id = await main('kế hoạch giữ trên máy', { text: ['mười'] });
  await act('shelve', id);
  const of = `${at(id).params.unitId}/${id}`;
  const now = async () =>
    (await (await world.as('member')).call('documents.marks', { query: { of } })).body.documents[0];
  const alone = await now();
  const annex = await attached(id, 'Phụ lục giữ trên máy', ['mười một']);
  const together = await now();
  expect(together?.bytes).toBe((alone?.bytes ?? 0) + Buffer.byteLength('mười một'));
  const attachments = [{ id: annex, subject: 'Phụ lục đổi tên' }];
  const committee = await world.as('committee');
  await committee.call('documents.arrangeAttachments', { ...at(id), body: { attachments } });
  expect(new Set([alone?.mark, together?.mark, (await now())?.mark]).size).toBe(3);
  await act('trash', annex);
  expect(await now()).toEqual(alone);
});
