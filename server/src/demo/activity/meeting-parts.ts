import { addDays, dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { DemoMeeting, DemoMeetingRecord } from '@sotay/core/demo/activity-types.ts';
import type { Random } from '@sotay/core/demo/random.ts';
import { suggestedTitle } from '@sotay/core/meetings/new-meeting.rules.ts';
import { voteBase } from '@sotay/core/meetings/vote.rules.ts';
import type { Month, ResolutionTexts } from '@sotay/core/papers/meeting-record.ts';
import type { RulePack } from '@sotay/core/rule-packs/rule-pack.ts';
import { liveSteps, meetingForm } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import type { Material, Meeting, Parts } from '../../features/meetings/index.ts';
import { knownCode } from '../../features/rule-packs/index.ts';
import type { CellFacts } from './cell-facts.ts';
import * as words from './words.ts';

const DAY_MS = 86_400_000;
const VOTE_MS = { opened: 15 * 60_000, closed: 12 * 60_000 };

const NO_TEXTS: ResolutionTexts = {
  politicalWork: '',
  politicalTasks: '',
  praise: '',
  shortcomings: '',
  direction: '',
  implementation: '',
};

const textsOf = (random: Random): ResolutionTexts => ({
  politicalWork: random.pick(words.POLITICAL_WORK),
  politicalTasks: random.pick(words.POLITICAL_TASKS),
  praise: random.pick(words.PRAISE),
  shortcomings: random.pick(words.SHORTCOMINGS),
  direction: random.pick(words.DIRECTION),
  implementation: random.pick(words.IMPLEMENTATION),
});

/** Nearly full marks, in halves; a form without points stays empty. */
const pointsOf = (random: Random, { quality }: RulePack): Record<string, number> =>
  Object.fromEntries(
    quality.criteria
      .filter((criterion) => criterion.maxPoints > 0)
      .map(({ id, maxPoints }) => [id, Math.max(0, maxPoints - random.int(0, Math.ceil(maxPoints / 8)) / 2)]),
  );

const monthOf = ({ month }: DemoMeeting): Month => ({
  month: Number(month.slice(5)),
  year: Number(month.slice(0, 4)),
});

/** The columns of a meeting that are written; the database makes the others. */
export const columnsOf = ({ closedCircle: _, ...columns }: Meeting) => columns;

/** A meeting as it stands when its members have been invited. */
export const invitedMeeting = (meeting: DemoMeeting, { placed, unit }: CellFacts): Meeting => ({
  ...placed,
  id: meeting.id,
  kind: meeting.kind,
  closedCircle: false,
  countsForMonth: true,
  month: `${meeting.month}-01`,
  title: suggestedTitle(meeting.kind, monthOf(meeting)),
  place: `${meeting.place}, ${unit.place}`,
  startsAt: new Date(meeting.plannedAt),
  onlineLink: null,
  onlineApproval: '',
  chairMemberId: meeting.chairId,
  minutesTakerMemberId: meeting.minutesTakerId,
  preparerMemberId: null,
  guests: [],
  bureauMetOn: addDays(dayOfInstant(meeting.invitedAt), -1),
  packCode: knownCode(meeting.rulePack),
  state: 'invited',
  invitedAt: new Date(meeting.invitedAt),
  openedAt: null,
  concludedAt: null,
  sealedAt: null,
  conclusion: '',
  texts: NO_TEXTS,
  points: {},
  quality: null,
  scoreHalves: null,
  grade: null,
  limitations: '',
  readBackAgreed: null,
  readBackPresent: null,
  lastTasks: null,
  givenTasks: null,
  version: 1,
  createdAt: new Date(Date.parse(meeting.invitedAt) - DAY_MS),
});

/** The same once it was held and sealed. */
export const sealedMeeting = (
  random: Random,
  { meeting }: DemoMeetingRecord,
  cell: CellFacts,
  pack: RulePack,
  { roll, lastTasks }: { roll: Parts['roll']; lastTasks: Material['lastTasks'] },
): Meeting => {
  const present = roll.filter((entry) => entry.presence === 'present').length;
  return {
    ...invitedMeeting(meeting, cell),
    state: 'sealed',
    openedAt: new Date(meeting.startedAt),
    concludedAt: new Date(meeting.endedAt),
    sealedAt: new Date(meeting.sealedAt),
    conclusion: meeting.conclusion,
    texts: textsOf(random),
    points: pointsOf(random, pack),
    readBackAgreed: present,
    readBackPresent: present,
    lastTasks: [...lastTasks],
    version: 20,
  };
};

/** All live steps, one after the other through the time of the meeting. */
export const marksOf = (
  { meeting }: DemoMeetingRecord,
  { placed }: CellFacts,
  pack: RulePack,
): Parts['marks'] => {
  const form = meetingForm(pack, meeting.kind);
  const steps = form ? liveSteps(form) : [];
  const startMs = Date.parse(meeting.startedAt);
  const lengthMs = Date.parse(meeting.endedAt) - startMs;
  return steps.map(({ id }, index) => ({
    ...placed,
    meetingId: meeting.id,
    stepId: id,
    outcome: 'done',
    reason: '',
    markedAt: new Date(startMs + Math.floor((lengthMs * (index + 1)) / steps.length)),
  }));
};

/** The vote on the resolution. */
export const voteOf = (
  { meeting, vote }: DemoMeetingRecord,
  { placed }: CellFacts,
  roll: Parts['roll'],
): Parts['votes'][number] => {
  const endMs = Date.parse(meeting.endedAt);
  return {
    ...placed,
    id: vote.id,
    meetingId: meeting.id,
    itemId: null,
    question: 'resolution',
    title: vote.question,
    form: 'show-of-cards',
    threshold: vote.threshold,
    openedAt: new Date(endMs - VOTE_MS.opened),
    closedAt: new Date(endMs - VOTE_MS.closed),
    base: voteBase(roll),
    present: vote.present,
    votesFor: vote.for,
    votesAgainst: vote.against,
    votesOther: vote.other,
    passed: vote.passed,
    hands: null,
    slips: null,
    firstVoteId: null,
    attempt: 1,
    version: 2,
  };
};

/** Minutes and, where it was voted through, the resolution, with the numbers of the term; sealed by `sealedDocuments`. */
export const documentsOf = (
  random: Random,
  { meeting, vote }: DemoMeetingRecord,
  cell: CellFacts,
): Parts['documents'] => {
  const document = (kind: 'minutes' | 'resolution', number: number, recipients: string[]) => ({
    ...cell.placed,
    id: random.id(Date.parse(meeting.endedAt)),
    meetingId: meeting.id,
    kind,
    termOn: meeting.termStartsOn,
    number,
    symbol: cell.unit.symbol,
    issuedOn: dayOfInstant(meeting.endedAt),
    recipients,
    record: null,
    hash: null,
    sealedAt: null,
  });
  return [
    document('minutes', meeting.minutesNumber, []),
    ...(vote.passed ? [document('resolution', meeting.resolutionNumber, cell.recipients)] : []),
  ];
};
