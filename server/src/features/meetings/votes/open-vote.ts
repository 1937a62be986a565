import { randomUUIDv7 } from 'node:crypto';
import { mayBeRepeated } from '@sotay/core/meetings/repeated-vote.rules.ts';
import { presentVoters, voteBase } from '@sotay/core/meetings/vote.rules.ts';
import { voteQuestion } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import { rulesOf } from '../meeting-facts.ts';
import type { Input, Meeting, Output, Vote } from '../meetings.types.ts';
import { demandFree } from '../offline/demand-free.ts';
import { findItem } from '../repository/agenda.repository.ts';
import { json } from '../repository/meeting.repository.ts';
import { rollOf } from '../repository/roll-call.repository.ts';
import { findVoteOfUnit, insertVote, lastAttemptAt } from '../repository/votes.repository.ts';
import { meetingToLead, trace } from '../service/act.ts';
import { voteRow } from '../view/votes.view.ts';

/** The question as the pack knows it; what belongs into the paper book only is not voted on here. */
const questionOf = (meeting: Meeting, { question: kind, form }: Input<'openVote'>['body']) => {
  const question = voteQuestion(rulesOf(meeting).pack, kind);
  if (!question) throw new Refusal('meetings/vote-question-unknown');
  if (question.paperBookOnly) throw new Refusal('meetings/paper-book-only');
  if (!question.forms.includes(form)) throw new Refusal('meetings/vote-form-not-allowed');
  return question;
};

const demandItem = async ({ tx }: Context, meeting: Meeting, itemId: string | null): Promise<void> => {
  if (itemId === null) return;
  const item = await findItem(tx, meeting, itemId);
  if (!item) throw new Refusal('meetings/item-unknown');
  if (item.paperBookOnly) throw new Refusal('meetings/paper-book-only');
};

type Place = Pick<Vote, 'firstVoteId' | 'attempt'>;

/** Which time the matter is put: it follows the last attempt, which must have failed on the same question. */
const placeOf = async (
  { tx }: Context,
  meeting: Meeting,
  { again, question }: Input<'openVote'>['body'],
): Promise<Place> => {
  if (again === undefined) return { firstVoteId: null, attempt: 1 };
  const named = found(await findVoteOfUnit(tx, meeting.unitId, again));
  const last = await lastAttemptAt(tx, named);
  if (last.question !== question || !mayBeRepeated(last)) throw new Refusal('meetings/vote-not-repeatable');
  return { firstVoteId: last.firstVoteId ?? last.id, attempt: last.attempt + 1 };
};

/** Puts a question to the vote, with base and need reckoned from the roll of this moment. */
export const openVote = async (
  context: Context,
  { params, body }: Input<'openVote'>,
): Promise<Output<'openVote'>> => {
  const meeting = await meetingToLead(context, params, 'record-vote');
  const question = questionOf(meeting, body);
  await demandItem(context, meeting, body.itemId);
  await demandFree(context, meeting, 'votes', body.id);
  const place = await placeOf(context, meeting, body);
  const roll = await rollOf(context.tx, meeting);
  const base = voteBase(roll);
  if (base.base === 0) throw new Refusal('meetings/vote-base-zero');
  const vote = await insertVote(context.tx, {
    unitId: meeting.unitId,
    id: body.id ?? randomUUIDv7(),
    unitLft: meeting.unitLft,
    meetingId: meeting.id,
    itemId: body.itemId,
    question: question.kind,
    title: body.title,
    form: body.form,
    threshold: question.threshold,
    openedAt: context.now,
    base: json(base),
    present: presentVoters(roll),
    ...place,
  });
  await trace(context, meeting, {
    action: 'open-vote',
    object: { kind: 'vote', id: vote.id },
    after: { question: question.kind, form: body.form, base: base.base, attempt: place.attempt },
  });
  return voteRow(meeting, vote, roll);
};
