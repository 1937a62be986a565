import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import { foldText } from '@sotay/core/members/name.rules.ts';
import { handInBy } from '@sotay/core/transfers/transfer.rules.ts';
import type { transfersContract } from '@sotay/core/transfers/transfers.contract.ts';
import { demandUnit } from '../../platform/access/unit-place.ts';
import type { Context } from '../../platform/context.ts';
import { maySpeak } from './service/side.ts';
import { findCells, transfersOf } from './transfers.repository.ts';

type Transfers = typeof transfersContract;

/** Transfers of a cell with what the asker may do for this cell. */
export const readTransfers = async (
  context: Context,
  unitId: string,
): Promise<OutputOf<Transfers['list']>> => {
  await demandUnit(context, unitId);
  const today = dayOfInstant(context.now.toISOString());
  const speaks = await maySpeak(context, unitId);
  const rows = await transfersOf(context.tx, unitId);
  return {
    transfers: rows.map(({ unitLft: _, toUnitLft: _to, askedBy, ...row }) => ({
      ...row,
      askedAt: row.askedAt.toISOString(),
      answeredAt: row.answeredAt?.toISOString() ?? null,
      handInBy: handInBy(row.introducedOn),
      abilities: {
        answer:
          speaks && row.state === 'asked' && row.toUnitId === unitId && askedBy !== context.actor.memberId,
        cancel: speaks && (row.state === 'asked' || row.state === 'accepted') && row.unitId === unitId,
        endStay: speaks && row.state === 'done' && row.untilOn !== null && row.untilOn >= today,
      },
    })),
  };
};

/** Cells to send somebody to; without words none. */
export const readCells = async (
  context: Context,
  unitId: string,
  search: string | undefined,
): Promise<OutputOf<Transfers['cells']>> => {
  await demandUnit(context, unitId);
  const words = foldText(search ?? '');
  if (words === '') return { cells: [] };
  return { cells: (await findCells(context.tx, words)).filter((cell) => cell.id !== unitId) };
};
