import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, open, prepare } from '../../../../test/meetings.ts';
import { type EventStream, openEventStream } from '../../../../test/promises/event-stream.ts';
import { type World, createWorld } from '../../../../test/world.ts';

let world: World;
let story: Story;
let origin: string;
const streams: EventStream[] = [];

beforeAll(async () => {
  world = await createWorld();
  story = await prepare(world);
  await open(story);
  origin = await world.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  for (const stream of streams) stream.close();
  await world.end();
});

const listen = async (...[person, options]: Parameters<World['tokenOf']>): Promise<EventStream> => {
  const stream = await openEventStream(origin, await world.tokenOf(person, options));
  streams.push(stream);
  return stream;
};

const lastStage = (stream: EventStream) => stream.answers().at(-1)?.data;

const markDone = async (): Promise<string | null> => {
  const { body: stage } = await story.secretary.call('hall.stage', { params: story.params });
  const body = { stepId: stage.step?.id ?? '', outcome: 'done', reason: '' } as const;
  return (await story.secretary.call('meetings.markStep', { params: story.params, body })).body.currentStepId;
};

test('the stage says where the meeting stands, and is word for word the same for all who may read it', async () => {
  const { params } = story;
  const readers = await Promise.all(
    (['secretary', 'colleague', 'overseer'] as const).map((who) => world.as(who)),
  );
  const seen = await Promise.all(readers.map((reader) => reader.call('hall.stage', { params })));
  const [stage] = seen.map(({ body }) => body);
  expect(stage).toMatchObject({
    state: 'open',
    step: { position: 1, number: '2.1' },
    vote: null,
    lastResult: null,
    attendance: { present: 0 },
  });
  expect(new Set(seen.map(({ text }) => text)).size).toBe(1);
  for (const stranger of ['sister', 'administrator'] as const)
    expect((await (await world.as(stranger)).call('hall.stage', { params })).status).toBe(404);
});

test('a step reaches every reader’s stream as the answer itself, and nobody else’s', async () => {
  const [colleague, secretary] = [await listen('colleague'), await listen('secretary')];
  const [stranger, administrator] = [await listen('sister'), await listen('administrator')];
  const stepId = await markDone();
  for (const stream of [colleague, secretary])
    await expect.poll(() => lastStage(stream)?.['step']).toMatchObject({ id: stepId });
  expect(colleague.answers().at(-1)).toMatchObject({ name: 'hall.stage', input: { params: story.params } });
  expect(stranger.answers()).toEqual([]);
  expect(stranger.heard()).toEqual([]);
  // Keeping accounts needs no minutes: the hint reaches whoever governs the place, the answer only readers.
  expect(administrator.answers()).toEqual([]);
});

test('only the one whose presence was recorded is told to read the own part again', async () => {
  const { people } = world.organisation;
  const [colleague, probationary] = [await listen('colleague'), await listen('member')];
  const entries = [{ memberId: people.colleague.memberId, presence: 'present', reason: '' } as const];
  await story.secretary.call('meetings.saveRollCall', { params: story.params, body: { entries } });
  await expect.poll(() => lastStage(probationary)?.['attendance']).toMatchObject({ present: 1 });
  await expect.poll(() => lastStage(colleague)?.['attendance']).toMatchObject({ present: 1 });
  const told = (stream: EventStream) => stream.heard().filter((id) => id === story.params.meetingId).length;
  // Once for the meeting, once in the answer (unit and meeting are named there too), and once more for the own part.
  expect(told(colleague)).toBe(told(probationary) + 1);

  const mine = (await (await world.as('colleague')).call('hall.mine', { params: story.params })).body;
  expect(mine).toMatchObject({
    onRoll: true,
    presence: 'present',
    abilities: { 'meetings.lead': false, 'meetings.answer': true },
  });
  const guiding = (await (await world.as('overseer')).call('hall.mine', { params: story.params })).body;
  expect(guiding).toMatchObject({ onRoll: false, presence: null, mayVote: false, tasks: [] });
});

test('an open vote is on the stage with what is needed, and no count', async () => {
  const { params } = story;
  const body = {
    itemId: null,
    question: 'resolution',
    title: 'Nghị quyết tháng 12',
    form: 'show-of-cards',
  } as const;
  await story.secretary.call('meetings.openVote', { params, body });
  const { body: stage } = await story.secretary.call('hall.stage', { params });
  expect(stage.vote).toMatchObject({ title: body.title, base: 5, needed: 3 });
  expect(Object.keys(stage.vote ?? {})).not.toContain('for');
});

test('whoever moves to another cell in the middle stays on the roll, and hears no more of the meeting', async () => {
  const { people, units } = world.organisation;
  const { unitId, memberId } = people.colleague;
  const { params } = story;
  const [colleague, witness] = [await listen('colleague'), await listen('member')];
  const transfer = {
    kind: 'official',
    purpose: 'work',
    introducedOn: '2026-11-20',
    effectiveOn: world.platform.now().toISOString().slice(0, 10),
    untilOn: null,
    basis: 'Giấy giới thiệu số 12',
  } as const;
  const asked = await story.secretary.call('transfers.ask', {
    params: { unitId, memberId },
    body: { ...transfer, toUnitId: units['south-a'].id },
  });
  const there = { unitId: units['south-a'].id, transferId: asked.body.id };
  expect((await (await world.as('cousin')).call('transfers.accept', { params: there })).status).toBe(200);

  expect((await (await world.as('colleague')).call('hall.stage', { params })).status).toBe(404);
  const before = colleague.answers().length;
  await markDone();
  await expect.poll(() => witness.answers().length).toBeGreaterThan(0);
  expect(colleague.answers()).toHaveLength(before);
  const { body: meeting } = await story.secretary.call('meetings.one', { params });
  expect(meeting.rollCall.some((entry) => entry.memberId === memberId)).toBe(true);
  const entries = [{ memberId, presence: 'absent-unexcused', reason: '' } as const];
  const corrected = await story.secretary.call('meetings.saveRollCall', { params, body: { entries } });
  expect(corrected.status).toBe(200);
});
