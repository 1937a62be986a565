import { dayOfInstant, dayParts } from '@sotay/core/calendar/day.ts';
import { isExpected } from '@sotay/core/meetings/attendance.rules.ts';
import { isForThoseAbove } from '@sotay/core/meetings/repeated-vote.rules.ts';
import { guestsOf } from '@sotay/core/meetings/guests.rules.ts';
import { officerWords, signingPost } from '@sotay/core/meetings/officer-words.rules.ts';
import { neededWords, voteBaseWords } from '@sotay/core/meetings/vote-words.rules.ts';
import { layouts } from '@sotay/core/papers/layouts.ts';
import type { LayoutCode } from '@sotay/core/papers/layouts.ts';
import type * as record from '@sotay/core/papers/meeting-record.ts';
import { paperLayoutId } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import { approvalOf, rulesOf } from './meeting-facts.ts';
import type { AgendaItem, GivenTask, LastTask, Meeting, Parts, RollEntry, Vote } from './meetings.types.ts';
import type { MinutesEdit } from './minutes/edits.repository.ts';
import { remarksOf, reworded } from './minutes/reworded.ts';
import { pollOf, strawPollOf } from './polls-record.ts';
import { clauseRecords } from './resolution/clause-records.ts';
import type { Clause } from './resolution/clauses.repository.ts';
import { qualityRecord } from './quality/quality-record.ts';
import type { Officer, UnitFacts } from './read/people.read-model.ts';
import { handsWordsOf } from './view/votes.view.ts';

/** Everything a paper of a meeting is assembled from. */
export type Material = {
  meeting: Meeting;
  parts: Parts;
  unit: UnitFacts;
  /** Posts of the cell on the day of the meeting. */
  officers: readonly Officer[];
  tasks: readonly GivenTask[];
  lastTasks: readonly LastTask[];
  suggestion: { recipients: string[] };
  /** Texts of the minutes put better before they were signed. */
  edits: readonly MinutesEdit[];
  /** Of parts II and III of the resolution. */
  clauses: readonly Clause[];
  now: Date;
};

const isLayout = (code: string | undefined): code is LayoutCode => code !== undefined && code in layouts;

/** The layout that papers of a meeting follow at an instant. */
export const layoutOf = (meeting: Meeting, startedAt: string): LayoutCode => {
  const code = paperLayoutId(rulesOf(meeting).pack, dayOfInstant(startedAt));
  if (!isLayout(code)) throw new Error(`No layout ${code ?? ''}.`);
  return code;
};

const headcount = (roll: readonly RollEntry[]): record.Headcount => {
  const own = roll.filter((entry) => !entry.temporaryIn);
  return {
    full: own.filter((entry) => entry.status === 'full').length,
    probationary: own.filter((entry) => entry.status === 'probationary').length,
    temporaryGuests: roll.length - own.length,
  };
};

/** Suspension is discipline: the record counts the suspended among the members and says no more of them. */
const attendanceOf = (roll: readonly RollEntry[]): record.Attendance => {
  const present = roll.filter((entry) => entry.presence === 'present');
  const absent = (presence: RollEntry['presence']) =>
    roll.filter((entry) => isExpected(entry) && entry.presence === presence);
  return {
    onRoll: headcount(roll),
    present: headcount(present),
    exempt: roll.filter((entry) => entry.exempt).length,
    exemptPresent: present.filter((entry) => entry.exempt).map((entry) => entry.name),
    temporarilyAway: roll.filter((entry) => entry.temporaryOut).length,
    absentExcused: absent('absent-excused').map(({ name, reason }) => ({ name, reason })),
    absentUnexcused: absent('absent-unexcused').map((entry) => entry.name),
  };
};

const itemOf = (item: AgendaItem, { opinions }: Parts): record.AgendaItem => {
  if (item.paperBookOnly) return { kind: 'paperBook', title: item.title };
  return {
    kind: 'recorded',
    title: item.title,
    presenter: item.presenter || null,
    presented: item.presented,
    opinions: opinions
      .filter((opinion) => opinion.itemId === item.id)
      .map(({ speaker, body }) => ({ speaker, text: body })),
    conclusion: item.conclusion,
  };
};

const FORMS = { 'show-of-cards': 'showOfCards', 'secret-ballot': 'secretBallot' } as const;
const THRESHOLDS = { 'over-half': 'moreThanHalf', 'two-thirds': 'twoThirds' } as const;

/** Only counted votes are in a record. */
const voteOf = (vote: Vote): record.Vote[] => {
  const { votesFor, votesAgainst, votesOther, passed, base, threshold } = vote;
  if (votesFor === null || votesAgainst === null || votesOther === null || passed === null) return [];
  return [
    {
      question: vote.title,
      form: FORMS[vote.form],
      base: base.base,
      present: vote.present,
      for: votesFor,
      against: votesAgainst,
      other: votesOther,
      threshold: THRESHOLDS[threshold],
      passed,
      arithmetic: `${voteBaseWords(base)}. ${neededWords(base.base, threshold)}`,
      hands: handsWordsOf(vote),
      attempt: vote.attempt,
      forThoseAbove: isForThoseAbove(vote),
    },
  ];
};

