import { randomUUIDv7 } from 'node:crypto';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { normalizeText } from '@sotay/core/members/name.rules.ts';
import { transferFault } from '@sotay/core/transfers/transfer.rules.ts';
import type { transfersContract } from '@sotay/core/transfers/transfers.contract.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findMember, nameOf } from '../../members/index.ts';
import { cellOf, insertTransfer } from '../transfers.repository.ts';
import { demandSpeaks } from './side.ts';

type Ask = (typeof transfersContract)['ask'];

/** Asks another cell to receive a member of one's own. */
export const askTransfer = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Ask>,
): Promise<OutputOf<Ask>> => {
  const { tx, actor, now } = context;
  const member = demand(context, await findMember(tx, params.unitId, params.memberId));
  await demandSpeaks(context, member.unitId);
  if (member.leftOn !== null) throw new Refusal('transfers/member-gone');
  const fault = transferFault(body);
  if (fault) throw new Refusal(fault);
  const target = await cellOf(tx, body.toUnitId);
  if (!target || body.toUnitId === member.unitId) throw new Refusal('transfers/no-such-cell');
  const own = found(await cellOf(tx, member.unitId));
  const id = randomUUIDv7();
  const basis = normalizeText(body.basis);
  const { unitId, unitLft, id: memberId, fullName: memberName } = member;
  const isNew = await insertTransfer(tx, {
    ...{ ...body, basis, id, unitId, unitLft, memberId, memberName },
    unitName: own.name,
    toUnitLft: target.lft,
    toUnitName: target.name,
    state: 'asked',
    askedBy: actor.memberId,
    askerName: await nameOf(tx, actor),
    askedAt: now,
  });
  if (!isNew) throw new Refusal('transfers/open-already');
  const act = { action: 'transfers.ask', objectKind: 'transfer', objectId: id, subjectId: memberId };
  await audit(context, { unitId, unitLft, ...act, after: { ...body, basis } });
  await platform.hub.tell(tx, { topic: 'transfers', unitLft, id });
  await platform.hub.tell(tx, { topic: 'transfers', unitLft: target.lft, id });
  return { id };
};
