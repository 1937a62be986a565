import { randomUUIDv7 } from 'node:crypto';
import { applyActs } from '@sotay/core/meetings/offline/apply.rules.ts';
import { voteCode } from '@sotay/core/meetings/offline/vote-code.rules.ts';
import { ticked } from '@sotay/core/meetings/offline/ticks.rules.ts';
import type { LocalAct } from '@sotay/core/meetings/offline/local-act.ts';
import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Choice, actOf } from '../../../../test/local-acts.ts';
import { type Story, prepare, proved } from '../../../../test/meetings.ts';
import { type Client, type World, createWorld } from '../../../../test/world.ts';

const OPENS = '2026-12-05T01:00:00.000Z';
const DAY_MS = 86_400_000;
const DEVICE = randomUUIDv7();
const iso = (ms: number) => new Date(ms).toISOString();

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const read = async ({ secretary, params }: Story) => (await secretary.call('meetings.one', { params })).body;

/** Made in the same millisecond they have no order; people are slower. */
const byId = <T extends { id: string }>(things: readonly T[]): T[] =>
  things.toSorted((x, y) => (x.id < y.id ? -1 : 1));

/** What the phone cannot know or does not reckon: checks against the regulation, grades, hours, what the server suggests. */
const comparable = (view: MeetingView) => {
  const { checks: _, lastTasks: _tasks, replies: _replies, score, steps, votes, ...rest } = view;
  return {
    ...rest,
    openedAt: view.openedAt !== null,
    score: { ...score, gradeLabel: null },
    steps: steps.map((step) => ({ ...step, markedAt: step.markedAt !== null })),
    votes: byId(votes).map((vote) => ({
      ...ticked(vote, []),
      openedAt: true,
      closedAt: vote.closedAt !== null,
    })),
    rollCall: view.rollCall.map((row) => ({ ...row, arrivedAt: row.arrivedAt !== null, late: false })),
    agenda: view.agenda.map((item) => ({ ...item, opinions: byId(item.opinions) })),
    tasks: byId(view.tasks),
  };
};

const send = (client: Client, { name, params, body }: LocalAct, device?: { at: string; clock: string }) =>
  client.call(`meetings.${name}`, { params, body, ...(device && { device }) });

let month = 0;
const invited = async (): Promise<Story> => {
  month += 1;
  world.setNow('2026-11-20T01:00:00.000Z');
  const story = await prepare(world, {
    month: ((month - 1) % 12) + 1,
    year: 2027 + Math.floor((month - 1) / 12),
  });
  await story.secretary.call('meetings.invite', { params: story.params });
  return story;
};

const choices: fc.Arbitrary<Choice[]> = fc.array(
  fc.record({ kind: fc.nat(14), a: fc.nat(30), b: fc.nat(30), c: fc.nat(30) }),
  { minLength: 25, maxLength: 25 },
);

