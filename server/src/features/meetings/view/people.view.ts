import { membershipWords, attendanceWords } from '@sotay/core/meetings/attendance-words.rules.ts';
import { isLate } from '@sotay/core/meetings/attendance-times.rules.ts';
import { replySummary, rollCallSummary } from '@sotay/core/meetings/attendance.rules.ts';
import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import { rollCalledAt } from '../meeting-facts.ts';
import type { Meeting, Parts, Reply, RollEntry } from '../meetings.types.ts';
import type { RosterMember } from '../read/people.read-model.ts';

const replyRow = ({ answer, reason, at, helperName }: Reply) => ({
  answer,
  reason,
  at: at.toISOString(),
  helperName,
});

const asReply = ({ answer, reason }: Reply) =>
  answer === 'coming' ? ({ answer } as const) : ({ answer, reason } as const);

/** The own answer for a member; for those who lead also the names, reasons and figures. */
const repliesView = (
  parts: Parts,
  roster: readonly RosterMember[],
  isLeader: boolean,
  reader: string,
): MeetingView['replies'] => {
  const mine = parts.replies.find((reply) => reply.memberId === reader);
  const byMember = new Map(parts.replies.map((reply) => [reply.memberId, reply]));
  const answers = roster.map(({ memberId, name }) => ({
    memberId,
    name,
    reply: byMember.get(memberId) ?? null,
  }));
  return {
    figures: isLeader ? replySummary(answers.map(({ reply }) => reply && asReply(reply))) : null,
    mine: mine ? replyRow(mine) : null,
    all: isLeader
      ? answers.flatMap(({ memberId, name, reply }) =>
          reply ? [{ memberId, name, ...replyRow(reply) }] : [],
        )
      : [],
  };
};

const rollRow = (
  entry: RollEntry,
  isLeader: boolean,
  calledAt: string | null,
): MeetingView['rollCall'][number] => {
  const { memberId, name, status, exempt, temporaryOut, temporaryIn, presence, reason } = entry;
  const arrivedAt = entry.arrivedAt?.toISOString() ?? null;
  return {
    ...{ memberId, name, status, exempt, temporaryOut, temporaryIn, presence, reason },
    ...{ arrivedAt, leftAt: entry.leftAt?.toISOString() ?? null },
    late: isLate(arrivedAt, calledAt),
    suspended: isLeader && entry.suspended,
  };
};

const rosterRow = ({ sortKey: _, ...member }: RosterMember): MeetingView['roster'][number] => ({
  ...member,
  presence: null,
  reason: '',
  ...{ arrivedAt: null, late: false, leftAt: null },
});

const figuresOf = (roll: readonly RollEntry[]): MeetingView['rollCallFigures'] => {
  if (roll.length === 0) return null;
  const summary = rollCallSummary(roll);
  return {
    total: summary.total,
    present: summary.present.total,
    absentExcused: summary.absentExcused,
    absentUnexcused: summary.absentUnexcused,
    notCalled: summary.notCalled,
    membershipWords: membershipWords(summary),
    attendanceWords: attendanceWords(summary),
  };
};

type PeopleView = Pick<
  MeetingView,
  'chair' | 'minutesTaker' | 'preparer' | 'replies' | 'roster' | 'rollCall' | 'rollCallFigures' | 'members'
>;

/** Everybody in the meeting: who leads it, who answered, who is there. */
export const peopleView = (
  meeting: Meeting,
  parts: Parts,
  roster: readonly RosterMember[],
  isLeader: boolean,
  reader: string,
): PeopleView => {
  const named = (memberId: string | null) =>
    memberId === null ? null : { memberId, name: nameOf(memberId, parts, roster) };
  return {
    chair: named(meeting.chairMemberId),
    minutesTaker: named(meeting.minutesTakerMemberId),
    preparer: named(meeting.preparerMemberId),
    replies: repliesView(parts, roster, isLeader, reader),
    roster: isLeader && meeting.state === 'invited' ? roster.map(rosterRow) : [],
    rollCall: parts.roll.map((entry) => rollRow(entry, isLeader, rollCalledAt(meeting, parts))),
    rollCallFigures: figuresOf(parts.roll),
    members: isLeader ? roster.map(({ memberId, name }) => ({ memberId, name })) : [],
  };
};

/** The name as the roll of the meeting's day has it, else the present one. */
const nameOf = (memberId: string, { roll }: Parts, roster: readonly RosterMember[]): string =>
  roll.find((entry) => entry.memberId === memberId)?.name ??
  roster.find((member) => member.memberId === memberId)?.name ??
  '';
