import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, goThroughSteps, open, savePreparation } from '../../../../test/meetings.ts';
import { type World, createWorld } from '../../../../test/world.ts';

const month = { month: 12, year: 2026 };
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const make = async (kind: 'regular' | 'extraordinary' | 'bureau-preparation'): Promise<Story> => {
  const secretary = await world.as('secretary');
  const unitId = world.organisation.units['north-a'].id;
  const { body } = await secretary.call('meetings.create', { params: { unitId }, body: { kind, month } });
  return { world, secretary, unitId, params: { unitId, meetingId: body.id } };
};

const metOn = async ({ secretary, params }: Story): Promise<string | null> =>
  (await secretary.call('meetings.one', { params })).body.bureauMetOn;

test('a bureau that met in full ticks its light in the meetings of the month, those prepared later too', async () => {
  const regular = await make('regular');
  expect(await metOn(regular)).toBeNull();
  const bureau = await make('bureau-preparation');
  const { people } = world.organisation;
  await savePreparation(bureau, { minutesTakerMemberId: people.bureau.memberId });
  await open(bureau);
  const { secretary, params } = bureau;
  await secretary.call('meetings.allPresent', { params });
  await goThroughSteps(bureau);
  expect(await metOn(regular)).toBeNull();
  const { body } = await secretary.call('meetings.one', { params });
  const endedAt = body.openedAt ?? '';
  const ended = await secretary.call('meetings.conclude', { params, body: { agreed: 3, endedAt } });
  expect(ended.status).toBe(200);
  const day = endedAt.slice(0, 10);
  expect(await metOn(regular)).toBe(day);
  const { body: view } = await secretary.call('meetings.one', { params: regular.params });
  expect(view.checks.find(({ id }) => id === 'bureau-met')?.state).toBe('met');
  expect(await metOn(await make('extraordinary'))).toBe(day);
});
