import { describe, expect, test } from 'vitest';
import { pack2018 } from '../rule-packs/pack-2018-2024.ts';
import { pack2025 } from '../rule-packs/pack-2025-2026.ts';
import type { RulePack } from '../rule-packs/rule-pack.ts';
import { liveSteps, meetingForm } from '../rule-packs/rule-packs.rules.ts';
import { concludeFaults } from './conclude.rules.ts';
import type { MeetingFacts } from './meeting-facts.ts';
import type { MeetingMember, Presence } from './roll-call.ts';
import { ruleCheckWords } from './rule-check-words.rules.ts';
import { ruleChecks } from './rule-checks.rules.ts';

const member = (presence: Presence | null): MeetingMember => ({
  status: 'full',
  exempt: false,
  suspended: false,
  temporaryOut: false,
  temporaryIn: false,
  presence,
});
const cellOf = (present: number, absent: number, notCalled = 0) => [
  ...Array.from({ length: present }, () => member('present')),
  ...Array.from({ length: absent }, () => member('absent-excused')),
  ...Array.from({ length: notCalled }, () => member(null)),
];

const formOf = (pack: RulePack) => {
  const form = meetingForm(pack, 'regular');
  if (!form) throw new Error('no regular meeting in the pack');
  return form;
};

/** A meeting of 4 December 2026, 8 to 9.35 in Viet Nam, with everything done. */
const whole: MeetingFacts = {
  pack: pack2025,
  form: formOf(pack2025),
  plannedAt: '2026-12-04T01:00:00Z',
  startedAt: '2026-12-04T01:00:00Z',
  concludedAt: '2026-12-04T02:35:00Z',
  invitedAt: '2026-11-30T02:00:00Z',
  bureauMetOn: '2026-11-29',
  papersPostedAt: '2026-12-02T10:00:00Z',
  papersPublishedAt: '2026-12-05T03:00:00Z',
  members: cellOf(14, 1),
  speakers: 6,
  marks: liveSteps(formOf(pack2025)).map((step) => ({ stepId: step.id, outcome: 'done' })),
  hasDraftResolution: true,
  isResolutionVoted: true,
  openVotes: 0,
  minutesReadBackAt: '2026-12-04T02:30:00Z',
};
const planned: MeetingFacts = {
  ...whole,
  startedAt: null,
  concludedAt: null,
  invitedAt: null,
  bureauMetOn: null,
  papersPostedAt: null,
  papersPublishedAt: null,
  marks: [],
  minutesReadBackAt: null,
};
const live: MeetingFacts = {
  ...whole,
  concludedAt: null,
  papersPublishedAt: null,
  marks: [],
  minutesReadBackAt: null,
};

const stateOf = (facts: MeetingFacts, now: string, id: string) =>
  ruleChecks(facts, now).find((check) => check.id === id)?.state;
const wordsOf = (facts: MeetingFacts, now: string, id: string) => {
  const check = ruleChecks(facts, now).find((entry) => entry.id === id);
  return check && ruleCheckWords(check);
};

test('a whole meeting meets every rule of its pack', () => {
  const checks = ruleChecks(whole, '2026-12-10T00:00:00Z');
  expect(checks.filter((check) => check.state !== 'met').map((check) => check.id)).toEqual(['speakers']);
  expect(checks.map(ruleCheckWords)).toEqual([
    'Chi ủy đã họp trước',
    'Đã thông báo đến đảng viên',
    'Đăng tài liệu trước 2 ngày, cần trước ít nhất 1 ngày',
    'Đã điểm danh đủ',
    'Đủ điều kiện ra nghị quyết: cần 8, có mặt 14',
    'Tỷ lệ dự 93 %, mức 90 %',
    'Đã thông báo tình hình nộp đảng phí',
    '6 đồng chí đã phát biểu',
    'Thời lượng 95 phút, tối thiểu 90 phút',
    'Đã biểu quyết nghị quyết',
    'Đã phân công nhiệm vụ',
    'Đã đánh giá chất lượng buổi sinh hoạt',
    'Thư ký đã đọc lại biên bản',
    'Đã đăng tài liệu sau 1 ngày, hạn 2 ngày',
  ]);
});

