import { groupCode } from '@sotay/core/auth/activation-code.rules.ts';
import { RECOVERY_CODE_DAYS, confirmFault, recoveryState } from '@sotay/core/auth/recovery.rules.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { authTransaction } from '../../../platform/db/transaction.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Caller } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { accountOf } from '../accounts.repository.ts';
import { forgetWays } from '../credentials.repository.ts';
import { holderOf } from '../people.repository.ts';
import {
  type RecoveryRow,
  findRecovery,
  insertRecovery,
  nameOf,
  passRecovery,
  recoveriesOf,
} from '../recoveries.repository.ts';
import { endOtherSessions } from '../sessions.repository.ts';
import { lockMember } from '../slips.repository.ts';
import { holderFromRow } from './accounts.ts';
import { giveCode } from './give-code.ts';
import { helpable } from './may-help.ts';
import { tellAccess } from './tell-access.ts';

type Address = { unitId: string; recoveryId: string };

const demandReach = async (platform: Platform, { actor, now }: Context, memberId: string): Promise<void> => {
  const may = await helpable(platform, actor, [memberId], now);
  if (!may(memberId)) throw new Refusal('auth/holds-post');
};

const trace = (context: Pick<Context, 'tx' | 'actor' | 'now' | 'requestId'>, row: RecoveryRow, act: string) =>
  audit(context, {
    unitId: row.unitId,
    unitLft: row.unitLft,
    action: `auth.${act}`,
    objectKind: 'member',
    objectId: row.memberId,
    after: { recoveryId: row.id },
  });

/** Screens of the officers know a recovery by its own id or by the member, the member's by neither. */
const tellHelpers = async ({ hub }: Platform, tx: Context['tx'], row: RecoveryRow): Promise<void> => {
  const { unitLft, id, memberId } = row;
  await hub.tell(tx, { topic: 'auth', unitLft, id, memberId });
  await hub.tell(tx, { topic: 'auth', unitLft, id: memberId });
};

/** The recovery of the path, as it stands now. */
const recoveryAt = async (caller: Context, { unitId, recoveryId }: Address): Promise<RecoveryRow> => {
  const row = demand(caller, await findRecovery(caller.tx, unitId, recoveryId));
  return { ...row, state: recoveryState(row, caller.now) };
};

/** What ran out no longer stands in the way of a new one. */
const closeOver = async ({ tx, now }: Context, memberId: string): Promise<void> => {
  for (const row of await recoveriesOf(tx, memberId, new Date(0)))
    if (recoveryState(row, now) === 'over')
      await passRecovery(tx, row, ['waiting', 'confirmed'], { state: 'over' });
};

/** Starts a recovery: the officer has seen the member. Nothing of the account changes before somebody else confirms. */
export const startRecovery = async (
  platform: Platform,
  caller: Caller,
  { unitId, memberId }: { unitId: string; memberId: string },
): Promise<{ id: string }> => {
  const { tx, actor, now } = caller;
  const member = demand(caller, await lockMember(tx, unitId, memberId));
  if (memberId === actor.memberId) throw new Refusal('auth/not-for-oneself');
  if (member.activatedAt === null) throw new Refusal('auth/never-used');
  await demandReach(platform, caller, memberId);
  await closeOver(caller, memberId);
  const started = {
    unitId,
    unitLft: member.unitLft,
    memberId,
    startedBy: actor.memberId,
    startedName: await nameOf(tx, actor.unitId, actor.memberId),
    startedAt: now,
  };
  const id = await insertRecovery(tx, started);
  if (id === null) throw new Refusal('auth/recovery-under-way');
  const row = found(await findRecovery(tx, unitId, id));
  await trace(caller, row, 'start-recovery');
  await tellHelpers(platform, tx, row);
  return { id };
};

/**
 * The second officer confirms: at once the old ways to sign in, sessions and known devices end. It, the trace and the news stand in
 * one transaction of the role that signs people in.
 */
export const confirmRecovery = async (
  platform: Platform,
  caller: Caller,
  address: Address,
): Promise<{ done: true }> => {
  const { actor, now, requestId } = caller;
  const row = await recoveryAt(caller, address);
  const fault = confirmFault(actor.memberId, row);
  if (fault === 'oneself') throw new Refusal('auth/not-for-oneself');
  if (fault === 'own-start') throw new Refusal('auth/recovery-own-start');
  if (row.state !== 'waiting') throw new Refusal('auth/recovery-over');
  await demandReach(platform, caller, row.memberId);
  const decidedName = await nameOf(caller.tx, actor.unitId, actor.memberId);
  await authTransaction(platform.pools.auth, 'read write', async (tx) => {
    const to = { state: 'confirmed', decidedBy: actor.memberId, decidedName, decidedAt: now } as const;
    if (!(await passRecovery(tx, row, ['waiting'], to))) throw new Refusal('auth/recovery-over');
    const holder = found(await holderOf(tx, found(await accountOf(tx, row.memberId))));
    await endOtherSessions(tx, holder.accountId, null, now);
    await forgetWays(tx, holder.accountId);
    await trace({ tx, actor, now, requestId }, row, 'confirm-recovery');
    await tellAccess(platform, tx, holder);
    await tellHelpers(platform, tx, row);
  });
  return { done: true };
};

/** Ends a recovery that nobody confirmed: the one who started takes it back, or another officer says no. */
export const refuseRecovery = async (
  platform: Platform,
  caller: Caller,
  address: Address,
): Promise<{ done: true }> => {
  const { tx, actor, now } = caller;
  const row = await recoveryAt(caller, address);
  if (row.memberId === actor.memberId) throw new Refusal('auth/not-for-oneself');
  const to = {
    state: 'refused',
    decidedBy: actor.memberId,
    decidedName: await nameOf(tx, actor.unitId, actor.memberId),
    decidedAt: now,
  } as const;
  const isOpen = row.state === 'waiting' && (await passRecovery(tx, row, ['waiting'], to));
  if (!isOpen) throw new Refusal('auth/recovery-over');
  await trace(caller, row, 'refuse-recovery');
  await tellHelpers(platform, tx, row);
  return { done: true };
};

/** The code for the member who stands in front of the officer who started; shown once, an earlier one ends. */
export const recoveryCode = async (platform: Platform, caller: Caller, address: Address) => {
  const row = await recoveryAt(caller, address);
  if (row.startedBy !== caller.actor.memberId) throw new Refusal('auth/recovery-of-another');
  if (row.state === 'waiting') throw new Refusal('auth/recovery-unconfirmed');
  if (row.state !== 'confirmed') throw new Refusal('auth/recovery-over');
  const member = demand(caller, await lockMember(caller.tx, row.unitId, row.memberId));
  await demandReach(platform, caller, row.memberId);
  const holder = { ...holderFromRow(platform, member), unitLft: member.unitLft };
  const days = RECOVERY_CODE_DAYS;
  const {
    code,
    address: link,
    validUntil,
  } = await giveCode(platform, caller, holder, { urgent: true, days });
  return { memberName: member.fullName, code: groupCode(code), address: link, validUntil, again: true };
};
