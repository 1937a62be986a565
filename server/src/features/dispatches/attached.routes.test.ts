import { afterAll, beforeAll, expect, test } from 'vitest';
import { attachTo, beginDocument, documentAt, runAsked } from '../../../test/library.ts';
import type { PersonKey, UnitKey } from '../../../test/organisation.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-20T02:00:00Z' });
});
afterAll(() => world.end());

const unitId = (key: UnitKey): string => world.organisation.units[key].id;
const at = (key: UnitKey, dispatchId: string) => ({ params: { unitId: unitId(key), dispatchId } });

/** A plan of the bloc with an annex and a letter, sent to two units; its annex says in one line what it is called. */
const sent = async (subject: string, isInternal = false) => {
  const bloc = await world.as('bloc');
  const mainId = await beginDocument(world, 'bloc', 'bloc', { subject });
  const attach = (name: string) =>
    attachTo(world, 'bloc', 'bloc', { mainId, subject: name, lines: [`${name} ${subject}`] });
  await attach('Phụ lục 1');
  await attach('Tờ trình');
  const gone = await attach('Bỏ đi');
  const one = documentAt(world, 'bloc', mainId);
  await bloc.call('documents.shelve', one);
  await bloc.call('documents.trash', documentAt(world, 'bloc', gone));
  if (isInternal) await bloc.call('documents.setInternal', { ...one, body: { isInternal } });
  const { body } = await bloc.call('dispatches.send', {
    params: { unitId: unitId('bloc') },
    body: { documentId: mainId, toUnitIds: [unitId('north'), unitId('south')], words: '', answersId: null },
  });
  // What is done at the sender's later changes nothing of it.
  await bloc.call('documents.trash', one);
  return body.id;
};

const arrival = async (person: PersonKey, unit: UnitKey, id: string) =>
  (await (await world.as(person)).call('dispatches.arrival', at(unit, id))).body;

const file = async (person: PersonKey, unit: UnitKey, id: string, attachmentId: string) =>
  (await world.as(person)).call('dispatches.attachedFile', {
    params: { ...at(unit, id).params, attachmentId },
  });

test('what is attached goes with its paper, is opened by the offices that got it, and by nobody else', async () => {
  const id = await sent('kế hoạch gửi kèm');
  const { attachments } = await arrival('committee', 'north', id);
  expect(attachments.map(({ subject }) => subject)).toEqual(['Phụ lục 1', 'Tờ trình']);
  const attachmentId = attachments[0]?.id ?? '';
  const { bytes } = await file('committee', 'north', id, attachmentId);
  expect(bytes.length).toBe(attachments[0]?.file.size);
  expect((await file('otherCommittee', 'south', id, attachmentId)).status).toBe(200);
  for (const person of ['member', 'secretary', 'otherCommittee', 'bloc'] as const)
    expect((await file(person, 'north', id, attachmentId)).status, person).toBe(404);
  const other = await sent('kế hoạch khác');
  expect((await file('committee', 'north', other, attachmentId)).status).toBe(404);
  const params = { unitId: unitId('bloc'), sentId: id };
  const bloc = await world.as('bloc');
  expect((await bloc.call('dispatches.sentOne', { params })).body.attached).toBe(2);
  await bloc.call('dispatches.withdraw', { params });
  expect((await file('committee', 'north', id, attachmentId)).code).toBe('dispatches/withdrawn');
});

test('in one act they stand in the library behind their document, for the same readers', async () => {
  const id = await sent('kế hoạch lấy vào');
  const committee = await world.as('committee');
  const { body: taken } = await committee.call('dispatches.shelve', {
    ...at('north', id),
    body: { sight: 'below' },
  });
  await runAsked(world, 'documents.read');
  const member = await world.as('member');
  const { body: whole } = await member.call('documents.whole', documentAt(world, 'north', taken.documentId));
  expect(whole.attachments).toMatchObject([
    { subject: 'Phụ lục 1', pages: 1 },
    { subject: 'Tờ trình', pages: 1 },
  ]);
  const annex = documentAt(world, 'north', whole.attachments[0]?.id ?? '');
  const { body: text } = await member.call('documents.pages', { ...annex, query: { from: 1 } });
  expect(text.pages[0]?.text).toContain('Phụ lục 1 kế hoạch lấy vào');
  const { body: list } = await member.call('documents.list', { query: {} });
  expect(list.documents.map(({ subject }) => subject)).toEqual(['kế hoạch lấy vào']);

  const again = await sent('kế hoạch cho riêng ban');
  const { body: own } = await committee.call('dispatches.shelve', {
    ...at('north', again),
    body: { sight: 'unit' },
  });
  await runAsked(world, 'documents.read');
  expect((await member.call('documents.whole', documentAt(world, 'north', own.documentId))).status).toBe(404);
});

test('of an internal paper the attachments are named, their files are not handed out', async () => {
  const id = await sent('kế hoạch nội bộ', true);
  const { attachments } = await arrival('committee', 'north', id);
  expect(attachments).toHaveLength(2);
  expect((await file('committee', 'north', id, attachments[0]?.id ?? '')).code).toBe('dispatches/internal');
});
