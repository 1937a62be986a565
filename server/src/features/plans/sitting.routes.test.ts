// A regular meeting with the quarter's theme in one sitting, from the plan to the read-back: 120 minutes, all steps of both.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goThroughSteps, open, savePreparation } from '../../../test/meetings.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const minutesAfter = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

test('the theme of the quarter goes from the plan through one sitting of 120 minutes into the minutes', async () => {
  const unitId = world.organisation.units['north-a'].id;
  const year = { unitId, year: 2026 };
  const planned = { ...year, month: 12 };
  const before = await world.as('secretary');
  await before.call('plans.begin', { params: year, body: { dayOfMonth: 5 } });
  await before.call('plans.saveMonth', {
    params: planned,
    body: {
      ...{ version: 1, meetsOn: '2026-12-05', theme: 'Nêu gương', apart: false },
      preparerMemberId: world.organisation.people.colleague.memberId,
    },
  });
  const { body: made } = await before.call('plans.prepare', { params: planned, body: { part: 'monthly' } });
  const params = { unitId, meetingId: made.id };
  const first = { world, secretary: before, unitId, params };
  await savePreparation(first, {});
  await open(first);

  const story = { ...first, secretary: await world.as('secretary') };
  await goThroughSteps(story);
  const { body: live } = await story.secretary.call('meetings.one', { params });
  const done = live.steps.filter(({ progress }) => progress === 'done').map(({ id }) => id);
  expect(done).toEqual(
    expect.arrayContaining(['review-member-tasks', 'present-theme', 'discuss-theme', 'conclude-theme']),
  );

  await story.secretary.call('meetings.allPresent', { params });
  const durationAt = async (minutes: number) => {
    world.setNow(minutesAfter(live.openedAt ?? '', minutes));
    const { body } = await (await world.as('secretary')).call('meetings.one', { params });
    return body.checks.find(({ id }) => id === 'duration');
  };
  expect(await durationAt(119)).toMatchObject({ state: 'waiting', actual: 119, required: 120 });
  expect(await durationAt(120)).toMatchObject({ state: 'met', actual: 120, required: 120 });

  const chair = await world.as('secretary');
  const endedAt = minutesAfter(live.openedAt ?? '', 120);
  const concluded = await chair.call('meetings.conclude', { params, body: { agreed: 5, endedAt } });
  expect(concluded.code).toBeUndefined();
  const { body: plan } = await chair.call('plans.one', { params: year });
  expect(plan.meetings).toMatchObject([{ month: 12, kind: 'regular-thematic', state: 'concluded' }]);
});
