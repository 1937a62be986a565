import type { MeetingMember, Presence } from './roll-call.ts';

/** An answer to the invitation; absence is told with its reason. */
export type Reply = { answer: 'coming' } | { answer: 'absent'; reason: string };

/** Figures for sections 2 and 3 of the minutes. `total` is the cell's own count (đảng số): guests from elsewhere stand apart. */
export type RollCallSummary = {
  total: number;
  full: number;
  probationary: number;
  temporaryIn: number;
  temporaryOut: number;
  exempt: number;
  suspended: number;
  present: { total: number; full: number; probationary: number; temporaryIn: number; exempt: number };
  absentExcused: number;
  absentUnexcused: number;
  notCalled: number;
};

/** Why a reply is refused: an absence needs a reason. */
export function replyFault(reply: Reply): 'meetings/absence-reason-missing' | undefined {
  return reply.answer === 'absent' && reply.reason.trim() === ''
    ? 'meetings/absence-reason-missing'
    : undefined;
}

/** How many said they come, stay away, or have not answered. */
export function replySummary(replies: readonly (Reply | null)[]): {
  coming: number;
  absent: number;
  silent: number;
} {
  const coming = replies.filter((reply) => reply?.answer === 'coming').length;
  const absent = replies.filter((reply) => reply?.answer === 'absent').length;
  return { coming, absent, silent: replies.length - coming - absent };
}

/** Whether the roll-call asks for this member: the exempt, the suspended and those temporarily elsewhere need not come. */
export function isExpected(member: Omit<MeetingMember, 'presence'>): boolean {
  return !member.exempt && !member.suspended && !member.temporaryOut;
}

/** Why a roll-call entry is refused: only an exempt member can be absent as exempt. */
export function presenceFault(member: MeetingMember): 'meetings/not-exempt' | undefined {
  return member.presence === 'exempt-absent' && !member.exempt ? 'meetings/not-exempt' : undefined;
}

/**
 * "Tất cả có mặt" for one member: what is already called stays; an announced absence with a reason is taken over; the other
 * expected ones are present, the exempt absent as exempt, and nobody else is touched.
 */
export function allPresent(member: MeetingMember, reply: Reply | null): Presence | null {
  if (member.presence !== null) return member.presence;
  if (isExpected(member)) return reply?.answer === 'absent' ? 'absent-excused' : 'present';
  return member.exempt && !member.suspended && !member.temporaryOut ? 'exempt-absent' : null;
}

/** Whether everyone who is expected has been called. */
export function isRollCallComplete(members: readonly MeetingMember[]): boolean {
  return members.every((member) => !isExpected(member) || member.presence !== null);
}

/** The counts of a roll-call. Absences count among those expected only; exempt, suspended and elsewhere have their own figures. */
export function rollCallSummary(members: readonly MeetingMember[]): RollCallSummary {
  const count = (test: (member: MeetingMember) => boolean) => members.filter(test).length;
  const isOwn = (member: MeetingMember) => !member.temporaryIn;
  const isPresent = (member: MeetingMember) => member.presence === 'present';
  const presentOwn = (status: MeetingMember['status']) =>
    count((member) => isPresent(member) && isOwn(member) && member.status === status);
  return {
    total: count(isOwn),
    full: count((member) => isOwn(member) && member.status === 'full'),
    probationary: count((member) => isOwn(member) && member.status === 'probationary'),
    temporaryIn: count((member) => member.temporaryIn),
    temporaryOut: count((member) => member.temporaryOut),
    exempt: count((member) => member.exempt),
    suspended: count((member) => member.suspended),
    present: {
      total: count(isPresent),
      full: presentOwn('full'),
      probationary: presentOwn('probationary'),
      temporaryIn: count((member) => isPresent(member) && member.temporaryIn),
      exempt: count((member) => isPresent(member) && member.exempt),
    },
    absentExcused: count((member) => isExpected(member) && member.presence === 'absent-excused'),
    absentUnexcused: count((member) => isExpected(member) && member.presence === 'absent-unexcused'),
    notCalled: count((member) => isExpected(member) && member.presence === null),
  };
}

/**
 * Own members present among those who were to come, as whole numbers to make a share of. Left out are guests, the suspended,
 * and the exempt and temporarily absent who did not come, as in the vote base; probationary members do count here.
 */
export function attendanceShare(members: readonly MeetingMember[]): { present: number; expected: number } {
  const counted = members.filter((member) => !member.temporaryIn && !member.suspended);
  const present = counted.filter((member) => member.presence === 'present').length;
  const expectedAbsent = counted.filter(
    (member) => isExpected(member) && member.presence !== 'present',
  ).length;
  return { present, expected: present + expectedAbsent };
}
