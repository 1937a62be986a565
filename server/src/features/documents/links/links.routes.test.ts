import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LinkRelation } from '@sotay/core/documents/link.rules.ts';
import { type Told, documentAt, fileDocument, runAsked } from '../../../../test/library.ts';
import type { PersonKey, UnitKey } from '../../../../test/organisation.ts';
import { indexAll, titlesFound } from '../../../../test/search.ts';
import { type World, createWorld } from '../../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-20T02:00:00Z' });
});
afterAll(() => world.end());

const OFFICES = { bloc: 'bloc', north: 'committee', south: 'otherCommittee' } as const;
type Office = keyof typeof OFFICES;

const file = (unit: Office, number: number, told: Told = {}): Promise<string> =>
  fileDocument(world, OFFICES[unit], unit, {
    ...{ number, symbol: `${number}-KH/ĐU`, subject: `số ${number} của ${unit}` },
    ...told,
  });

const link = async (
  unit: Office,
  id: string,
  relation: LinkRelation,
  symbol: string,
  issuedOn: string | null = null,
) =>
  (await world.as(OFFICES[unit])).call('documents.addLink', {
    ...documentAt(world, unit, id),
    body: { relation, symbol, issuedOn },
  });

const one = async (person: PersonKey, unit: UnitKey, id: string) =>
  (await (await world.as(person)).call('documents.one', documentAt(world, unit, id))).body;

const related = async (person: PersonKey, unit: UnitKey, id: string) =>
  (await (await world.as(person)).call('documents.related', documentAt(world, unit, id))).body;

/** Every link that a person meets at a document, in words. */
const linksMet = async (person: PersonKey, unit: UnitKey, id: string): Promise<string[]> =>
  (await related(person, unit, id)).links.map(
    ({ relation, symbol, isFromHere, document }) =>
      `${isFromHere ? '' : 'is '}${relation} ${symbol}${document ? '' : '?'}`,
  );

test('what is replaced ends on the day of the new one, says by what, and holds again when it is taken back', async () => {
  const old = await file('north', 1, { issuedOn: '2025-01-10' });
  const next = await file('north', 2, { issuedOn: '2026-06-01' });
  expect((await one('member', 'north', old)).force.endedOn).toBeNull();
  const { status, body } = await link('north', next, 'replaces', '01-KH/ĐU');
  expect(status).toBe(200);
  expect(await one('member', 'north', old)).toMatchObject({
    force: { endedOn: '2026-06-01' },
    replacedBy: { id: next, symbol: '2-KH/ĐU' },
  });
  expect(await linksMet('member', 'north', old)).toEqual(['is replaces 2-KH/ĐU']);
  expect(await linksMet('member', 'north', next)).toEqual(['replaces 1-KH/ĐU']);
  const { chain, steps } = await related('sister', 'north', old);
  expect(chain.map(({ id }) => id)).toEqual([next, old]);
  expect(steps).toEqual([{ fromId: next, toId: old, relation: 'replaces' }]);
  await indexAll(world);
  const holding = { search: 'số 1 của north ', inForce: 'yes' } as const;
  expect(await titlesFound(await world.as('member'), holding)).toEqual([]);

  const office = await world.as('committee');
  const at = documentAt(world, 'north', next);
  const endedOn = async () => (await one('member', 'north', old)).force.endedOn;
  await office.call('documents.trash', at);
  expect([await endedOn(), await linksMet('member', 'north', old)]).toEqual([null, []]);
  await office.call('documents.restore', at);
  expect(await endedOn()).toBe('2026-06-01');
  const path = { params: { ...at.params, linkId: body.id } };
  expect((await office.call('documents.removeLink', path)).status).toBe(200);
  expect((await office.call('documents.removeLink', path)).status).toBe(404);
  expect([await endedOn(), (await related('member', 'north', old)).chain]).toEqual([null, []]);
  await indexAll(world);
  expect(await titlesFound(await world.as('member'), holding)).toEqual(['số 1 của north']);
});

test('who may not read the new one learns that the old one ended, and nothing else', async () => {
  const old = await file('north', 3, { issuedOn: '2025-01-10' });
  const next = await file('north', 4, {
    issuedOn: '2026-06-01',
    effectiveFrom: '2026-07-01',
    sight: 'officers',
  });
  await link('north', next, 'replaces', '3-KH/ĐU');
  expect(await one('committee', 'north', old)).toMatchObject({ replacedBy: { id: next } });
  expect(await one('member', 'north', old)).toMatchObject({
    force: { endedOn: '2026-07-01' },
    replacedBy: null,
  });
  expect(await related('member', 'north', old)).toEqual({ links: [], chain: [], steps: [] });
});

