import { attendanceWords, membershipWords } from '../attendance-words.rules.ts';
import { isLate, timesFault, typedTime } from '../attendance-times.rules.ts';
import { allPresent, isRollCallComplete, presenceFault, rollCallSummary } from '../attendance.rules.ts';
import type { Reply } from '../attendance.rules.ts';
import { allowedActs } from '../meeting.rules.ts';
import type { MeetingView } from '../meetings.schema.ts';
import { neededWords, quorumWords, voteBaseWords } from '../vote-words.rules.ts';
import { needed, presentVoters, voteBase } from '../vote.rules.ts';
import type { LocalActOf } from './local-act.ts';

type Row = MeetingView['rollCall'][number];

/** Who came after the attendance had been announced. */
function withLate(view: MeetingView, roll: readonly Row[]): Row[] {
  const calledAt = view.steps.find(({ duty, when }) => duty === 'roll-call' && when === 'live')?.markedAt;
  return roll.map((row) => {
    const late = isLate(row.arrivedAt, calledAt ?? null);
    return late === row.late ? row : { ...row, late };
  });
}

/** The meeting with a roll and all that is reckoned from it: figures, the base of votes, and votes still open. */
function withRoll(view: MeetingView, roll: readonly Row[]): MeetingView {
  const rollCall = withLate(view, roll);
  const summary = rollCallSummary(rollCall);
  const base = voteBase(rollCall);
  const present = presentVoters(rollCall);
  return {
    ...view,
    rollCall,
    rollCallFigures: {
      total: summary.total,
      present: summary.present.total,
      absentExcused: summary.absentExcused,
      absentUnexcused: summary.absentUnexcused,
      notCalled: summary.notCalled,
      membershipWords: membershipWords(summary),
      attendanceWords: attendanceWords(summary),
    },
    voteBase: {
      base: base.base,
      present,
      neededOverHalf: needed(base.base, 'over-half'),
      neededTwoThirds: needed(base.base, 'two-thirds'),
      words: voteBaseWords(base),
      quorumWords: quorumWords(base.base, present),
    },
    votes: view.votes.map((vote) =>
      vote.open
        ? {
            ...vote,
            base: base.base,
            present,
            needed: needed(base.base, vote.threshold),
            baseWords: voteBaseWords(base),
            neededWords: neededWords(base.base, vote.threshold),
          }
        : vote,
    ),
  };
}

/** Opens with the roll as the phone knew it before; the server takes its own of that day when it hears of it. */
export function open(view: MeetingView, { at }: LocalActOf<'open'>): MeetingView {
  if (view.state !== 'invited' || view.roster.length === 0) return view;
  const current = view.steps.find(({ progress }) => progress === 'current');
  const opened: MeetingView = {
    ...view,
    state: 'open',
    openedAt: at,
    version: view.version + 1,
    acts: allowedActs({ state: 'open' }),
    currentStepId: current?.id ?? null,
    roster: [],
  };
  return withRoll(opened, view.roster);
}

const announced = (view: MeetingView, memberId: string): Reply | null => {
  const reply = view.replies.all.find((entry) => entry.memberId === memberId);
  if (!reply) return null;
  return reply.answer === 'coming' ? { answer: 'coming' } : { answer: 'absent', reason: reply.reason };
};

const reasonOf = (reply: Reply | null): string => (reply?.answer === 'absent' ? reply.reason : '');

/** Who is there came when it was first written; who is not neither came nor left. */
const called = (row: Row, presence: Row['presence'], reason: string, at: string): Row =>
  presence === 'present'
    ? { ...row, presence, reason, arrivedAt: row.arrivedAt ?? at }
    : { ...row, presence, reason, arrivedAt: null, late: false, leftAt: null };

/** Who is there, as `meetings.saveRollCall` records it; an entry that the server would refuse changes nothing. */
export function saveRollCall(view: MeetingView, { at, body }: LocalActOf<'saveRollCall'>): MeetingView {
  if (view.state !== 'open') return view;
  const lines = new Map(body.entries.map((line) => [line.memberId, line]));
  const rollCall = view.rollCall.map((row) => {
    const line = lines.get(row.memberId);
    if (!line || presenceFault({ ...row, presence: line.presence })) return row;
    if (line.presence !== 'absent-excused') return called(row, line.presence, '', at);
    const reason = line.reason.trim() || reasonOf(announced(view, row.memberId));
    return reason === '' ? row : called(row, line.presence, reason, at);
  });
  return withRoll(view, rollCall);
}

/** "Tất cả có mặt" for everybody not called yet. */
export function recordAllPresent(view: MeetingView, { at }: LocalActOf<'allPresent'>): MeetingView {
  if (view.state !== 'open') return view;
  const rollCall = view.rollCall.map((row) => {
    const reply = announced(view, row.memberId);
    const presence = allPresent(row, reply);
    if (row.presence !== null || presence === null) return row;
    return called(row, presence, presence === 'absent-excused' ? reasonOf(reply) : '', at);
  });
  return withRoll(view, rollCall);
}

/** When somebody who is there came late or left early, by the server's rules; who left votes no more. */
export function saveTimes(view: MeetingView, { at, params, body }: LocalActOf<'saveTimes'>): MeetingView {
  const { openedAt } = view;
  const row = view.rollCall.find(({ memberId }) => memberId === params.memberId);
  if (view.state !== 'open' || openedAt === null || row?.presence !== 'present') return view;
  const running = { openedAt, now: at };
  const arrivedAt = typedTime(body.arrivedAt, running) ?? openedAt;
  const leftAt = typedTime(body.leftAt, running);
  if (timesFault({ arrivedAt, leftAt }, running)) return view;
  return withRoll(
    view,
    view.rollCall.map((entry) => (entry === row ? { ...row, arrivedAt, leftAt } : entry)),
  );
}

/**
 * "Tất cả có mặt" said member by member: two secretaries without network may have called the same member differently, and then the
 * difference is to be seen (our own rule, ADR 25).
 */
export function eachPresent(view: MeetingView, act: LocalActOf<'allPresent'>): LocalActOf<'saveRollCall'> {
  const before = new Map(view.rollCall.map((row) => [row.memberId, row]));
  const entries = recordAllPresent(view, act)
    .rollCall.filter((row) => row !== before.get(row.memberId))
    .map(({ memberId, presence, reason }) => ({ memberId, presence, reason }));
  return { name: 'saveRollCall', at: act.at, params: act.params, body: { entries } };
}

/** Whether the roll-call of the meeting is complete. */
export const isCalled = (view: MeetingView): boolean => isRollCallComplete(view.rollCall);
