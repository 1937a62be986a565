import { groupCode } from '@sotay/core/auth/activation-code.rules.ts';
import { Refusal } from '../../../platform/errors.ts';
import { demand } from '../../../platform/context.ts';
import type { Caller } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { lockMember } from '../slips.repository.ts';
import { holderFromRow } from './accounts.ts';
import { giveCode } from './give-code.ts';
import { helpable } from './may-help.ts';

/** A new code for a member who was never in, to be shown once. An account in use is opened again by two officers. */
export const newCode = async (
  platform: Platform,
  caller: Caller,
  { unitId, memberId }: { unitId: string; memberId: string },
) => {
  const { tx, actor, now } = caller;
  const row = demand(caller, await lockMember(tx, unitId, memberId));
  if (memberId === actor.memberId) throw new Refusal('auth/not-for-oneself');
  if (row.activatedAt !== null) throw new Refusal('auth/needs-two');
  const may = await helpable(platform, actor, [memberId], now);
  if (!may(memberId)) throw new Refusal('auth/holds-post');
  const member = { ...holderFromRow(platform, row), unitLft: row.unitLft };
  const { code, address, validUntil } = await giveCode(platform, caller, member, { urgent: true });
  await platform.hub.tell(tx, { topic: 'auth', unitLft: row.unitLft, id: unitId });
  return {
    memberName: row.fullName,
    code: groupCode(code),
    address,
    validUntil,
    again: false,
  };
};
