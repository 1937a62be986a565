import type { Context } from '../../platform/context.ts';

/** Whether a file is proof of a task that was given to the person, or to the whole cell. */
export const isProofOfTask = async (
  { tx, actor }: Context,
  { unitId, id }: { unitId: string; id: string },
): Promise<boolean> => {
  const proof = await tx
    .selectFrom('taskEntryFiles as l')
    .innerJoin('taskEntries as e', (join) =>
      join.onRef('e.unitId', '=', 'l.unitId').onRef('e.id', '=', 'l.entryId'),
    )
    .innerJoin('tasks as t', (join) => join.onRef('t.unitId', '=', 'e.unitId').onRef('t.id', '=', 'e.taskId'))
    .where('l.unitId', '=', unitId)
    .where('l.fileId', '=', id)
    .where((where) => where.or([where('t.memberId', 'is', null), where('t.memberId', '=', actor.memberId)]))
    .select('l.fileId')
    .executeTakeFirst();
  return proof !== undefined;
};