test('before the meeting only its preparation is checked', () => {
  const checks = ruleChecks(planned, '2026-12-01T00:00:00Z');
  expect(checks.map((check) => [check.id, check.state])).toEqual([
    ['bureau-met', 'waiting'],
    ['members-notified', 'waiting'],
    ['papers-posted', 'waiting'],
  ]);
});

test('a pack that does not prescribe dues, papers ahead or publishing does not ask for them', () => {
  const old = { ...whole, pack: pack2018, form: formOf(pack2018) };
  const ids = ruleChecks(old, '2026-12-10T00:00:00Z').map((check) => check.id);
  expect(ids).not.toContain('papers-posted');
  expect(ids).not.toContain('dues-announced');
  expect(ids).not.toContain('papers-published');
  expect(ids).toContain('duration');
});

describe('papers one day ahead, by the calendar of Viet Nam', () => {
  test.each<[string, Partial<MeetingFacts>, string, string]>([
    ['not posted, the day before', { papersPostedAt: null }, '2026-12-03T16:59:00Z', 'waiting'],
    ['not posted, past midnight', { papersPostedAt: null }, '2026-12-03T17:00:00Z', 'missed'],
    [
      'posted late the evening before',
      { papersPostedAt: '2026-12-03T16:59:00Z' },
      '2026-12-04T00:00:00Z',
      'met',
    ],
    [
      'posted on the day itself',
      { papersPostedAt: '2026-12-03T17:00:00Z' },
      '2026-12-04T00:00:00Z',
      'missed',
    ],
  ])('%s', (_name, facts, now, state) => {
    expect(stateOf({ ...planned, ...facts }, now, 'papers-posted')).toBe(state);
  });
});

test.each<[string, Partial<MeetingFacts>, string, string, string]>([
  ['46 minutes in', {}, '2026-12-04T01:46:00Z', 'duration', 'waiting'],
  ['90 minutes in', {}, '2026-12-04T02:30:00Z', 'duration', 'met'],
  [
    '89 minutes and over',
    { concludedAt: '2026-12-04T02:29:59Z' },
    '2026-12-04T05:00:00Z',
    'duration',
    'missed',
  ],
  ['nobody called', { members: cellOf(0, 0, 15) }, '2026-12-04T01:05:00Z', 'quorum', 'waiting'],
  ['eight of fifteen', { members: cellOf(8, 7) }, '2026-12-04T01:05:00Z', 'quorum', 'met'],
  ['eight, the others not called', { members: cellOf(8, 0, 7) }, '2026-12-04T01:05:00Z', 'quorum', 'met'],
  ['seven of fifteen', { members: cellOf(7, 8) }, '2026-12-04T01:05:00Z', 'quorum', 'missed'],
  ['nobody summoned', { members: [] }, '2026-12-04T01:05:00Z', 'quorum', 'missed'],
  ['nine of ten came', { members: cellOf(9, 1) }, '2026-12-04T01:05:00Z', 'attendance', 'met'],
  ['eight of nine came', { members: cellOf(8, 1) }, '2026-12-04T01:05:00Z', 'attendance', 'missed'],
  ['one not called', { members: cellOf(8, 1, 1) }, '2026-12-04T01:05:00Z', 'roll-call', 'waiting'],
  ['dues not told yet', {}, '2026-12-04T01:05:00Z', 'dues-announced', 'waiting'],
  [
    'dues forgotten',
    { concludedAt: '2026-12-04T02:35:00Z' },
    '2026-12-04T02:36:00Z',
    'dues-announced',
    'missed',
  ],
  ['bureau not met', { bureauMetOn: null }, '2026-12-04T01:05:00Z', 'bureau-met', 'missed'],
  ['bureau met afterwards', { bureauMetOn: '2026-12-05' }, '2026-12-06T01:05:00Z', 'bureau-met', 'missed'],
  ['nobody was told', { invitedAt: null }, '2026-12-04T01:05:00Z', 'members-notified', 'missed'],
  ['minutes not read', {}, '2026-12-04T02:30:00Z', 'minutes-read-back', 'waiting'],
  ['no vote yet', { isResolutionVoted: false }, '2026-12-04T02:00:00Z', 'resolution-voted', 'waiting'],
])('%s', (_name, more, now, id, state) => {
  expect(stateOf({ ...live, ...more }, now, id)).toBe(state);
});

