import { confirmFault, recoveryEnd, recoveryState } from '@sotay/core/auth/recovery.rules.ts';
import type { authContract } from '@sotay/core/auth/auth.contract.ts';
import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import { demand } from '../../platform/context.ts';
import type { Caller } from '../../platform/http/room.ts';
import { type RecoveryRow, findRecovery, nameOf, recoveriesOf } from './recoveries.repository.ts';
import { lockedOut } from './slips.repository.ts';

type Auth = typeof authContract;

/** What the member and the officers see of a recovery stays for this time, in days. */
const SHOWN_DAYS = 90;

const shown = (row: RecoveryRow, memberName: string, { actor, now }: Caller) => ({
  id: row.id,
  unitId: row.unitId,
  memberId: row.memberId,
  memberName,
  state: recoveryState(row, now),
  startedBy: row.startedName,
  startedAt: row.startedAt.toISOString(),
  decidedBy: row.decidedName,
  decidedAt: row.decidedAt?.toISOString() ?? null,
  endsAt: recoveryEnd(row.decidedAt ?? row.startedAt).toISOString(),
  mine: row.startedBy === actor.memberId,
  mayConfirm: recoveryState(row, now) === 'waiting' && confirmFault(actor.memberId, row) === null,
});

const since = (now: Date): Date => new Date(now.getTime() - SHOWN_DAYS * 86_400_000);

/** One recovery, for the officers in reach. */
export const readRecovery = async (
  caller: Caller,
  { unitId, recoveryId }: { unitId: string; recoveryId: string },
): Promise<OutputOf<Auth['recovery']>> => {
  const row = demand(caller, await findRecovery(caller.tx, unitId, recoveryId));
  return shown(row, await nameOf(caller.tx, unitId, row.memberId), caller);
};

/** How a member can be let in again: never in yet, or by two officers; and what is under way. */
export const readHelp = async (
  caller: Caller,
  { unitId, memberId }: { unitId: string; memberId: string },
): Promise<OutputOf<Auth['memberHelp']>> => {
  const member = demand(caller, await lockedOut(caller.tx, unitId, memberId));
  const [newest] = await recoveriesOf(caller.tx, memberId, since(caller.now));
  const seen = newest && shown(newest, member.fullName, caller);
  return {
    memberName: member.fullName,
    isActive: member.activatedAt !== null,
    recovery: seen && (seen.state === 'waiting' || seen.state === 'confirmed') ? seen : null,
  };
};

/** The own recoveries, so that one sees who did what. */
export const readOwnRecoveries = async (caller: Caller): Promise<OutputOf<Auth['ownRecoveries']>> => {
  const { tx, actor, now } = caller;
  const rows = await recoveriesOf(tx, actor.memberId, since(now));
  const name = await nameOf(tx, actor.unitId, actor.memberId);
  return { recoveries: rows.map((row) => shown(row, name, caller)) };
};