const monthAfter = ({ month, year }: record.Month): record.Month =>
  month === 12 ? { month: 1, year: year + 1 } : { month: month + 1, year };

const monthOf = (meeting: Meeting): record.Month => {
  const { month, year } = dayParts(meeting.month);
  return { month, year };
};

const personOf = ({ parts, officers }: Material, memberId: string | null): record.Person => {
  const entry = parts.roll.find((member) => member.memberId === memberId);
  const held = officers.filter((officer) => officer.memberId === memberId).map((officer) => officer.kind);
  return { name: entry?.name ?? '', post: officerWords(held) };
};

const signedAt = ({ parts }: Material, role: 'minutes-taker' | 'chair' | 'issuer'): string | null =>
  parts.signatures.find((signature) => signature.role === role)?.signedAt.toISOString() ?? null;

/** The resolution as it stands: a draft until it was voted through, without a number until one was given. */
const resolutionOf = (material: Material, startedAt: string): record.ResolutionRecord => {
  const { meeting, parts, officers, suggestion } = material;
  const issued = parts.documents.find((document) => document.kind === 'resolution');
  const approval = approvalOf(parts);
  const signature = parts.signatures.find((entry) => entry.role === 'issuer');
  const secretary = officers.find((officer) => officer.kind === 'secretary');
  return {
    number: issued?.number ?? null,
    issuedOn: issued?.issuedOn ?? dayOfInstant(startedAt),
    forMonth: monthOf(meeting),
    texts: meeting.texts,
    clauses: clauseRecords(material),
    approval: approval ? { for: approval.votesFor ?? 0, base: approval.base.base } : null,
    recipients: issued?.recipients ?? suggestion.recipients,
    signature: {
      onBehalfOf: 'CHI BỘ',
      post: signature?.post ?? signingPost('secretary'),
      name: signature?.name ?? personOf(material, secretary?.memberId ?? null).name,
      at: signature?.signedAt.toISOString() ?? null,
    },
  };
};

/** What a meeting that was opened leaves behind, as plain data: the ground of its papers, and what is sealed. */
export const recordOf = (found: Material, openedAt: Date): record.MeetingRecord => {
  const material = reworded(found);
  const { meeting, parts, unit, tasks, lastTasks, now } = material;
  const { form } = rulesOf(meeting);
  const startedAt = openedAt.toISOString();
  const dues = form.phases.flatMap((phase) => phase.steps).find((step) => step.duty === 'dues-announced');
  const { readBackAgreed: agreed, readBackPresent: present } = meeting;
  const strawPolls = parts.strawPolls.flatMap(strawPollOf);
  return {
    layout: layoutOf(meeting, startedAt),
    units: { parent: unit.parent?.name ?? '', cell: unit.name, symbol: unit.symbol, place: unit.place },
    kind: meeting.kind === 'regular-thematic' ? 'regular' : meeting.kind,
    topic: meeting.kind === 'thematic' ? (parts.agenda[0]?.title ?? null) : null,
    month: monthOf(meeting),
    startedAt,
    endedAt: (meeting.concludedAt ?? now).toISOString(),
    venue: meeting.place,
    attendance: attendanceOf(parts.roll),
    guests: guestsOf(meeting.guests, parts.overseers),
    ...(parts.received.length > 0 && {
      received: parts.received.map(({ title, fromName }) => ({ title, from: fromName })),
    }),
    chair: personOf(material, meeting.chairMemberId),
    minutesTaker: personOf(material, meeting.minutesTakerMemberId),
    duesAnnounced: parts.marks.some((mark) => mark.stepId === dues?.id && mark.outcome === 'done'),
    agenda: parts.agenda.map((item) => itemOf(item, parts)),
    votes: parts.votes.flatMap(voteOf),
    ...(parts.polls.length > 0 && { polls: parts.polls.flatMap(pollOf) }),
    ...(strawPolls.length > 0 && { strawPolls }),
    reservedOpinions: [
      ...parts.opinions
        .filter((opinion) => opinion.reserved)
        .map(({ speaker, body }) => ({ speaker, text: body })),
      ...parts.reserved.map(({ name, body }) => ({ speaker: name, text: body })),
    ],
    tasks: tasks.map((task) => ({
      content: task.content,
      receivers: task.receiver === '' ? [] : [task.receiver],
      basis: task.basis || null,
      due: task.dueOn,
      reportedIn: monthAfter(monthOf(meeting)),
    })),
    lastTasks: lastTasks.map(({ content, atStart, result, ageMonths }) => ({
      content,
      stateAtStart: atStart,
      result,
      ageMonths,
    })),
    conclusion: meeting.conclusion,
    remarks: remarksOf(material.edits),
    quality: qualityRecord(meeting),
    readBack: agreed === null || present === null ? null : { agreed, present },
    minutesNumber: parts.documents.find((document) => document.kind === 'minutes')?.number ?? null,
    resolution: resolutionOf(material, startedAt),
    signatures: {
      minutesTakerAt: signedAt(material, 'minutes-taker'),
      chairAt: signedAt(material, 'chair'),
    },
    sealHash: null,
  };
};
