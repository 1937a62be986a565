import type { Insertable, Updateable } from 'kysely';
import type { TaskEntries, Tasks } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { StoredTask } from './task-record.ts';

export const insertTask = async (tx: Tx, task: Insertable<Tasks>): Promise<void> => {
  await tx.insertInto('tasks').values(task).execute();
};

/** The task, held for this transaction: two who act on it act one after the other. */
export const lockTask = (tx: Tx, unitId: string, taskId: string): Promise<StoredTask | undefined> =>
  tx
    .selectFrom('tasks')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('id', '=', taskId)
    .forUpdate()
    .executeTakeFirst();

/** Saves the changes under the next version. */
export const saveTask = (tx: Tx, task: StoredTask, changes: Updateable<Tasks>): Promise<StoredTask> =>
  tx
    .updateTable('tasks')
    .set({ ...changes, version: task.version + 1 })
    .where('unitId', '=', task.unitId)
    .where('id', '=', task.id)
    .returningAll()
    .executeTakeFirstOrThrow();

/** Open tasks of somebody who is no longer of the cell become tasks of the whole cell. */
export const returnTasksToCell = async (tx: Tx, unitId: string, memberId: string): Promise<void> => {
  await tx
    .updateTable('tasks')
    .set((set) => ({ memberId: null, memberUnitId: null, version: set('version', '+', 1) }))
    .where('unitId', '=', unitId)
    .where('memberId', '=', memberId)
    .where('closedOn', 'is', null)
    .execute();
};

export const insertEntry = async (
  tx: Tx,
  entry: Insertable<TaskEntries>,
  fileIds: readonly string[],
): Promise<void> => {
  await tx.insertInto('taskEntries').values(entry).execute();
  if (fileIds.length === 0) return;
  const { unitId, unitLft, memberId } = entry;
  const links = fileIds.map((fileId, position) => ({
    unitId,
    unitLft,
    entryId: entry.id,
    fileId,
    memberId: memberId ?? null,
    position,
  }));
  await tx.insertInto('taskEntryFiles').values(links).execute();
};

/** Which of the ids are members of the unit today. */
export const findReceivers = async (tx: Tx, unitId: string, ids: readonly string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom('members')
    .select('id')
    .where('unitId', '=', unitId)
    .where('id', 'in', [...ids])
    .where('leftOn', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.id));
};

/** The name of a task's receiver; null for a task of the whole cell, or where it may not be seen. */
export const receiverName = async (tx: Tx, task: StoredTask): Promise<string | null> => {
  if (task.memberId === null || task.memberUnitId === null) return null;
  const row = await tx
    .selectFrom('members')
    .select('fullName')
    .where('unitId', '=', task.memberUnitId)
    .where('id', '=', task.memberId)
    .executeTakeFirst();
  return row?.fullName ?? null;
};
