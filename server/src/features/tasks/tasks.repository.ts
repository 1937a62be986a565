import { type Insertable, type Updateable, sql } from 'kysely';
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

/** Open tasks whose receivers went to another cell by decision, or all of a cell that ended. */
export type HandOver = {
  unitId: string;
  /** Null for all open tasks of the cell. */
  memberIds: readonly string[] | null;
  to: { unitId: string; unitLft: number } | null;
  note: string;
  author: { unitId: string; memberId: string };
  today: string;
  now: Date;
};

/** Closes them with a note and gives them anew where the receivers are now, with the same days; nothing the second time. */
export const handOverTasks = async (tx: Tx, handOver: HandOver): Promise<void> => {
  const { unitId, memberIds, to, note, author, today, now } = handOver;
  const chosen =
    memberIds === null ? sql`true` : sql`member_id = any (${`{${memberIds.join(',')}}`}::uuid[])`;
  await sql`
    with open as (
      select * from tasks where unit_id = ${unitId} and closed_on is null and ${chosen} for update
    ), closed as (
      update tasks t set status = 'not-done', closed_on = ${today}, version = t.version + 1
        from open o where t.unit_id = o.unit_id and t.id = o.id
    ), noted as (
      insert into task_entries (unit_id, id, unit_lft, task_id, member_id, author_unit_id, author_id, act, body, progress, status_after, at)
      select o.unit_id, gen_random_uuid(), o.unit_lft, o.id, o.member_id, ${author.unitId}, ${author.memberId}, 'mark-not-done',
             ${note}, o.progress, 'not-done', ${now}
        from open o
    )
    insert into tasks (unit_id, id, unit_lft, member_unit_id, member_id, content, basis, status, progress, assigned_by, assigned_on, due_date,
                       first_due_date, reported_on, carried_meetings, created_at)
    select ${to?.unitId ?? null}::uuid, gen_random_uuid(), ${to?.unitLft ?? null}::bigint, o.member_unit_id, o.member_id, o.content, o.basis, o.status,
           o.progress, o.assigned_by, o.assigned_on, o.due_date, o.first_due_date, o.reported_on, o.carried_meetings, ${now}
      from open o where ${to !== null}`.execute(tx);
};

/** A unit as rows carry it. */
export const placeOfUnit = async (tx: Tx, unitId: string): Promise<{ unitId: string; unitLft: number }> =>
  tx
    .selectFrom('units')
    .where('id', '=', unitId)
    .select(['id as unitId', 'lft as unitLft'])
    .executeTakeFirstOrThrow();

/** The cell that a member belongs to now. */
export const unitOfMember = async (tx: Tx, memberId: string): Promise<string> =>
  (await tx.selectFrom('members').where('id', '=', memberId).select('unitId').executeTakeFirstOrThrow())
    .unitId;
