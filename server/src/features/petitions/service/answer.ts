import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { answerDueOn, extendedDueOn } from '@sotay/core/petitions/petition.rules.ts';
import type { petitionsContract } from '@sotay/core/petitions/petitions.contract.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Jobs } from '../../../platform/jobs/jobs.ts';
import { wasDealtWith } from '../../meetings/index.ts';
import { nameOf } from '../../members/index.ts';
import { notify } from '../../notifications/index.ts';
import { bodyAbove, changePetition, passPetitionOn, tellAnswer } from '../petitions.repository.ts';
import { demandAnother, record, typed, waitingPetition } from './held.ts';

type Petitions = typeof petitionsContract;
type Done = { done: true };

export const receivePetition = async (
  context: Context,
  { params }: InputOf<Petitions['receive']>,
): Promise<Done> => {
  const { tx, actor, now } = context;
  const row = await waitingPetition(context, params);
  demandAnother(context, row);
  if (row.receivedAt) throw new Refusal('petitions/already-received');
  await changePetition(tx, row, { receivedAt: now, receiverName: await nameOf(tx, actor) });
  await record(context, row, 'receive');
  return { done: true };
};

export const answerPetition = async (
  context: Context,
  jobs: Jobs,
  { params, body }: InputOf<Petitions['answer']>,
): Promise<Done> => {
  const { tx, actor, now } = context;
  const row = await waitingPetition(context, params);
  demandAnother(context, row);
  const { meeting } = body;
  if (meeting && !(await wasDealtWith(tx, { unitId: row.unitId, ...meeting })))
    throw new Refusal('petitions/no-such-meeting');
  const answererName = await nameOf(tx, actor);
  await changePetition(tx, row, {
    ...{ state: 'answered', answer: typed(body.text), answeredAt: now, answererName },
    ...{ answeredBy: row.unitName, answerUnitId: row.unitId },
    ...{ meetingId: meeting?.meetingId ?? null, itemId: meeting?.itemId ?? null },
    // An answer says that it was received, too.
    ...(row.receivedAt === null && { receivedAt: now, receiverName: answererName }),
  });
  await tellAnswer(tx, row);
  const { unitId, id: itemId, memberId } = row;
  await notify(tx, jobs, { unitId, itemId, topic: 'petition', memberIds: [memberId] });
  await record(context, row, 'answer');
  return { done: true };
};

export const extendPetition = async (
  context: Context,
  { params, body }: InputOf<Petitions['extend']>,
): Promise<OutputOf<Petitions['extend']>> => {
  const { tx, now } = context;
  const row = await waitingPetition(context, params);
  demandAnother(context, row);
  const dueOn = extendedDueOn(row.dueOn, dayOfInstant(now.toISOString()), body.workingDays);
  await changePetition(tx, row, { dueOn, extendedBecause: typed(body.reason), extendedAt: now });
  await record(context, row, 'extend');
  return { dueOn };
};

export const passPetition = async (
  context: Context,
  { params, body }: InputOf<Petitions['pass']>,
): Promise<Done> => {
  const { tx, now } = context;
  const row = await waitingPetition(context, params);
  const above = await bodyAbove(tx, row.unitId);
  if (!above) throw new Refusal('petitions/nobody-above');
  const dueOn = answerDueOn(above.kind, dayOfInstant(now.toISOString()));
  if (!(await passPetitionOn(tx, row, { opinion: typed(body.opinion), dueOn, now })))
    throw new Refusal('petitions/not-waiting');
  await record(context, row, 'pass');
  return { done: true };
};
