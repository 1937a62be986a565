import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PersonKey, UnitKey } from '../../../test/organisation.ts';
import { plantDocuments } from '../../../test/plants/documents.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
let documents: Partial<Record<UnitKey, string>>;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-20T02:00:00Z' });
});
afterAll(() => world.end());
beforeEach(async () => {
  world.setNow('2026-11-20T02:00:00Z');
  await world.admin.query("update documents set state = 'trashed', state_before = 'filed'");
  documents = (await plantDocuments(world.admin, world.organisation, world.platform))['documentId'] ?? {};
});

const unitId = (key: UnitKey): string => world.organisation.units[key].id;

const send = async (
  person: PersonKey,
  from: UnitKey,
  to: readonly UnitKey[],
  answersId: string | null = null,
) =>
  (await world.as(person)).call('dispatches.send', {
    params: { unitId: unitId(from) },
    body: { documentId: documents[from] ?? '', toUnitIds: to.map(unitId), words: 'để biết', answersId },
  });

const sentBy = async (person: PersonKey, from: UnitKey, to: readonly UnitKey[]): Promise<string> =>
  (await send(person, from, to)).body.id;

const at = (key: UnitKey, dispatchId: string) => ({ params: { unitId: unitId(key), dispatchId } });

const follow = async (person: PersonKey, from: UnitKey, sentId: string) =>
  (await world.as(person)).call('dispatches.sentOne', { params: { unitId: unitId(from), sentId } });

const shelve = async (person: PersonKey, unit: UnitKey, id: string) =>
  (await world.as(person)).call('dispatches.shelve', { ...at(unit, id), body: { sight: 'below' } });

/** The states of the receivers in the order of the tree. */
const statesOf = async (person: PersonKey, from: UnitKey, id: string): Promise<string[]> =>
  (await follow(person, from, id)).body.units.map(({ state }) => state);

test('the sender sees who has received, who has only opened and who is late, and a stranger sees nothing', async () => {
  const id = await sentBy('bloc', 'bloc', ['north', 'south', 'solo']);
  const north = await world.as('committee');
  expect((await shelve('committee', 'north', id)).status).toBe(200);
  const south = await world.as('otherCommittee');
  await south.call('dispatches.open', at('south', id));
  expect(await statesOf('bloc', 'bloc', id)).toEqual(['shelved', 'opened', 'sent']);
  world.setNow('2026-11-27T02:00:00Z');
  expect(await statesOf('bloc', 'bloc', id)).toEqual(['shelved', 'late', 'late']);
  const { body } = await follow('bloc', 'bloc', id);
  expect(body.reached).toEqual({ units: 3, received: 1, opened: 0, sent: 0, late: 2, withdrawn: 0 });
  expect((await north.call('dispatches.arrival', at('north', id))).body.words).toBe('để biết');
  for (const person of ['member', 'secretary', 'sister', 'cousin'] as const) {
    expect((await follow(person, 'bloc', id)).status, person).toBe(404);
    expect((await (await world.as(person)).call('dispatches.arrival', at('north', id))).status, person).toBe(
      404,
    );
  }
});

test('numbers of arrival follow one another in a year, and begin anew with the next', async () => {
  const first = await sentBy('bloc', 'bloc', ['south']);
  const withdrawn = await sentBy('bloc', 'bloc', ['south']);
  const second = await sentBy('bloc', 'bloc', ['south']);
  const params = { unitId: unitId('bloc'), sentId: withdrawn };
  expect((await (await world.as('bloc')).call('dispatches.withdraw', { params })).status).toBe(200);
  const office = await world.as('otherCommittee');
  const receive = async (id: string) => office.call('dispatches.receive', at('south', id));
  const { body: one } = await receive(first);
  const { body: two } = await receive(second);
  expect(two.numberIn).toBe(one.numberIn + 1);
  expect((await receive(withdrawn)).code).toBe('dispatches/withdrawn');
  expect((await receive(first)).code).toBe('dispatches/done-already');
  world.setNow('2027-01-04T02:00:00Z');
  const { body: next } = await receive(await sentBy('bloc', 'bloc', ['south']));
  expect(next).toEqual({ numberIn: 1, year: 2027 });
  const again = { unitId: unitId('bloc'), sentId: first };
  const refused = await (await world.as('bloc')).call('dispatches.withdraw', { params: again });
  expect(refused.code).toBe('dispatches/all-received');
});

