import { randomUUIDv7 } from 'node:crypto';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { normalizeText } from '@sotay/core/members/name.rules.ts';
import { type PetitionKind, answerDueOn } from '@sotay/core/petitions/petition.rules.ts';
import type { petitionsContract } from '@sotay/core/petitions/petitions.contract.ts';
import { demandUnit } from '../../../platform/access/unit-place.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import { titleForMe } from '../../directives/index.ts';
import { proposalOf } from '../../meetings/index.ts';
import { nameOf } from '../../members/index.ts';
import { bodyOf, insertPetition } from '../petitions.repository.ts';
import { record, typed } from './held.ts';

type Petitions = typeof petitionsContract;
type Words = { readonly kind: PetitionKind; readonly title: string; readonly body: string };
type About = { readonly aboutId: string; readonly aboutTitle: string };
type Sender = { readonly memberId: string; readonly memberName: string; readonly cellName: string };

const unitOf = async ({ tx }: Context, id: string) => found(await bodyOf(tx, id));

/** Lays it before a body; its clock begins today. */
const layBefore = async (
  context: Context,
  unitId: string,
  { sender, words, proposalId, about }: { sender: Sender; words: Words; proposalId?: string; about?: About },
  action: string,
): Promise<{ id: string }> => {
  const { tx, now } = context;
  const { name: unitName, lft: unitLft, kind } = await unitOf(context, unitId);
  const row = { unitId, id: randomUUIDv7(), unitLft, memberId: sender.memberId };
  const isNew = await insertPetition(tx, {
    ...{ ...row, ...sender, ...words, ...about, unitName, sentAt: now, arrivedAt: now },
    dueOn: answerDueOn(kind, dayOfInstant(now.toISOString())),
    proposalId: proposalId ?? null,
  });
  if (!isNew) throw new Refusal('petitions/taken-on-already');
  await record(context, row, action);
  return { id: row.id };
};

/** A member turns to the own cell or a body above it. */
export const sendPetition = async (
  context: Context,
  { params, body }: InputOf<Petitions['send']>,
): Promise<OutputOf<Petitions['send']>> => {
  const { tx, actor } = context;
  await demandUnit(context, params.unitId);
  const sender = {
    memberId: actor.memberId,
    memberName: await nameOf(tx, actor),
    cellName: (await unitOf(context, actor.unitId)).name,
  };
  const words = { kind: body.kind, title: normalizeText(typed(body.title)), body: typed(body.text) };
  const { aboutId } = body;
  // Only what is in the sender's own inbox can be asked about.
  const about =
    aboutId === undefined ? {} : { about: { aboutId, aboutTitle: await titleForMe(context, aboutId) } };
  return layBefore(context, params.unitId, { sender, words, ...about }, 'send');
};

/** A proposal to a meeting is answered in writing too: by its author's wish or the secretary's. */
export const takeOnProposal = async (
  context: Context,
  { params, body }: InputOf<Petitions['takeOn']>,
): Promise<OutputOf<Petitions['takeOn']>> => {
  const proposal = demand(context, await proposalOf(context.tx, params.unitId, params.proposalId));
  const { memberId, name: memberName } = proposal;
  const cellName = (await unitOf(context, params.unitId)).name;
  const words = { kind: 'petition', title: normalizeText(typed(body.title)), body: proposal.body } as const;
  const taken = { sender: { memberId, memberName, cellName }, words, proposalId: proposal.id };
  return layBefore(context, params.unitId, taken, 'take-on');
};
