import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, type World, createWorld } from '../../../test/world.ts';
import {
  type Story,
  addMembers,
  goThroughSteps,
  noTexts,
  open,
  prepare,
  savePreparation,
  proved,
} from '../../../test/meetings.ts';

let world: World;
let story: Story;
let member: Client;
beforeAll(async () => {
  world = await createWorld();
  story = await prepare(world);
  member = await world.as('member');
});
afterAll(() => world.end());

const one = async () => (await story.secretary.call('meetings.one', { params: story.params })).body;
const factsOf = (body: unknown): unknown => (body as { facts?: unknown }).facts;

const create = (kind: 'regular' | 'thematic' | 'regular-thematic', month: { month: number; year: number }) =>
  story.secretary.call('meetings.create', { params: { unitId: story.unitId }, body: { kind, month } });

test('one meeting of a kind in a month; a combined one is both', async () => {
  expect((await create('regular', { month: 12, year: 2026 })).code).toBe('meetings/month-taken');
  expect((await create('regular-thematic', { month: 12, year: 2026 })).code).toBe('meetings/month-taken');
  const themed = await create('thematic', { month: 12, year: 2026 });
  const meeting = await story.secretary.call('meetings.one', {
    params: { ...story.params, meetingId: themed.body.id },
  });
  expect(meeting.body).toMatchObject({
    title: 'Sinh hoạt chuyên đề tháng 12 năm 2026',
    agenda: [{ title: 'Chuyên đề' }],
  });
});

test('the same key makes one meeting', async () => {
  const key = '0190a8a0-0000-4000-8000-000000000002';
  const input = {
    key,
    params: { unitId: story.unitId },
    body: { kind: 'regular', month: { month: 5, year: 2027 } },
  } as const;
  const first = await story.secretary.call('meetings.create', input);
  expect((await story.secretary.call('meetings.create', input)).body).toEqual(first.body);
});

test('only secretary and deputy of the cell lead; a member, an overseer and the committee only read', async () => {
  const body = { kind: 'regular', month: { month: 6, year: 2027 } } as const;
  for (const person of ['member', 'bureau', 'overseer', 'committee', 'sister', 'administrator'] as const) {
    const client = await world.as(person);
    expect(
      (await client.call('meetings.create', { params: { unitId: story.unitId }, body })).status,
      person,
    ).toBe(404);
  }
  const committee = await world.as('committee');
  const seen = await committee.call('meetings.one', { params: story.params });
  expect(seen.body.abilities).toEqual({
    'meetings.lead': false,
    'meetings.answer': false,
    draft: false,
    sign: [],
  });
  expect((await (await world.as('cousin')).call('meetings.one', { params: story.params })).status).toBe(404);
  const deputy = await world.as('deputy');
  expect((await deputy.call('meetings.create', { params: { unitId: story.unitId }, body })).status).toBe(200);
});

test('a committee holds no cell meetings', async () => {
  const { admin, organisation } = world;
  const { bloc } = organisation.units;
  await admin.query(`update posts set kind = 'secretary' where id = $1`, [organisation.people.bloc.postId]);
  const leader = await world.as('bloc');
  const made = await leader.call('meetings.create', {
    params: { unitId: bloc.id },
    body: { kind: 'regular', month: { month: 12, year: 2026 } },
  });
  expect(made.code).toBe('meetings/holds-no-meetings');
});

test('preparation: people of the cell, two of them, a link with leave from above, the reading that holds', async () => {
  const { people } = world.organisation;
  const code = async (more: Parameters<typeof savePreparation>[1]) =>
    (await savePreparation(story, more)).code;
  expect(await code({ chairMemberId: people.sister.memberId })).toBe('meetings/not-a-member');
  expect(await code({ minutesTakerMemberId: people.leaver.memberId })).toBe('meetings/not-a-member');
  expect(await code({ minutesTakerMemberId: people.secretary.memberId })).toBe(
    'meetings/chair-is-minutes-taker',
  );
  expect(await code({ onlineLink: 'javascript:alert(1)' })).toBe('meetings/online-link-not-https');
  expect(await code({ onlineLink: 'https://hop.example/chi-bo' })).toBe('meetings/online-approval-missing');
  expect(
    await code({ onlineLink: 'https://hop.example/chi-bo', onlineApproval: 'Công văn số 12-CV/ĐU' }),
  ).toBeUndefined();
  expect(await code({ startsAt: '2017-12-05T01:00:00Z' })).toBe('meetings/no-rule-pack');
  expect(await code({ version: 1 })).toBe('meetings/changed-meanwhile');
});

