import { randomUUIDv7 } from 'node:crypto';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import type { membersContract } from '@sotay/core/members/members.contract.ts';
import { meetsAsCell } from '@sotay/core/units/unit.rules.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findUnit, insertMember } from '../members.repository.ts';
import { followNumbers, readCard, readPhone } from './numbers.ts';
import { demandDays, readName } from './record.ts';

type Add = (typeof membersContract)['add'];

/** Adds one member to a cell. */
export const addMember = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Add>,
): Promise<OutputOf<Add>> => {
  const { tx } = context;
  const { id: unitId, unitLft, kind, closedOn } = demand(context, await findUnit(tx, params.unitId));
  if (closedOn !== null) throw new Refusal('units/closed');
  if (!meetsAsCell(kind)) throw new Refusal('members/not-a-cell');
  const id = randomUUIDv7();
  const { name, cardNumber, phone: typed, ...rest } = body;
  const { fullName, sortKey } = readName(name);
  demandDays(context, rest);
  const card = await readCard(platform, id, cardNumber);
  const phone = await readPhone(platform, id, typed);
  const fields = { ...rest, fullName, phone };
  await insertMember(tx, { id, unitId, unitLft, sortKey, ...fields, ...card });
  await followNumbers(context, platform, { unitId, id });
  const act = { action: 'members.add', objectKind: 'member', objectId: id };
  await audit(context, { unitId, unitLft, ...act, after: { ...fields, cardHint: card.cardHint } });
  await platform.hub.tell(tx, { topic: 'members', unitLft, id });
  return { id };
};