test('in one act it is received and stands in the library with its fields, whatever the sender does to the own', async () => {
  const id = await sentBy('committee', 'north', ['north-a']);
  const { body } = await shelve('secretary', 'north-a', id);
  expect((await shelve('secretary', 'north-a', id)).code).toBe('dispatches/done-already');
  const trash = { params: { unitId: unitId('north'), documentId: documents.north ?? '' } };
  await (await world.as('committee')).call('documents.trash', trash);
  const member = await world.as('member');
  const one = await member.call('documents.one', {
    params: { unitId: unitId('north-a'), documentId: body.documentId },
  });
  expect(one.body).toMatchObject({ subject: 'a subject', symbol: '01-KH/ĐU', issuer: 'a body', version: 1 });
  const arrival = (await (await world.as('secretary')).call('dispatches.arrival', at('north-a', id))).body;
  expect(arrival).toMatchObject({ state: 'shelved', shelvedAs: body.documentId });
  const file = await (await world.as('secretary')).call('dispatches.file', at('north-a', id));
  expect(file.bytes.length).toBeGreaterThan(0);
});

test('the same content is told, not filed twice', async () => {
  const first = await sentBy('bloc', 'bloc', ['south']);
  const second = await sentBy('bloc', 'bloc', ['south']);
  const { body } = await shelve('otherCommittee', 'south', first);
  const office = await world.as('otherCommittee');
  expect((await office.call('dispatches.arrival', at('south', second))).body.sameAs).toBe(body.documentId);
  expect((await shelve('otherCommittee', 'south', second)).code).toBe('documents/twice');
  expect((await office.call('dispatches.receive', at('south', second))).status).toBe(200);
});

test('one writes to those above, below and beside, not to the cells of another base', async () => {
  expect((await send('secretary', 'north-a', ['north', 'bloc', 'north-b'])).status).toBe(200);
  for (const far of ['south', 'south-a', 'solo'] as const)
    expect((await send('secretary', 'north-a', [far])).code, far).toBe('dispatches/not-addressed');
  const { body } = await (
    await world.as('committee')
  ).call('dispatches.receivers', {
    params: { unitId: unitId('north') },
  });
  expect(body.units.map(({ id, side }) => [id, side])).toEqual([
    [unitId('bloc'), 'above'],
    [unitId('north-a'), 'below'],
    [unitId('north-b'), 'below'],
    [unitId('south'), 'beside'],
    [unitId('solo'), 'beside'],
  ]);
});

test('an answer names what it answers, and only a paper that arrived here', async () => {
  const asked = await sentBy('bloc', 'bloc', ['north']);
  expect((await send('committee', 'north', ['bloc'], asked)).status).toBe(200);
  expect((await send('secretary', 'north-a', ['bloc'], asked)).code).toBe('dispatches/no-such-paper');
});

test('the office is told when a paper comes and when it is late, the sender from then on', async () => {
  const id = await sentBy('bloc', 'bloc', ['north']);
  /** What is told of it, as `topic times`: the worker of the world may tell some of it at the same time. */
  const told = async (): Promise<Set<string>> => {
    const { rows } = await world.admin.query<{ said: string }>(
      `select concat_ws(' ', data ->> 'topic', data ->> 'version') as said from pgboss.job
        where name = 'notifications.tell' and data ->> 'itemId' = $1`,
      [id],
    );
    return new Set(rows.map(({ said }) => said));
  };
  const key = { unitId: unitId('north'), id };
  await world.runJob('dispatches.ask', { ...key, times: 0 });
  expect(await told()).toContain('notice 1');
  world.setNow('2026-11-27T02:00:00Z');
  await world.runJob('dispatches.ask', { ...key, times: 1 });
  await world.runJob('dispatches.late', { unitId: unitId('bloc'), id });
  expect(await told()).toContain('reminder 1');
  expect(await told()).toContain('reminder 2');
  await (await world.as('committee')).call('dispatches.receive', at('north', id));
  await world.runJob('dispatches.ask', { ...key, times: 2 });
  expect(await told()).not.toContain('reminder 3');
});
