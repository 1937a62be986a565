import { randomUUIDv7 } from 'node:crypto';
import { presentVoters, voteBase, voteOutcome } from '@sotay/core/meetings/vote.rules.ts';
import { voteQuestion } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Context } from '../../../platform/context.ts';
import { rulesOf } from '../meeting-facts.ts';
import type { Input, Meeting, Output } from '../meetings.types.ts';
import { findItem } from '../repository/agenda.repository.ts';
import { json } from '../repository/meeting.repository.ts';
import { rollOf } from '../repository/roll-call.repository.ts';
import { changeVote, deleteVote, findVote, insertVote } from '../repository/votes.repository.ts';
import { voteRow } from '../view/votes.view.ts';
import { demandVersion, meetingToLead, trace } from './act.ts';

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

/** Puts a question to the vote, with base and need reckoned from the roll of this moment. */
export const openVote = async (
  context: Context,
  { params, body }: Input<'openVote'>,
): Promise<Output<'openVote'>> => {
  const meeting = await meetingToLead(context, params, 'record-vote');
  const question = questionOf(meeting, body);
  await demandItem(context, meeting, body.itemId);
  const roll = await rollOf(context.tx, meeting);
  const base = voteBase(roll);
  if (base.base === 0) throw new Refusal('meetings/vote-base-zero');
  const vote = await insertVote(context.tx, {
    unitId: meeting.unitId,
    id: randomUUIDv7(),
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
  });
  await trace(context, meeting, {
    action: 'open-vote',
    object: { kind: 'vote', id: vote.id },
    after: { question: question.kind, form: body.form, base: base.base },
  });
  return voteRow(meeting, vote, roll);
};

/**
 * Closes a vote with its count, measured against the roll of this moment; a count may be put right until the meeting ends,
 * and both counts stay in the audit.
 */
export const closeVote = async (
  context: Context,
  { params, body }: Input<'closeVote'>,
): Promise<Output<'closeVote'>> => {
  const meeting = await meetingToLead(context, params, 'record-vote');
  const vote = found(await findVote(context.tx, meeting, params.voteId));
  demandVersion(vote, body.version);
  const roll = await rollOf(context.tx, meeting);
  const base = voteBase(roll);
  const present = presentVoters(roll);
  const tally = { for: body.for, against: body.against, other: body.other };
  const outcome = voteOutcome({ base: base.base, present, threshold: vote.threshold }, tally);
  if (!outcome.ok) {
    const votes = tally.for + tally.against + tally.other;
    throw new Refusal(outcome.faults[0] ?? 'meetings/vote-not-whole-number', {
      base: base.base,
      present,
      votes,
    });
  }
  const closed = await changeVote(context.tx, vote, {
    base: json(base),
    present,
    votesFor: tally.for,
    votesAgainst: tally.against,
    votesOther: tally.other,
    passed: outcome.result.passed,
    closedAt: context.now,
  });
  await trace(context, meeting, {
    action: 'close-vote',
    object: { kind: 'vote', id: vote.id },
    ...(vote.closedAt && {
      before: { for: vote.votesFor, against: vote.votesAgainst, other: vote.votesOther },
    }),
    after: { ...tally, base: base.base, present, passed: outcome.result.passed },
  });
  return voteRow(meeting, closed, roll);
};

/** Takes back a vote opened by mistake. */
export const cancelVote = async (
  context: Context,
  { params }: Input<'cancelVote'>,
): Promise<Output<'cancelVote'>> => {
  const meeting = await meetingToLead(context, params, 'record-vote');
  const vote = found(await findVote(context.tx, meeting, params.voteId));
  if (vote.closedAt !== null) throw new Refusal('meetings/vote-already-counted');
  await deleteVote(context.tx, vote);
  await trace(context, meeting, {
    action: 'cancel-vote',
    object: { kind: 'vote', id: vote.id },
    before: { question: vote.question },
  });
  return { done: true };
};
