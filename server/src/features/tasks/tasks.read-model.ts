import type { Day } from '@sotay/core/calendar/day.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import type { tasksContract } from '@sotay/core/tasks/tasks.contract.ts';
import { type SqlBool, sql } from 'kysely';
import { abilitiesOn } from '../../platform/access/policy.ts';
import { demandUnit } from '../../platform/access/unit-place.ts';
import { whereInScope } from '../../platform/access/where-in-scope.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { today } from './service/give-tasks.ts';
import { type TaskRecord, taskRecord } from './task-record.ts';
import { tasksPolicy } from './tasks.policy.ts';

type Contract = typeof tasksContract;
type ListInput = InputOf<Contract['list']>;
type Board = OutputOf<Contract['list']>['board'];

const PAGE = 50;

/** Tasks with the names of their receivers. */
export const tasksWithNames = (tx: Tx) =>
  tx
    .selectFrom('tasks as t')
    .leftJoin('members as m', (join) =>
      join.onRef('m.unitId', '=', 't.memberUnitId').onRef('m.id', '=', 't.memberId'),
    )
    .selectAll('t')
    .select('m.fullName as memberName');

/** The SQL twin of `overdueDays(task, today) > 0` for open tasks. */
const isLate = (day: Day) =>
  sql<SqlBool>`t.closed_on is null and t.due_date < coalesce(case when t.status = 'waiting-review' then t.reported_on end, ${day}::date)`;

/** Own tasks and those of the whole cell. */
export const readMine = async (context: Context): Promise<OutputOf<Contract['mine']>> => {
  const { memberId, unitLfts } = context.actor;
  const mine = tasksWithNames(context.tx)
    .where(whereInScope(context.scope, 't', { member: 'memberId' }))
    .where((e) =>
      e.or([
        e('t.memberId', '=', memberId),
        e.and([e('t.memberId', 'is', null), e('t.unitLft', 'in', [...unitLfts])]),
      ]),
    );
  const open = await mine
    .where('t.closedOn', 'is', null)
    .orderBy('t.dueDate', (by) => by.asc().nullsLast())
    .orderBy('t.id')
    .limit(500)
    .execute();
  const closed = await mine
    .where('t.closedOn', 'is not', null)
    .orderBy('t.closedOn', 'desc')
    .orderBy('t.id', 'desc')
    .limit(50)
    .execute();
  return { today: today(context), open: open.map(taskRecord), closed: closed.map(taskRecord) };
};

const readBoard = (tx: Tx, unitId: string, memberId: string | undefined, day: Day): Promise<Board> => {
  const count = (condition: string, value: string) =>
    sql<number>`count(*) filter (where ${sql.ref(condition)} = ${value})`;
  return tx
    .selectFrom('tasks as t')
    .where('t.unitId', '=', unitId)
    .$if(memberId !== undefined, (query) => query.where('t.memberId', '=', memberId ?? null))
    .select([
      count('t.status', 'not-started').as('notStarted'),
      count('t.status', 'doing').as('doing'),
      count('t.status', 'waiting-review').as('waitingReview'),
      count('t.status', 'returned').as('returned'),
      count('t.status', 'carried-over').as('carriedOver'),
      count('t.result', 'on-time').as('doneOnTime'),
      count('t.result', 'late').as('doneLate'),
      count('t.result', 'beyond').as('doneBeyond'),
      count('t.status', 'not-done').as('notDone'),
      sql<number>`count(*) filter (where ${isLate(day)})`.as('late'),
    ])
    .executeTakeFirstOrThrow();
};

const readPage = async (
  tx: Tx,
  unitId: string,
  { state, memberId, page = 0 }: ListInput['query'],
  day: Day,
): Promise<{ tasks: TaskRecord[]; more: boolean }> => {
  const rows = await tasksWithNames(tx)
    .where('t.unitId', '=', unitId)
    .$if(memberId !== undefined, (query) => query.where('t.memberId', '=', memberId ?? null))
    .$if(state === 'open', (query) => query.where('t.closedOn', 'is', null))
    .$if(state === 'closed', (query) => query.where('t.closedOn', 'is not', null))
    .$if(state === 'late', (query) => query.where(isLate(day)))
    .$if(state === 'waiting-review', (query) => query.where('t.status', '=', 'waiting-review'))
    .orderBy('t.closedOn', (by) => by.desc().nullsFirst())
    .orderBy('t.dueDate', (by) => by.asc().nullsLast())
    .orderBy('t.id')
    .limit(PAGE + 1)
    .offset(page * PAGE)
    .execute();
  return { tasks: rows.slice(0, PAGE).map(taskRecord), more: rows.length > PAGE };
};

/** The tasks of a unit with its counting board. */
export const readList = async (
  context: Context,
  { params, query }: ListInput,
): Promise<OutputOf<Contract['list']>> => {
  const unit = await demandUnit(context, params.unitId);
  const day = today(context);
  const page = await readPage(context.tx, unit.unitId, query, day);
  const board = await readBoard(context.tx, unit.unitId, query.memberId, day);
  const { name } = await context.tx
    .selectFrom('units')
    .select('name')
    .where('id', '=', unit.unitId)
    .executeTakeFirstOrThrow();
  const may = abilitiesOn(tasksPolicy, context.actor, unit, ['tasks.lead']);
  return { today: day, unitName: name, ...page, board, abilities: { lead: may['tasks.lead'] } };
};
