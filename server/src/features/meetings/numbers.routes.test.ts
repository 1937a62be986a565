import { afterAll, beforeAll, expect, test } from 'vitest';
import { type World, createWorld } from '../../../test/world.ts';
import { type Story, goThroughSteps, noTexts, open, prepare, proved } from '../../../test/meetings.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** Holds the meeting of a month with a resolution that everybody passes. */
const hold = async (month: { month: number; year: number }): Promise<Story> => {
  const story = await prepare(world, month);
  await open(story);
  const { secretary, params } = story;
  await secretary.call('meetings.allPresent', { params });
  const { version, startsAt } = (await secretary.call('meetings.one', { params })).body;
  const texts = { ...noTexts, direction: 'Nhiệm vụ' };
  await secretary.call('meetings.saveConclusion', { params, body: { version, conclusion: '', texts } });
  const body = { itemId: null, question: 'resolution', title: 'Nghị quyết', form: 'show-of-cards' } as const;
  const vote = await secretary.call('meetings.openVote', { params, body });
  const tally = { version: 1, for: 5, against: 0, other: 0 };
  await (
    await proved(story)
  ).call('meetings.closeVote', { params: { ...params, voteId: vote.body.id }, body: tally });
  await goThroughSteps(story);
  await secretary.call('meetings.conclude', { params, body: { agreed: 5, endedAt: startsAt } });
  return story;
};

const issue = async ({ secretary, params }: Story, number: number, issuedOn: string) => {
  const { version } = (await secretary.call('meetings.one', { params })).body;
  const body = { version, number, issuedOn, recipients: ['Các đồng chí đảng viên'] };
  return secretary.call('meetings.saveResolution', { params, body });
};

const one = async ({ secretary, params }: Story) => (await secretary.call('meetings.one', { params })).body;

test('numbers run on through the term, are given once, and start again with a new term', async () => {
  const december = await hold({ month: 12, year: 2026 });
  expect((await issue(december, 7, '2026-12-05')).status).toBe(200);
  const january = await hold({ month: 1, year: 2027 });
  expect((await one(january)).resolution.suggestedNumber).toBe(8);
  const taken = await issue(january, 7, '2027-01-05');
  expect([taken.status, taken.code, taken.body]).toEqual([
    409,
    'documents/number-taken',
    expect.objectContaining({ facts: { next: 8 } }),
  ]);
  expect((await issue(january, 10, '2027-01-05')).status).toBe(200);
  expect((await issue(january, 8, '2027-01-05')).status).toBe(200);
  expect((await one(january)).documents.map((document) => document.numberWords).toSorted()).toEqual([
    'Số 02-BB/CB',
    'Số 08-NQ/CB',
  ]);

  const { secretary, unitId } = january;
  const start = (startedOn: string) =>
    secretary.call('meetings.startTerm', { params: { unitId }, body: { startedOn } });
  expect((await start('2027-02-01')).status).toBe(200);
  expect((await start('2027-02-01')).code).toBe('meetings/term-not-later');
  const february = await hold({ month: 2, year: 2027 });
  expect((await one(february)).resolution.suggestedNumber).toBe(1);
  expect((await one(february)).documents).toMatchObject([{ document: 'minutes', number: 1 }]);
});

test('a signed resolution is fixed; one signed after the minutes were sealed is sealed with the signature', async () => {
  const march = await hold({ month: 3, year: 2027 });
  const { params } = march;
  const taker = await world.as('member');
  await taker.call('meetings.sign', { params, body: { document: 'minutes' } });
  const proven = await world.as('secretary');
  await proven.call('meetings.sign', { params, body: { document: 'minutes' } });
  expect((await proven.call('meetings.seal', { params })).status).toBe(200);
  const minutes = (await one(march)).documents.find((entry) => entry.document === 'minutes');

  expect((await issue(march, 2, '2027-03-06')).status).toBe(200);
  expect((await issue(march, 3, '2027-03-06')).status).toBe(200);
  expect((await one(march)).resolution).toMatchObject({ number: 3, sealed: false });
  expect((await taker.call('meetings.sign', { params, body: { document: 'resolution' } })).code).toBe(
    'meetings/not-yours-to-sign',
  );
  expect((await proven.call('meetings.sign', { params, body: { document: 'resolution' } })).status).toBe(200);
  const after = await one(march);
  expect(after.resolution).toMatchObject({ number: 3, sealed: true });
  expect(after.documents.find((entry) => entry.document === 'minutes')?.hash).toBe(minutes?.hash);
  expect((await issue(march, 4, '2027-03-06')).code).toBe('meetings/resolution-signed');
});

test('of two who seal at once, one does', async () => {
  const april = await hold({ month: 4, year: 2027 });
  const { params } = april;
  const taker = await world.as('member');
  const deputy = await world.as('deputy');
  await taker.call('meetings.sign', { params, body: { document: 'minutes' } });
  const proven = await world.as('secretary');
  await proven.call('meetings.sign', { params, body: { document: 'minutes' } });
  const answers = await Promise.all([
    proven.call('meetings.seal', { params }),
    deputy.call('meetings.seal', { params }),
  ]);
  expect(answers.map((answer) => answer.code ?? 'sealed').toSorted()).toEqual([
    'meetings/already-sealed',
    'sealed',
  ]);
});
