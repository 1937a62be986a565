import { randomUUIDv7 } from 'node:crypto';
import type { LocalAct } from '@sotay/core/meetings/offline/local-act.ts';
import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';

/** Numbers that choose what is done next. */
export type Choice = { kind: number; a: number; b: number; c: number };

const presences = ['present', 'absent-excused', 'absent-unexcused', 'exempt-absent', null] as const;
const choices = ['for', 'against', 'other', null] as const;
const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)];

/** A count of cards, or the tally sheet of slips; now and then the wrong one of the two. */
const countOf = ({ version, form }: MeetingView['votes'][number], yes: number, against: number) => {
  const all = yes + against;
  const slips = { handedOut: all, returned: all, valid: all, invalid: 0 };
  const isSheet = yes === 5 || form === 'secret-ballot';
  return { version, for: yes, against, other: 0, ...(isSheet && { slips }) };
};

/** An act somebody might do in this state of the meeting, sensible or not; none where there is nothing to do it to. */
export const actOf = (view: MeetingView, at: string, { kind, a, b, c }: Choice): LocalAct | undefined => {
  const params = { unitId: view.unitId, meetingId: view.id };
  const item = pick(view.agenda, a);
  const vote = pick(view.votes, a);
  const person = pick(view.rollCall, a);
  const speaker = pick(view.members, b);
  const opinions = view.agenda.flatMap((entry) => entry.opinions);
  const opinion = pick(opinions, a);
  const step = pick(
    view.steps.filter(({ progress }) => progress !== null),
    a,
  );
  const stepId = b % 3 === 0 ? step?.id : (view.currentStepId ?? step?.id);
  const id = randomUUIDv7();
  const acts: (LocalAct | undefined)[] = [
    person && {
      ...{ name: 'saveRollCall', at, params },
      body: {
        entries: [
          { memberId: person.memberId, presence: pick(presences, b) ?? null, reason: c % 2 ? 'Ốm' : '' },
        ],
      },
    },
    { name: 'allPresent', at, params, body: undefined },
    stepId
      ? {
          ...{ name: 'markStep', at, params },
          body: { stepId, outcome: c % 2 ? 'done' : 'skipped', reason: b % 2 ? 'Không có' : '' },
        }
      : undefined,
    item && {
      ...{ name: 'addOpinion', at, params: { ...params, itemId: item.id } },
      body: {
        id,
        memberId: speaker?.memberId ?? null,
        speaker: '',
        body: `Ý kiến ${String(c)}`,
        reserved: b % 2 === 0,
      },
    },
    opinion && {
      ...{ name: 'editOpinion', at, params: { ...params, opinionId: opinion.id } },
      body: {
        version: opinion.version,
        memberId: null,
        speaker: 'Đồng chí khách',
        body: `Sửa ${String(c)}`,
        reserved: false,
      },
    },
    opinion && { name: 'removeOpinion', at, params: { ...params, opinionId: opinion.id }, body: undefined },
    item && {
      ...{ name: 'saveItem', at, params: { ...params, itemId: item.id } },
      body: {
        version: item.version,
        presenterMemberId: speaker?.memberId ?? null,
        presented: `Trình bày ${String(c)}`,
        conclusion: `Kết luận ${String(b)}`,
      },
    },
    {
      ...{ name: 'openVote', at, params },
      body: {
        id,
        itemId: b % 2 ? (item?.id ?? null) : null,
        question: pick(view.questions, a)?.kind ?? 'other',
        title: `Câu hỏi ${String(c)}`,
        form: b % 3 ? 'show-of-cards' : 'secret-ballot',
      },
    },
    vote && {
      ...{ name: 'closeVote', at, params: { ...params, voteId: vote.id } },
      body: countOf(vote, b % 6, c % 3),
    },
    person && {
      ...{ name: 'saveTimes', at, params: { ...params, memberId: person.memberId } },
      body: { arrivedAt: b % 2 ? at : null, leftAt: c % 3 ? at : null },
    },
    vote &&
      person && {
        ...{ name: 'tickCards', at, params: { ...params, voteId: vote.id } },
        body: { entries: [{ memberId: person.memberId, choice: pick(choices, b) ?? null }] },
      },
    vote && { name: 'cancelVote', at, params: { ...params, voteId: vote.id }, body: undefined },
    {
      ...{ name: 'addTask', at, params },
      body: {
        id,
        memberId: c % 3 ? (speaker?.memberId ?? null) : null,
        content: `Việc ${String(b)}`,
        basis: c % 2 ? 'Nghị quyết' : ' ',
        dueOn: null,
      },
    },
    {
      ...{ name: 'saveConclusion', at, params },
      body: {
        version: view.version,
        conclusion: `Kết luận ${String(b)}`,
        texts: { ...view.texts, praise: String(c) },
      },
    },
  ];
  return acts[kind % acts.length];
};
