import { randomUUIDv7 } from 'node:crypto';
import type { helpersContract } from '@sotay/core/helpers/helpers.contract.ts';
import { namingFault } from '@sotay/core/helpers/helper.rules.ts';
import type { InputOf } from '@sotay/core/kernel/contract.ts';
import type { HelpedAct } from '@sotay/core/kernel/helped-acts.ts';
import { audit } from '../../platform/audit/record.ts';
import { type Context, demand } from '../../platform/context.ts';
import { Refusal, found, notFound } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Party, endHelp, findParty, insertHelp, lockHelp, lockHelpers } from './helps.repository.ts';
import { tellBoth } from './tell-both.ts';

type Helpers = typeof helpersContract;
const name = async (
  context: Context,
  platform: Platform,
  member: Party,
  chosen: { helperId: string; acts: readonly HelpedAct[] },
): Promise<{ id: string }> => {
  const { tx, actor, now } = context;
  const { unitId, unitLft, memberId } = member;
  const { helperId, acts } = chosen;
  const helpers = await lockHelpers(tx, member);
  const helper = await findParty(tx, unitId, helperId);
  const naming = { memberId, helperId, namedBy: actor.memberId, isFellow: helper !== undefined, helpers };
  const fault = namingFault(naming);
  if (fault) throw new Refusal(fault);
  const namer = found(await findParty(tx, actor.unitId, actor.memberId));
  const inPerson = actor.memberId !== memberId;
  const id = randomUUIDv7();
  await insertHelp(tx, {
    ...{ unitId, unitLft, id, memberId, helperId, inPerson },
    acts: [...acts],
    memberName: member.name,
    helperName: found(helper).name,
    namedBy: actor.memberId,
    namedByName: namer.name,
    namedAt: now,
  });
  const act = {
    action: inPerson ? 'helpers.name-in-person' : 'helpers.name',
    objectKind: 'help',
    objectId: id,
  };
  await audit(context, { unitId, unitLft, subjectId: memberId, ...act, after: { helperId, acts } });
  await tellBoth(tx, platform, { id, unitLft, memberId, helperId });
  return { id };
};

/** The member names a helper. */
export const nameHelper = async (
  context: Context,
  platform: Platform,
  { body }: InputOf<Helpers['name']>,
): Promise<{ id: string }> => {
  const { tx, actor } = context;
  return name(context, platform, found(await findParty(tx, actor.unitId, actor.memberId)), body);
};

/** The secretary names a helper for a member who is present. */
export const nameHelperInPerson = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Helpers['nameInPerson']>,
): Promise<{ id: string }> => {
  const member = demand(context, await findParty(context.tx, params.unitId, params.memberId));
  return name(context, platform, member, body);
};

type Help = NonNullable<Awaited<ReturnType<typeof lockHelp>>>;

/** From the end on nothing of it holds: the next call of the helper in the member's stead finds nothing. */
const end = async (
  context: Context,
  platform: Platform,
  help: Help,
  action: string,
): Promise<{ done: true }> => {
  const { tx, actor, now } = context;
  await endHelp(tx, help, { endedAt: now, endedBy: actor.memberId });
  const { unitId, unitLft, memberId, helperId, id } = help;
  const act = { action, objectKind: 'help', objectId: id, before: { helperId } };
  await audit(context, { unitId, unitLft, subjectId: memberId, ...act });
  await tellBoth(tx, platform, help);
  return { done: true };
};

/** The member, or who leads the cell, ends it. */
export const endHelper = async (
  context: Context,
  platform: Platform,
  { params }: InputOf<Helpers['end']>,
): Promise<{ done: true }> => {
  const help = demand(context, await lockHelp(context.tx, params.unitId, params.helpId));
  return end(context, platform, help, 'helpers.end');
};

/** The helper gives it back. */
export const stepDown = async (
  context: Context,
  platform: Platform,
  { params }: InputOf<Helpers['stepDown']>,
): Promise<{ done: true }> => {
  const help = found(await lockHelp(context.tx, params.unitId, params.helpId));
  if (help.helperId !== context.actor.memberId) throw notFound();
  return end(context, platform, help, 'helpers.step-down');
};