test('a day under other rules takes their steps along', async () => {
  await savePreparation(story, { startsAt: '2024-12-05T01:00:00Z' });
  const old = await one();
  expect(old.packCode).toBe('2018-2024');
  expect(old.steps.some((step) => step.duty === 'papers-posted')).toBe(false);
  await savePreparation(story, { startsAt: '2026-12-05T01:00:00Z', place: '' });
  expect((await one()).packCode).toBe('2025-2026');
});

test('an invitation names what is missing', async () => {
  await savePreparation(story, { place: ' ', minutesTakerMemberId: null });
  const refused = await story.secretary.call('meetings.invite', { params: story.params });
  expect([refused.code, factsOf(refused.body)]).toEqual([
    'meetings/preparation-incomplete',
    { missing: 'place,minutesTaker' },
  ]);
  await savePreparation(story, {});
});

test('an agenda knows its own items only, and a paper-book item has no note', async () => {
  const { version } = await one();
  const line = { title: 'Mục', note: '', paperBookOnly: false, presenterMemberId: null };
  const save = (item: Partial<typeof line> & { id: string | null }) =>
    story.secretary.call('meetings.saveAgenda', {
      params: story.params,
      body: { version, items: [{ ...line, ...item }] },
    });
  expect((await save({ id: randomUUIDv7() })).code).toBe('meetings/item-unknown');
  expect((await save({ id: null, note: 'Nhân sự', paperBookOnly: true })).code).toBe(
    'meetings/paper-book-only',
  );
});

test('papers: a file of the unit for all, not a private one, not one from elsewhere', async () => {
  const { admin, organisation } = world;
  const file = async (unit: 'north-a' | 'north-b', audience: 'unit' | 'own') => {
    const id = randomUUIDv7();
    const { id: unitId, lft } = organisation.units[unit];
    await admin.query(
      `insert into files (unit_id, id, unit_lft, member_id, audience, sha256, size, mime, name, pages, created_at)
       values ($1, $2, $3, $4, $5, sha256('x'), 1, 'application/pdf', 'Báo cáo.pdf', 4, now())`,
      [unitId, id, lft, organisation.people.secretary.memberId, audience],
    );
    return id;
  };
  const add = async (fileId: string) =>
    story.secretary.call('meetings.addPaper', {
      params: story.params,
      body: { fileId, title: 'Báo cáo tháng 11' },
    });
  expect((await add(await file('north-a', 'own'))).code).toBe('meetings/paper-not-attachable');
  expect((await add(await file('north-b', 'unit'))).code).toBe('meetings/paper-not-attachable');
  const added = await add(await file('north-a', 'unit'));
  expect((await one()).papers).toMatchObject([{ title: 'Báo cáo tháng 11', pages: 4 }]);
  const paper = { ...story.params, paperId: added.body.id };
  expect((await story.secretary.call('meetings.removePaper', { params: paper })).status).toBe(200);
  expect((await story.secretary.call('meetings.removePaper', { params: paper })).status).toBe(404);
  await add(await file('north-a', 'unit'));
});

test('what belongs to the room is too early before it opens', async () => {
  const { secretary, params } = story;
  const early = [
    await secretary.call('meetings.open', { params }),
    await secretary.call('meetings.allPresent', { params }),
    await secretary.call('meetings.markStep', {
      params,
      body: { stepId: 'discuss', outcome: 'done', reason: '' },
    }),
    await secretary.call('meetings.conclude', {
      params,
      body: { agreed: 0, endedAt: '2026-12-05T03:00:00Z' },
    }),
    await (await proved(story)).call('meetings.seal', { params }),
    await secretary.call('meetings.addAddendum', { params, body: { body: 'Thêm' } }),
    await secretary.call('meetings.document', { params: { ...params, document: 'minutes', format: 'pdf' } }),
  ];
  expect(early.map((answer) => answer.code)).toEqual([
    'meetings/not-invited',
    'meetings/not-open',
    'meetings/not-open',
    'meetings/not-open',
    'meetings/not-concluded',
    'meetings/not-sealed',
    'meetings/not-open',
  ]);
});

