import { MOST_SLIPS, type SheetState, sheetState } from '@sotay/core/auth/slips.rules.ts';
import type { authContract } from '@sotay/core/auth/auth.contract.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { Day } from '@sotay/core/calendar/day.ts';
import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import { demand } from '../../platform/context.ts';
import { authTransaction } from '../../platform/db/transaction.ts';
import type { Caller } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { openCodes } from './codes.repository.ts';
import { helpable } from './service/may-help.ts';
import { countWaiting, findBatch, findUnit, lastBatches, listWaiting } from './slips.repository.ts';

type Batch = OutputOf<(typeof authContract)['slipBatch']>;
type Row = Awaited<ReturnType<typeof lastBatches>>[number];

const shown = (row: Row, { actor, now }: Caller): Batch => ({
  id: row.id,
  unitId: row.unitId,
  state: sheetState(row.state as SheetState, row.createdAt, now),
  total: row.memberIds.length,
  made: row.made,
  createdAt: row.createdAt.toISOString(),
  mine: row.askedBy === actor.memberId,
});

/** Codes end at midnight: the day that ends then is the last one. */
const lastDayOf = (end: Date | undefined): Day | null =>
  end ? dayOfInstant(new Date(end.getTime() - 1).toISOString()) : null;

/** How far a sheet is. */
export const readBatch = async (caller: Caller, unitId: string, batchId: string): Promise<Batch> =>
  shown(demand(caller, await findBatch(caller.tx, unitId, batchId)), caller);

/** Who waits for a slip in the unit and below, and the sheets made there. */
export const readSlips = async (
  platform: Platform,
  caller: Caller,
  unitId: string,
): Promise<OutputOf<(typeof authContract)['slips']>> => {
  const { tx, actor, now } = caller;
  const unit = demand(caller, await findUnit(tx, unitId));
  const members = await listWaiting(tx, unit, MOST_SLIPS);
  const ids = members.map((member) => member.memberId);
  const may = await helpable(platform, actor, ids, now);
  const codes = await authTransaction(platform.pools.auth, 'read only', (auth) => openCodes(auth, ids, now));
  return {
    unitName: unit.name,
    waiting: await countWaiting(tx, unit),
    most: MOST_SLIPS,
    members: members.map((member) => ({
      ...member,
      codeUntil: lastDayOf(codes.get(member.memberId)),
      mayMake: may(member.memberId),
    })),
    batches: (await lastBatches(tx, unitId)).map((row) => shown(row, caller)),
  };
};
