import { covers } from '@sotay/core/kernel/scope.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { allowedTaskActs } from '@sotay/core/tasks/task.rules.ts';
import { isOpen } from '@sotay/core/tasks/task.ts';
import type { tasksContract } from '@sotay/core/tasks/tasks.contract.ts';
import { abilitiesOn } from '../../platform/access/policy.ts';
import { type Context, demand } from '../../platform/context.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { notFound } from '../../platform/errors.ts';
import { today } from './service/give-tasks.ts';
import { type StoredTask, ruleTask, taskRecord } from './task-record.ts';
import { tasksPolicy } from './tasks.policy.ts';
import { tasksWithNames } from './tasks.read-model.ts';

type One = OutputOf<(typeof tasksContract)['one']>;
type Entry = One['entries'][number];

const MOST_ENTRIES = 200;

/** What one member reported is for that member and those who govern the cell; of a task of the whole cell, for all of it. */
const seesHistory = ({ scope, actor }: Context, task: StoredTask): boolean => {
  if (task.memberId === null || task.memberId === actor.memberId) return true;
  const { administered } = scope;
  return covers(administered ? { administered } : {}, task);
};

const readFiles = async (tx: Tx, task: StoredTask): Promise<Map<string, Entry['files']>> => {
  const rows = await tx
    .selectFrom('taskEntryFiles as l')
    .innerJoin('taskEntries as e', (join) =>
      join.onRef('e.unitId', '=', 'l.unitId').onRef('e.id', '=', 'l.entryId'),
    )
    .innerJoin('files as f', (join) => join.onRef('f.unitId', '=', 'l.unitId').onRef('f.id', '=', 'l.fileId'))
    .where('e.unitId', '=', task.unitId)
    .where('e.taskId', '=', task.id)
    .orderBy('l.position')
    .select(['l.entryId', 'f.id', 'f.name', 'f.mime', 'f.size'])
    .execute();
  return Map.groupBy(rows, (row) => row.entryId);
};

const readEntries = async (tx: Tx, task: StoredTask): Promise<Entry[]> => {
  const rows = await tx
    .selectFrom('taskEntries as e')
    .leftJoin('members as a', (join) =>
      join.onRef('a.unitId', '=', 'e.authorUnitId').onRef('a.id', '=', 'e.authorId'),
    )
    .where('e.unitId', '=', task.unitId)
    .where('e.taskId', '=', task.id)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(MOST_ENTRIES)
    .selectAll('e')
    .select('a.fullName as authorName')
    .execute();
  const files = await readFiles(tx, task);
  return rows.map((row) => ({
    id: row.id,
    act: row.act as Entry['act'],
    authorName: row.authorName,
    helperName: row.helperName,
    byAssignee: row.authorId === row.memberId,
    body: row.body,
    progress: row.progress,
    statusAfter: row.statusAfter as Entry['statusAfter'],
    at: row.at.toISOString(),
    deviceAt: row.deviceAt?.toISOString() ?? null,
    files: (files.get(row.id) ?? []).map(({ id, name, mime, size }) => ({ id, name, mime, size })),
  }));
};

/** A helper is shown the tasks of the member in whose stead they act, and the whole cell's; the member sees those of others too. */
const isShown = ({ actor }: Context, { memberId }: StoredTask): boolean =>
  !actor.helper || memberId === null || memberId === actor.memberId;

/** One task, its history newest first, and what the person may do to it now. */
export const readOne = async (
  context: Context,
  { params }: InputOf<(typeof tasksContract)['one']>,
): Promise<One> => {
  const row = await tasksWithNames(context.tx)
    .where('t.unitId', '=', params.unitId)
    .where('t.id', '=', params.taskId)
    .executeTakeFirst();
  const task = demand(context, row);
  if (!isShown(context, task)) throw notFound();
  const lead = abilitiesOn(tasksPolicy, context.actor, task, ['tasks.lead'])['tasks.lead'];
  const isAssignee =
    task.memberId === context.actor.memberId && context.actor.unitLfts.includes(task.unitLft);
  const rules = ruleTask(task);
  return {
    today: today(context),
    task: taskRecord(task),
    entries: seesHistory(context, task) ? await readEntries(context.tx, task) : [],
    acts: allowedTaskActs(rules, { isAssignee, isSecretary: lead }),
    abilities: { edit: lead && isOpen(rules) },
  };
};
