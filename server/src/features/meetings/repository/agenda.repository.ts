import type { Insertable, Updateable } from 'kysely';
import type { AgendaItems } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { AgendaItem, Meeting } from '../meetings.types.ts';

export const agendaOf = (tx: Tx, meeting: Pick<Meeting, 'unitId' | 'id'>): Promise<AgendaItem[]> =>
  tx
    .selectFrom('agendaItems')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .orderBy('position')
    .execute();

export const findItem = (tx: Tx, meeting: Meeting, id: string): Promise<AgendaItem | undefined> =>
  tx
    .selectFrom('agendaItems')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .where('id', '=', id)
    .executeTakeFirst();

export const insertItems = async (tx: Tx, items: Insertable<AgendaItems>[]): Promise<void> => {
  if (items.length > 0) await tx.insertInto('agendaItems').values(items).execute();
};

export const changeItem = async (
  tx: Tx,
  item: AgendaItem,
  patch: Updateable<AgendaItems>,
): Promise<number> => {
  const version = item.version + 1;
  await tx
    .updateTable('agendaItems')
    .set({ ...patch, version })
    .where('unitId', '=', item.unitId)
    .where('id', '=', item.id)
    .execute();
  return version;
};

export const removeItems = async (tx: Tx, meeting: Meeting, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await tx
    .deleteFrom('agendaItems')
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .where('id', 'in', ids)
    .execute();
};
