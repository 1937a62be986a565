import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PersonKey } from '../../../../test/organisation.ts';
import { plantDocuments } from '../../../../test/plants/documents.ts';
import { type World, createWorld } from '../../../../test/world.ts';

let world: World;
let documentId: string;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-20T02:00:00Z' });
});
afterAll(() => world.end());
beforeEach(async () => {
  const planted = await plantDocuments(world.admin, world.organisation, world.platform);
  documentId = planted['documentId']?.north ?? '';
  await set('committee', true);
});

const path = () => ({ params: { unitId: world.organisation.units.north.id, documentId } });

const set = async (person: PersonKey, isInternal: boolean) =>
  (await world.as(person)).call('documents.setInternal', { ...path(), body: { isInternal } });

const pages = async (person: PersonKey) =>
  (await world.as(person)).call('documents.internalPages', { ...path(), query: { from: 1 } });

test('an internal paper is read only after its opening was written down, and its file by nobody', async () => {
  const member = await world.as('member');
  expect((await member.call('documents.one', path())).body.isInternal).toBe(true);
  for (const refused of [
    await member.call('documents.file', path()),
    await (await world.as('committee')).call('documents.file', path()),
    await member.call('documents.pages', { ...path(), query: { from: 1 } }),
  ])
    expect(refused.code).toBe('documents/internal');
  expect((await pages('member')).code).toBe('documents/not-opened');
  const first = (await member.call('documents.open', path())).body;
  expect(first).toMatchObject({ openings: 1, firstAt: '2026-11-20T02:00:00.000Z' });
  expect(first.mark).toContain('9 giờ, 20/11/2026');
  expect((await pages('member')).body.pages.map(({ text }) => text)).toEqual(['a text']);
  expect((await member.call('documents.open', path())).body.openings).toBe(2);
});

test('an internal paper is found by its title, and nothing of its text is shown', async () => {
  const member = await world.as('member');
  const { subject } = (await member.call('documents.one', path())).body;
  await world.runJob('search.index', {
    ...{ kind: 'document', unitId: world.organisation.units.north.id, id: documentId },
  });
  const { hits } = (await member.call('search.find', { query: { search: subject } })).body;
  expect(hits.find(({ id }) => id === documentId)?.passage).toEqual({ text: '', hits: [] });
});

test('an opening lets one read on for a day, no longer', async () => {
  await (await world.as('member')).call('documents.open', path());
  await world.admin.query(
    "update document_openings set opened_at = opened_at - interval '25 hours' where document_id = $1",
    [documentId],
  );
  expect((await pages('member')).code).toBe('documents/not-opened');
});

test('those who answer for the unit see who opened it; its readers and those beside it do not', async () => {
  for (const person of ['member', 'sister', 'member'] as const)
    await (await world.as(person)).call('documents.open', path());
  const { body } = await (await world.as('committee')).call('documents.openings', path());
  expect(body).toMatchObject({ people: 2, openings: 3 });
  expect(body.latest.map(({ way }) => way)).toEqual(['screen', 'screen', 'screen']);
  for (const person of ['member', 'secretary', 'otherCommittee', 'cousinMember'] as const)
    expect((await (await world.as(person)).call('documents.openings', path())).status, person).toBe(404);
  for (const person of ['cousinMember', 'otherCommittee'] as const)
    expect((await (await world.as(person)).call('documents.open', path())).status, person).toBe(404);
  const { rows } = await world.admin.query(
    "select count(*)::int as times from audit_events where action = 'documents.open-internal' and object_id = $1",
    [documentId],
  );
  expect(rows).toEqual([{ times: 3 }]);
});

test('printed it names its reader on every page, and printing is an opening', async () => {
  const printed = await (await world.as('member')).call('documents.print', path());
  expect(Buffer.from(printed.bytes.subarray(0, 4)).toString('latin1')).toBe('%PDF');
  const { body } = await (await world.as('committee')).call('documents.openings', path());
  expect(body.latest.map(({ way }) => way)).toEqual(['print']);
});

test('only the office makes it internal, and an ordinary one again', async () => {
  expect((await set('member', false)).status).toBe(404);
  expect((await set('committee', false)).status).toBe(200);
  const member = await world.as('member');
  expect((await member.call('documents.open', path())).code).toBe('documents/not-internal');
  expect((await member.call('documents.file', path())).status).toBe(200);
});
