import type { Tx } from '../../../platform/db/transaction.ts';
import type { Proposal } from '../meetings.types.ts';

/** A proposal to any meeting of the unit, for the room that answers petitions. */
export const proposalOf = (tx: Tx, unitId: string, id: string): Promise<Proposal | undefined> =>
  tx
    .selectFrom('meetingProposals')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .executeTakeFirst();

/** Whether the meeting was opened, and the item was one of it that leaves its content here. */
export const wasDealtWith = async (
  tx: Tx,
  { unitId, meetingId, itemId }: { unitId: string; meetingId: string; itemId: string | null },
): Promise<boolean> => {
  const meeting = await tx
    .selectFrom('meetings')
    .select('id')
    .where('unitId', '=', unitId)
    .where('id', '=', meetingId)
    .where('openedAt', 'is not', null)
    .executeTakeFirst();
  if (!meeting || itemId === null) return meeting !== undefined;
  const item = await tx
    .selectFrom('agendaItems')
    .select('id')
    .where('unitId', '=', unitId)
    .where('meetingId', '=', meetingId)
    .where('id', '=', itemId)
    .where('paperBookOnly', '=', false)
    .executeTakeFirst();
  return item !== undefined;
};