test('steps go in their order; only what is "nếu có" is skipped, and with a reason', async () => {
  await addMembers(world.admin, world.organisation.units['north-a'], 1, 'full', 'exempt');
  await open(story);
  const { secretary, params } = story;
  const mark = (stepId: string, outcome: 'done' | 'skipped' = 'done', reason = '') =>
    secretary.call('meetings.markStep', { params, body: { stepId, outcome, reason } });
  const far = await mark('discuss');
  expect([far.status, far.code, factsOf(far.body)]).toEqual([
    409,
    'meetings/step-out-of-order',
    { stepId: 'declare-purpose' },
  ]);
  expect((await mark('sing')).code).toBe('meetings/step-unknown');
  expect((await mark('declare-purpose', 'skipped', 'Vội')).code).toBe('meetings/step-not-optional');
  expect((await mark('declare-purpose')).body).toEqual({ currentStepId: 'name-minutes-taker' });
  expect((await mark('declare-purpose')).code).toBe('meetings/step-already-marked');
  expect((await secretary.call('meetings.invite', { params })).code).toBe('meetings/already-open');
  expect((await member.call('meetings.reply', { params, body: { answer: 'coming', reason: '' } })).code).toBe(
    'meetings/already-open',
  );
});

test('a roll-call entry needs a person of the roll, a reason where excused, and exemption where exempt', async () => {
  const { people } = world.organisation;
  const code = async (memberId: string, presence: 'absent-excused' | 'exempt-absent' | 'present') => {
    const body = { entries: [{ memberId, presence, reason: '' }] };
    return (await story.secretary.call('meetings.saveRollCall', { params: story.params, body })).code;
  };
  expect(await code(people.sister.memberId, 'present')).toBe('meetings/not-on-roll');
  expect(await code(people.member.memberId, 'absent-excused')).toBe('meetings/absence-reason-missing');
  expect(await code(people.member.memberId, 'exempt-absent')).toBe('meetings/not-exempt');
});

test('concluding names what is still missing', async () => {
  const { secretary, params } = story;
  const conclude = (agreed: number, endedAt = '2026-12-05T01:00:00Z') =>
    secretary.call('meetings.conclude', { params, body: { agreed, endedAt } });
  const missing = await conclude(0);
  expect([missing.code, factsOf(missing.body)]).toEqual([
    'meetings/step-missing',
    { count: 13, stepId: 'name-minutes-taker' },
  ]);
  await goThroughSteps(story);
  expect((await conclude(0)).code).toBe('meetings/roll-call-incomplete');
  await secretary.call('meetings.allPresent', { params });
  const body = { itemId: null, question: 'resolution', title: 'Nghị quyết', form: 'show-of-cards' } as const;
  const vote = await secretary.call('meetings.openVote', { params, body });
  expect((await conclude(0)).code).toBe('meetings/vote-still-open');
  await secretary.call('meetings.cancelVote', { params: { ...params, voteId: vote.body.id } });
  const { version } = await one();
  const texts = { ...noTexts, direction: 'Nhiệm vụ tháng sau' };
  await secretary.call('meetings.saveConclusion', { params, body: { version, conclusion: 'Xong', texts } });
  expect((await conclude(0)).code).toBe('meetings/resolution-not-voted');
  const again = await secretary.call('meetings.openVote', { params, body });
  const tally = { version: 1, for: 2, against: 3, other: 0 };
  await (
    await proved(story)
  ).call('meetings.closeVote', { params: { ...params, voteId: again.body.id }, body: tally });
  const above = await conclude(6);
  expect([above.code, factsOf(above.body)]).toEqual(['meetings/read-back-above-present', { present: 5 }]);
  expect((await conclude(5, '2026-12-05T00:54:00Z')).code).toBe('meetings/end-before-start');
  expect((await conclude(5, '2026-12-05T09:00:00Z')).code).toBe('meetings/end-in-future');
  expect((await conclude(5)).status).toBe(200);
  expect((await conclude(5)).code).toBe('meetings/already-concluded');
});

test('a resolution that failed its vote is not issued; what was concluded stays', async () => {
  const { secretary, params } = story;
  const { version, texts } = await one();
  const body = { version, number: 1, issuedOn: '2026-12-05', recipients: [] };
  expect((await secretary.call('meetings.saveResolution', { params, body })).code).toBe(
    'meetings/resolution-not-voted',
  );
  const change = { version, conclusion: 'Khác', texts };
  expect((await secretary.call('meetings.saveConclusion', { params, body: change })).code).toBe(
    'meetings/already-concluded',
  );
  const draft = await secretary.call('meetings.document', {
    params: { ...params, document: 'resolution', format: 'docx' },
  });
  expect(draft.status).toBe(200);
});
