import type { InputOf } from '@sotay/core/kernel/contract.ts';
import type { membersContract } from '@sotay/core/members/members.contract.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  type Card,
  type MemberFields,
  type MemberRecord,
  changeMember,
  findMember,
} from '../members.repository.ts';
import { followNumbers, readCard, readPhone } from './numbers.ts';
import { demandDays, differences, readName } from './record.ts';

type Members = typeof membersContract;
type Done = { done: true };

const save = async (
  context: Context,
  platform: Platform,
  member: MemberRecord,
  version: number,
  change: {
    action: string;
    fields: Partial<MemberFields>;
    hidden?: (Card & { sortKey: string }) | { sortKey: string };
  },
): Promise<Done> => {
  const { id, unitId, unitLft } = member;
  const { fields, hidden, action } = change;
  if (!(await changeMember(context.tx, { id, unitId, version }, { ...fields, ...hidden })))
    throw new Refusal('members/changed-meanwhile');
  const { before, after } = differences(member, fields);
  const card = hidden && 'cardHint' in hidden ? { cardHint: hidden.cardHint } : {};
  const act = { action, objectKind: 'member', objectId: id };
  await audit(context, { unitId, unitLft, ...act, before, after: { ...after, ...card } });
  await platform.hub.tell(context.tx, { topic: 'members', unitLft, id, memberId: id });
  return { done: true };
};

/** The telephone, which the secretary keeps up to date. */
export const careForMember = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Members['care']>,
): Promise<Done> => {
  const member = demand(context, await findMember(context.tx, params.unitId, params.memberId));
  const { version, phone: typed } = body;
  const phone = await readPhone(platform, member.id, typed);
  if (phone !== member.phone) await followNumbers(context, platform, member);
  return save(context, platform, member, version, { action: 'members.care', fields: { phone } });
};

/** Name, dates, card number: what the administrator corrects. */
export const correctMember = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Members['correct']>,
): Promise<Done> => {
  const member = demand(context, await findMember(context.tx, params.unitId, params.memberId));
  const { version, name, cardNumber, ...rest } = body;
  const { fullName, sortKey } = readName(name);
  demandDays(context, rest);
  const card = cardNumber === null ? {} : await readCard(platform, member.id, cardNumber);
  if (cardNumber !== null) await followNumbers(context, platform, member);
  const fields = { ...rest, fullName };
  return save(context, platform, member, version, {
    action: 'members.correct',
    fields,
    hidden: { sortKey, ...card },
  });
};
