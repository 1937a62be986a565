import { randomUUIDv7 } from 'node:crypto';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { MOST_OPEN_CORRECTIONS, awaitsAnswer } from '@sotay/core/members/correction.rules.ts';
import type { membersContract } from '@sotay/core/members/members.contract.ts';
import { normalizeText } from '@sotay/core/members/name.rules.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  type Correction,
  countWaiting,
  insertCorrection,
  lockCorrection,
  saveAnswer,
} from '../corrections.repository.ts';

type Members = typeof membersContract;

const tell = ({ tx }: Context, platform: Platform, { unitLft, id, memberId }: Correction): Promise<void> =>
  platform.hub.tell(tx, { topic: 'members', unitLft, id, memberId });

/** A member says what is wrong in the own record. */
export const askCorrection = async (
  context: Context,
  platform: Platform,
  { field, wrong }: InputOf<Members['askCorrection']>['body'],
): Promise<OutputOf<Members['askCorrection']>> => {
  const { tx, actor, now } = context;
  if ((await countWaiting(tx, actor.memberId)) >= MOST_OPEN_CORRECTIONS)
    throw new Refusal('members/many-corrections');
  const { unitId, memberId } = actor;
  const request = { id: randomUUIDv7(), unitId, unitLft: found(actor.unitLfts[0]), memberId, field };
  await insertCorrection(tx, { ...request, wrong: normalizeText(wrong), askedAt: now });
  const act = { action: 'members.ask-correction', objectKind: 'correction', objectId: request.id };
  await audit(context, { unitId, unitLft: request.unitLft, subjectId: memberId, ...act, after: { field } });
  await tell(context, platform, { ...request, state: 'open' });
  return { id: request.id };
};

/** Whoever keeps the record ends the request, or hands it on to who alone may correct this. */
export const answerCorrection = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Members['answerCorrection']>,
): Promise<OutputOf<Members['answerCorrection']>> => {
  const { tx, actor, now } = context;
  const request = demand(context, await lockCorrection(tx, params.unitId, params.correctionId));
  if (!awaitsAnswer(request.state, actor.post?.kind === 'administrator'))
    throw new Refusal('members/correction-answered');
  const reason = normalizeText(body.reason);
  if (body.outcome === 'declined' && reason === '') throw new Refusal('members/reason-missing');
  const answer = { state: body.outcome, reason, answeredAt: now, answeredBy: actor.memberId };
  await saveAnswer(tx, request, answer);
  const { unitId, unitLft, memberId, id, state } = request;
  const act = { action: 'members.answer-correction', objectKind: 'correction', objectId: id };
  const change = { before: { state }, after: { state: body.outcome, field: request.field } };
  await audit(context, { unitId, unitLft, subjectId: memberId, ...act, ...change });
  await tell(context, platform, request);
  return { done: true };
};