test('what amends leaves the rest in force; the word of the office ends it sooner', async () => {
  const old = await file('north', 5, { issuedOn: '2025-01-10' });
  const next = await file('north', 6, { issuedOn: '2026-06-01' });
  await link('north', next, 'amends', '5-KH/ĐU');
  const { body } = await (await world.as('member')).call('documents.list', { query: { force: 'yes' } });
  expect(body.documents.find(({ id }) => id === old)?.force).toEqual({
    ...{ effectiveFrom: null, amendedOn: '2026-06-01', endedOn: null },
  });
});

test('a unit ends and changes what it filed itself; it may guide and rest on what lies above', async () => {
  const above = await file('bloc', 7, { symbol: '7-HD/ĐUK' });
  const own = await file('north', 8);
  for (const relation of ['replaces', 'amends'] as const)
    expect((await link('north', own, relation, '7-HD/ĐUK')).code).toBe('documents/not-yours-to-change');
  for (const relation of ['guides', 'based-on'] as const)
    expect((await link('north', own, relation, '7-HD/ĐUK')).status).toBe(200);
  expect((await link('north', own, 'guides', '07-hd/đuk')).code).toBe('documents/linked-already');
  expect(await linksMet('member', 'bloc', above)).toEqual(['is guides 8-KH/ĐU', 'is based-on 8-KH/ĐU']);
  expect(await linksMet('cousinMember', 'bloc', above)).toEqual([]);
  const outside = await (
    await world.as('otherCommittee')
  ).call('documents.links', documentAt(world, 'north', own));
  expect(outside.status).toBe(404);
});

test('no document replaces itself, by however many steps', async () => {
  const [first, second, third] = [await file('north', 11), await file('north', 12), await file('north', 13)];
  await link('north', second, 'replaces', '11-KH/ĐU');
  await link('north', third, 'amends', '12-KH/ĐU');
  expect((await link('north', first, 'replaces', '13-KH/ĐU')).code).toBe('documents/circle');
  expect((await link('north', first, 'based-on', '11-KH/ĐU')).code).toBe('documents/circle');
  expect((await related('member', 'north', first)).chain.map(({ id }) => id)).toEqual([third, second, first]);
});

test('what is not in the library yet is found when it comes; until then its number is told where the text names it', async () => {
  const named = await file('north', 21, { text: ['Căn cứ Kế hoạch số 31-KH/ĐU ngày 05/02/2026'] });
  const silent = await file('north', 22);
  const below = await fileDocument(world, 'secretary', 'north-a', { subject: 'chi bộ triển khai' });
  await link('north', named, 'replaces', '31-KH/ĐU', '2026-02-05');
  await link('north', silent, 'based-on', '31-KH/ĐU', '2026-02-05');
  await link('north', silent, 'guides', '31-KH/ĐU', '2020-02-05');
  const at = documentAt(world, 'north-a', below);
  const body = { relation: 'guides', symbol: '31-KH/ĐU', issuedOn: null } as const;
  await (await world.as('secretary')).call('documents.addLink', { ...at, body });
  expect(await linksMet('member', 'north', named)).toEqual(['replaces 31-KH/ĐU?']);
  expect(await linksMet('member', 'north', silent)).toEqual([]);
  const come = await file('north', 31, { issuedOn: '2026-02-05' });
  await file('south', 31, { issuedOn: '2026-02-05' });
  await runAsked(world, 'documents.join-links');
  expect(await linksMet('member', 'north', named)).toEqual(['replaces 31-KH/ĐU']);
  expect(await linksMet('member', 'north', silent)).toEqual(['based-on 31-KH/ĐU']);
  expect((await linksMet('sisterMember', 'north', come)).sort()).toEqual([
    'is based-on 22-KH/ĐU',
    'is replaces 21-KH/ĐU',
  ]);
  expect((await linksMet('member', 'north', come)).length).toBe(3);
  expect((await one('member', 'north', come)).force.endedOn).toBe('2026-02-05');
});

test('what the text says of others is offered, and made by nobody but the office', async () => {
  await file('north', 41, { issuedOn: '2025-02-05' });
  const id = await file('north', 42, {
    text: ['Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024;', 'Kế hoạch này thay thế Kế hoạch số 41-KH/ĐU.'],
  });
  const office = await world.as('committee');
  const offered = async () => {
    const { body } = await office.call('documents.links', documentAt(world, 'north', id));
    return body.proposals.map(({ relation, symbol, issuedOn, document }) => [
      relation,
      symbol,
      issuedOn,
      document?.symbol,
    ]);
  };
  expect(await offered()).toEqual([
    ['replaces', '41-KH/ĐU', null, '41-KH/ĐU'],
    ['based-on', '57-NQ/TW', '2024-12-22', undefined],
  ]);
  expect(await linksMet('member', 'north', id)).toEqual([]);
  await link('north', id, 'replaces', '41-KH/ĐU');
  expect(await offered()).toHaveLength(1);
  const { body } = await office.call('documents.links', documentAt(world, 'north', id));
  expect(body.links.map(({ document }) => document?.subject)).toEqual(['số 41 của north']);
});