test('what is applied on the phone and sent afterwards is what the server has then; what one refuses so does the other', async () => {
  await fc.assert(
    fc.asyncProperty(choices, async (picked) => {
      const story = await invited();
      const { params } = story;
      world.setNow(OPENS);
      const secretary = await proved(story);
      const before = await read(story);
      const acts: LocalAct[] = [{ name: 'open', at: OPENS, params, body: undefined }];
      for (const choice of picked) {
        const act = actOf(applyActs(before, acts), OPENS, choice);
        if (act) acts.push(act);
      }
      for (const [index, act] of acts.entries()) {
        const here = applyActs(before, acts.slice(0, index));
        const { status, code } = await send(secretary, act);
        if (status !== 200) expect(applyActs(here, [act]), `${act.name} ${String(code)}`).toEqual(here);
      }
      const there = await read(story);
      expect(comparable(applyActs(before, acts))).toEqual(comparable(there));
      const made = acts.filter(
        ({ body }) => body && 'id' in body && JSON.stringify(there).includes(body.id ?? '?'),
      );
      expect(
        comparable(applyActs(there, made)),
        'what arrived changes nothing when it is applied once more',
      ).toEqual(comparable(there));
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 120_000);

test('acts of a phone whose clock is a day wrong happen at their hour; after a change of the clock the server takes its own', async () => {
  const story = await invited();
  const { secretary, params } = story;
  const contact = Date.parse('2026-12-05T00:30:00.000Z');
  world.setNow(iso(contact + 4 * 3_600_000));
  const said = (turn: number, minutes: number, wrongBy: number) => ({
    at: iso(contact + minutes * 60_000 + wrongBy),
    clock: `${DEVICE};${String(-DAY_MS)};${iso(contact + DAY_MS)};${String(turn)}`,
  });
  const act = { name: 'open', at: OPENS, params, body: undefined } as const;
  expect((await send(secretary, act, said(1, 30, DAY_MS))).status).toBe(200);
  const view = await read(story);
  expect(view.openedAt).toBe(OPENS);
  const step = {
    name: 'markStep',
    at: OPENS,
    params,
    body: { stepId: view.currentStepId ?? '', outcome: 'done', reason: '' },
  } as const;
  expect((await send(secretary, step, said(2, 40, 0))).status).toBe(200);
  const told = await secretary.call('meetings.offlineActs', { params });
  const by = (await secretary.call('auth.me', {})).body.name;
  expect(by).not.toBe('');
  expect(told.body.acts).toMatchObject([
    { act: 'open', by, happenedAt: OPENS, fault: null },
    { act: 'markStep', by, happenedAt: iso(contact + 4 * 3_600_000), fault: 'before-contact' },
  ]);
  const { rows } = await world.admin.query(
    `select at from audit_events where action = 'meetings.open' and object_id = $1`,
    [params.meetingId],
  );
  expect(rows).toEqual([{ at: new Date(contact + 4 * 3_600_000) }]);
});

test('an id given by a phone belongs to one thing; another unit does not stand in its way', async () => {
  const story = await invited();
  const { secretary, params } = story;
  await secretary.call('meetings.open', { params });
  const [item] = (await read(story)).agenda;
  const id = randomUUIDv7();
  const body = { id, memberId: null, speaker: 'Khách', body: 'Ý kiến', reserved: false };
  const add = () =>
    secretary.call('meetings.addOpinion', { params: { ...params, itemId: item?.id ?? '' }, body });
  expect((await add()).body).toEqual({ id });
  expect((await add()).code).toBe('meetings/id-taken');
});

test('two secretaries without network who call the same member differently: the second is told, whoever comes second', async () => {
  const story = await invited();
  const { secretary, params } = story;
  await secretary.call('meetings.open', { params });
  const deputy = await world.as('deputy');
  const [first] = (await read(story)).rollCall;
  const memberId = first?.memberId ?? '';
  const call = (client: Client, presence: 'present' | 'absent-unexcused', before: 'present' | null) =>
    client.call('meetings.saveRollCall', {
      params,
      body: { entries: [{ memberId, presence, reason: '', before }] },
    });
  expect((await call(secretary, 'present', null)).status).toBe(200);
  expect((await call(deputy, 'absent-unexcused', null)).code).toBe('meetings/changed-meanwhile');
  expect((await call(deputy, 'present', null)).status, 'both say the same').toBe(200);
  expect((await read(story)).rollCall[0]).toMatchObject({ memberId, presence: 'present' });
  expect((await call(deputy, 'absent-unexcused', 'present')).status, 'having seen it').toBe(200);
});

test('who went home before another phone opened the meeting is gone from its opening on', async () => {
  const story = await invited();
  const { secretary, params } = story;
  const opensAt = Date.parse(OPENS);
  world.setNow(iso(opensAt + 30 * 60_000));
  await secretary.call('meetings.open', { params });
  await secretary.call('meetings.allPresent', { params });
  const [first] = (await read(story)).rollCall.filter(({ presence }) => presence === 'present');
  const leftAt = iso(opensAt + 10 * 60_000);
  const times: LocalAct = {
    name: 'saveTimes',
    at: OPENS,
    params: { ...params, memberId: first?.memberId ?? '' },
    body: { arrivedAt: iso(opensAt + 60_000), leftAt },
  };
  expect((await send(secretary, times)).code, 'with network the hour is typed wrongly').toBe(
    'meetings/time-outside-meeting',
  );
  const clock = `${DEVICE};0;${OPENS};40`;
  expect((await send(secretary, times, { at: leftAt, clock })).status).toBe(200);
  const gone = (await read(story)).rollCall.find(({ memberId }) => memberId === first?.memberId);
  expect(gone).toMatchObject({ leftAt: iso(opensAt + 30 * 60_000) });
});

test('only those who lead see which acts waited', async () => {
  const story = await invited();
  const member = await world.as('member');
  expect((await member.call('meetings.offlineActs', { params: story.params })).status).toBe(404);
});

test('a hand by phone from a hall without signal counts if it was given while the vote was open there', async () => {
  const story = await invited();
  const { params } = story;
  const id = randomUUIDv7();
  const opensAt = Date.parse(OPENS);
  world.setNow(iso(opensAt + 3_600_000));
  const minute = (turn: number, minutes: number, device: string) => ({
    at: iso(opensAt + minutes * 60_000),
    clock: `${device};0;${OPENS};${String(turn)}`,
  });
  const act = (turn: number, minutes: number, one: LocalAct) =>
    send(leader, one, minute(turn, minutes, DEVICE));
  const cast = (client: Client, minutes: number, code = voteCode(id)) =>
    client.call('meetings.hallBallot', {
      params,
      body: { code, choice: 'for' },
      device: minute(1, minutes, randomUUIDv7()),
    });
  const leader = await proved(story);
  const [member, colleague, deputy] = [
    await world.as('member'),
    await world.as('colleague'),
    await world.as('deputy'),
  ];

  expect((await cast(member, 12)).code).toBe('meetings/not-open');
  await act(21, 1, { name: 'open', at: OPENS, params, body: undefined });
  await act(22, 2, { name: 'allPresent', at: OPENS, params, body: undefined });
  expect((await cast(member, 12)).code).toBe('meetings/vote-code-unknown');
  const question = { id, itemId: null, question: 'other', title: 'Nhất trí', form: 'show-of-cards' } as const;
  await act(23, 10, { name: 'openVote', at: OPENS, params, body: question });
  expect((await cast(member, 5)).code).toBe('meetings/ballot-out-of-time');
  expect((await cast(member, 12)).body).toEqual({ at: iso(opensAt + 12 * 60_000) });
  expect((await cast(colleague, 30)).status).toBe(200);
  const gone = (await deputy.call('auth.me', {})).body.memberId;
  const { present = 0 } = (await read(story)).voteBase ?? {};
  const count = { version: 1, for: present - 1, against: 0, other: 0 };
  const left = { arrivedAt: null, leftAt: iso(opensAt + 25 * 60_000) };
  const times = { name: 'saveTimes', at: OPENS, params: { ...params, memberId: gone }, body: left } as const;
  expect((await act(25, 26, times)).status, 'gone after the count, told before it').toBe(200);
  const closed = { name: 'closeVote', at: OPENS, params: { ...params, voteId: id }, body: count } as const;
  expect((await act(24, 20, closed)).status).toBe(200);
  expect((await read(story)).votes).toMatchObject([
    { for: present, against: 0, closedAt: iso(opensAt + 20 * 60_000) },
  ]);
  expect((await cast(deputy, 15)).code).toBe('meetings/vote-already-counted');
});
