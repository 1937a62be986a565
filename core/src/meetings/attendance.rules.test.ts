import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  allPresent,
  attendanceShare,
  isRollCallComplete,
  presenceFault,
  replyFault,
  replySummary,
  rollCallSummary,
} from './attendance.rules.ts';
import type { Reply } from './attendance.rules.ts';
import { attendanceWords, membershipWords } from './attendance-words.rules.ts';
import type { MeetingMember, Presence } from './roll-call.ts';

const plain: MeetingMember = {
  status: 'full',
  exempt: false,
  suspended: false,
  temporaryOut: false,
  temporaryIn: false,
  presence: 'present',
};
const times = (count: number, more: Partial<MeetingMember> = {}): MeetingMember[] =>
  Array.from({ length: count }, () => ({ ...plain, ...more }));

const cell = [
  ...times(12),
  ...times(2, { presence: 'absent-excused' }),
  ...times(1, { presence: 'absent-unexcused' }),
  ...times(1, { exempt: true }),
  ...times(1, { exempt: true, presence: 'exempt-absent' }),
  ...times(1, { temporaryOut: true, presence: null }),
  ...times(1, { suspended: true, presence: null }),
  ...times(2, { status: 'probationary' }),
  ...times(1, { temporaryIn: true }),
];

test('the figures of a mixed cell, and their words for sections 2 and 3 of the minutes', () => {
  const summary = rollCallSummary(cell);
  expect(summary).toEqual({
    total: 21,
    full: 19,
    probationary: 2,
    temporaryIn: 1,
    temporaryOut: 1,
    exempt: 2,
    suspended: 1,
    present: { total: 16, full: 13, probationary: 2, temporaryIn: 1, exempt: 1 },
    absentExcused: 2,
    absentUnexcused: 1,
    notCalled: 0,
  });
  expect(membershipWords(summary)).toBe(
    'Tổng số đảng viên: 21 (chính thức 19, dự bị 2); sinh hoạt tạm thời đến 1; miễn sinh hoạt 2; giới thiệu sinh hoạt tạm thời đi nơi khác 1; đình chỉ sinh hoạt 1',
  );
  expect(attendanceWords(summary)).toBe(
    'Dự họp: 16 (chính thức 13, dự bị 2, sinh hoạt tạm thời 1); vắng có lý do 2; vắng không lý do 1',
  );
  expect(attendanceShare(cell)).toEqual({ present: 15, expected: 18 });
});

test('a plain cell has plain words', () => {
  expect(membershipWords(rollCallSummary(times(9)))).toBe('Tổng số đảng viên: 9 (chính thức 9)');
  expect(attendanceWords(rollCallSummary(times(9, { presence: null })))).toBe(
    'Dự họp: 0; vắng có lý do 0; vắng không lý do 0; chưa điểm danh 9',
  );
});

test.each<[string, Partial<MeetingMember>, Reply | null, Presence | null]>([
  ['a member', {}, null, 'present'],
  ['who said they come', {}, { answer: 'coming' }, 'present'],
  ['who excused themselves', {}, { answer: 'absent', reason: 'Đi công tác' }, 'absent-excused'],
  ['already called absent', { presence: 'absent-unexcused' }, null, 'absent-unexcused'],
  ['a probationary member', { status: 'probationary' }, null, 'present'],
  ['a guest', { temporaryIn: true }, null, 'present'],
  ['an exempt member', { exempt: true }, null, 'exempt-absent'],
  ['an exempt member who came', { exempt: true, presence: 'present' }, null, 'present'],
  ['a suspended member', { suspended: true }, null, null],
  ['a suspended exempt member', { suspended: true, exempt: true }, null, null],
  ['a member elsewhere', { temporaryOut: true }, null, null],
])('"all present" for %s', (_name, more, reply, presence) => {
  expect(allPresent({ ...plain, presence: null, ...more }, reply)).toBe(presence);
});

test.each<[string, Partial<MeetingMember>, boolean]>([
  ['a member not called', {}, false],
  ['a guest not called', { temporaryIn: true }, false],
  ['an exempt member not called', { exempt: true }, true],
  ['a suspended member not called', { suspended: true }, true],
  ['a member elsewhere not called', { temporaryOut: true }, true],
])('a roll-call with %s is complete: %s', (_name, more, isComplete) => {
  expect(isRollCallComplete([plain, { ...plain, presence: null, ...more }])).toBe(isComplete);
});

test('only the exempt are absent as exempt', () => {
  expect(presenceFault({ ...plain, presence: 'exempt-absent' })).toBe('meetings/not-exempt');
  expect(presenceFault({ ...plain, exempt: true, presence: 'exempt-absent' })).toBeUndefined();
  expect(presenceFault(plain)).toBeUndefined();
});

test('an absence is told with its reason', () => {
  expect(replyFault({ answer: 'absent', reason: '  ' })).toBe('meetings/absence-reason-missing');
  expect(replyFault({ answer: 'absent', reason: 'Ốm' })).toBeUndefined();
  expect(replyFault({ answer: 'coming' })).toBeUndefined();
});

test('replies are counted, silence too', () => {
  const replies: (Reply | null)[] = [{ answer: 'coming' }, { answer: 'absent', reason: 'Ốm' }, null, null];
  expect(replySummary(replies)).toEqual({ coming: 1, absent: 1, silent: 2 });
});

test('"all present" always completes a roll-call, and every expected member is counted once', () => {
  const anyMember: fc.Arbitrary<MeetingMember> = fc
    .record({
      status: fc.constantFrom('full' as const, 'probationary' as const),
      exempt: fc.boolean(),
      suspended: fc.boolean(),
      temporaryOut: fc.boolean(),
      temporaryIn: fc.boolean(),
      presence: fc.constantFrom(
        'present' as const,
        'absent-excused' as const,
        'absent-unexcused' as const,
        'exempt-absent' as const,
        null,
      ),
    })
    .filter((member) => presenceFault(member) === undefined);
  fc.assert(
    fc.property(fc.array(anyMember, { maxLength: 40 }), (members) => {
      const called = members.map((member) => ({ ...member, presence: allPresent(member, null) }));
      expect(isRollCallComplete(called)).toBe(true);
      const summary = rollCallSummary(called);
      expect(summary.full + summary.probationary).toBe(summary.total);
      expect(summary.total + summary.temporaryIn).toBe(members.length);
      const { present, expected } = attendanceShare(called);
      expect(present).toBeLessThanOrEqual(expected);
    }),
  );
});