test('at exactly 85 per cent the old pack, which asks for more, is not met', () => {
  const old = { ...live, pack: pack2018, form: formOf(pack2018) };
  expect(stateOf({ ...old, members: cellOf(17, 3) }, '2026-12-04T01:05:00Z', 'attendance')).toBe('missed');
  expect(stateOf({ ...old, members: cellOf(18, 3) }, '2026-12-04T01:05:00Z', 'attendance')).toBe('met');
});

test('without a draft resolution no vote is asked for', () => {
  expect(
    stateOf({ ...live, hasDraftResolution: false }, '2026-12-04T02:00:00Z', 'resolution-voted'),
  ).toBeUndefined();
});

test.each<[string | null, string, string, string]>([
  [null, '2026-12-06T03:00:00Z', 'waiting', 'Chưa đăng tài liệu sau sinh hoạt, hạn 2 ngày'],
  [null, '2026-12-07T03:00:00Z', 'missed', 'Quá hạn đăng tài liệu: 3 ngày, hạn 2 ngày'],
  ['2026-12-06T03:00:00Z', '2026-12-20T03:00:00Z', 'met', 'Đã đăng tài liệu sau 2 ngày, hạn 2 ngày'],
  ['2026-12-08T03:00:00Z', '2026-12-20T03:00:00Z', 'missed', 'Quá hạn đăng tài liệu: 4 ngày, hạn 2 ngày'],
])('papers published %s, seen %s: %s', (papersPublishedAt, now, state, words) => {
  const facts = { ...whole, papersPublishedAt };
  expect(stateOf(facts, now, 'papers-published')).toBe(state);
  expect(wordsOf(facts, now, 'papers-published')).toBe(words);
});

test('a share is cut, never rounded up to the mark', () => {
  expect(wordsOf({ ...live, members: cellOf(89, 10) }, '2026-12-04T01:05:00Z', 'attendance')).toBe(
    'Tỷ lệ dự 89 %, mức 90 %',
  );
});

test('every check has words in every state', () => {
  for (const facts of [planned, live, whole, { ...whole, ...planned, startedAt: whole.startedAt }]) {
    for (const check of ruleChecks(facts, '2026-12-04T01:05:00Z')) expect(ruleCheckWords(check)).not.toBe('');
  }
});

describe('what is missing before closing', () => {
  test('nothing, when all is done', () => {
    expect(concludeFaults(whole)).toEqual([]);
  });

  test('everything, at the start', () => {
    const faults = concludeFaults({
      ...live,
      members: cellOf(8, 0, 7),
      isResolutionVoted: false,
      openVotes: 1,
    });
    expect(faults.map((fault) => fault.code)).toEqual([
      'meetings/step-missing',
      'meetings/roll-call-incomplete',
      'meetings/vote-still-open',
      'meetings/resolution-not-voted',
      'meetings/minutes-not-read-back',
    ]);
  });

  test('names the steps, and takes a skipped one for settled', () => {
    const marks = whole.marks.filter((mark) => !['conclude-and-vote', 'read-minutes'].includes(mark.stepId));
    const skipped = { stepId: 'conclude-and-vote', outcome: 'skipped' as const, reason: 'Không có dự thảo' };
    expect(concludeFaults({ ...whole, marks: [...marks, skipped] })).toEqual([
      { code: 'meetings/step-missing', stepIds: ['read-minutes'] },
    ]);
  });

  test('a short meeting may still be closed', () => {
    expect(concludeFaults({ ...whole, concludedAt: '2026-12-04T01:10:00Z' })).toEqual([]);
  });
});
