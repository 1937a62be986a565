import type { CallOutput } from '../platform/api.ts';

type One = CallOutput<'tasks.one'>;

/** A task as far as this phone knows it: before the answer there is no history, and the list of own tasks must do. */
export type KnownTask = Pick<One, 'task' | 'acts' | 'abilities'> & { entries: One['entries'] | undefined };

/** What the kept list of own tasks knows of one: its receiver may report, and nothing else can be done without network. */
export function knownOffline(
  mine: CallOutput<'tasks.mine'> | undefined,
  taskId: string,
): KnownTask | undefined {
  const task = [...(mine?.open ?? []), ...(mine?.closed ?? [])].find(({ id }) => id === taskId);
  if (!task) return undefined;
  const mayReport = task.memberId !== null && task.closedOn === null && task.status !== 'waiting-review';
  return { task, entries: undefined, acts: mayReport ? ['report'] : [], abilities: { edit: false } };
}
