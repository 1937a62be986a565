// What the hall measured fills the form, beside what the minutes say.
import { pack2025 } from '@sotay/core/rule-packs/pack-2025-2026.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, open, prepare } from '../../../../test/meetings.ts';
import type { PersonKey } from '../../../../test/organisation.ts';
import { type World, createWorld } from '../../../../test/world.ts';

let world: World;
let story: Story;
beforeAll(async () => {
  world = await createWorld();
  story = await prepare(world);
  await open(story);
  await story.secretary.call('meetings.allPresent', { params: story.params });
});
afterAll(() => world.end());

const item = async (itemId: string) => {
  const { body } = await story.secretary.call('meetings.quality', { params: story.params });
  return body.criteria.flatMap(({ items }) => items).find(({ id }) => id === itemId);
};
const meeting = async () => (await story.secretary.call('meetings.one', { params: story.params })).body;
const memberId = (person: PersonKey): string => world.organisation.people[person].memberId;

const later = (minutes: number): void => {
  world.setNow(new Date(world.platform.now().getTime() + minutes * 60_000).toISOString());
};

const goTo = async (step: string): Promise<void> => {
  let { currentStepId: stepId } = await meeting();
  while (stepId !== null && stepId !== step) {
    const body = { stepId, outcome: 'done', reason: '' } as const;
    const answer = await story.secretary.call('meetings.markStep', { params: story.params, body });
    stepId = answer.body.currentStepId;
  }
};

const speak = async (person: PersonKey, minutes: number): Promise<void> => {
  const { secretary, params } = story;
  const body = { memberId: memberId(person), name: '', minutes };
  const { body: made } = await secretary.call('hall.addSpeaker', { params, body });
  await secretary.call('hall.startSpeech', { params: { ...params, speechId: made.id }, body: { minutes } });
  later(minutes);
  await secretary.call('hall.endSpeech', { params });
};

const write = async (person: PersonKey): Promise<void> => {
  const { agenda } = await meeting();
  const itemId = agenda.find(({ paperBookOnly }) => !paperBookOnly)?.id ?? '';
  const body = { memberId: memberId(person), speaker: '', body: 'Nhất trí với báo cáo.', reserved: false };
  const params = { ...story.params, itemId };
  expect((await story.secretary.call('meetings.addOpinion', { params, body })).status).toBe(200);
};

test('who has the floor is a speaker, and the discussion has a length that was measured', async () => {
  expect(await item('opinion-time')).toMatchObject({ state: 'open', actual: null });
  await goTo('discuss');
  await speak('deputy', 9);
  await speak('secretary', 8);
  expect(await item('speakers-share')).toMatchObject({
    ...{ state: 'provisional', actual: 2 },
    ground: '2/5 đồng chí phát biểu = 40 %, theo danh sách phát biểu',
  });
  expect(await item('opinion-time')).toMatchObject({
    ...{ state: 'provisional', given: 1 },
    ground: 'Đồng hồ phát biểu ghi 17 phút, cần 15–30 phút',
  });
});

test('the minutes add whom the clock does not know, each once, and then the chair says how long it was', async () => {
  await write('deputy');
  await write('member');
  expect(await item('speakers-share')).toMatchObject({
    actual: 3,
    ground: '3/5 đồng chí phát biểu = 60 %: 2 theo danh sách phát biểu, 1 theo ý kiến ghi biên bản',
  });
  expect(await item('opinion-time')).toMatchObject({
    ...{ state: 'open', given: null },
    ground: 'Đồng hồ ghi 17 phút, 1 đồng chí phát biểu ngoài đồng hồ: chủ trì đánh giá',
  });
  await speak('member', 15);
  expect(await item('opinion-time')).toMatchObject({
    ...{ state: 'provisional', given: 0 },
    ground: 'Đồng hồ phát biểu ghi 32 phút, cần 15–30 phút',
  });
});

test('a version of the rules this process has never read is looked up wherever meetings are read', async () => {
  const { meetingId } = story.params;
  const code = 'made-elsewhere';
  await world.admin.query(
    `insert into rule_packs (unit_id, unit_lft, id, state, code, effective_from, body, source_number, source_on, version, publisher_name, published_at)
     select id, lft, gen_random_uuid(), 'published', $1, '2026-12-01', $2::jsonb, null, null, 1, '', now() from units where parent_id is null`,
    [code, JSON.stringify({ ...pack2025, code })],
  );
  await world.admin.query(
    `update meetings set pack_code = $1, concluded_at = opened_at, state = 'concluded' where id = $2`,
    [code, meetingId],
  );
  const member = await world.as('member');
  const line = await member.call('meetings.qualityTrend', { params: { unitId: story.unitId } });
  expect([line.status, line.body.meetings.length]).toEqual([200, 1]);
});
