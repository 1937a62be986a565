import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Move } from '../../platform/tree/plan-move.ts';

export type ChangeAct = 'moved' | 'renamed' | 'merged' | 'received' | 'split' | 'founded' | 'dissolved';

/** What becomes of a unit, as it is written down. */
export type NewChange = {
  id: string;
  unitId: string;
  unitLft: number;
  act: ChangeAct;
  happenedOn: string;
  basis: string;
  fromName: string;
  toName: string;
  members?: number;
  recordedBy: string;
  recorderName: string;
  recordedAt: Date;
};

/** Writes down what is done with this very transaction. */
export const insertDoneChange = async (tx: Tx, change: NewChange): Promise<void> => {
  await tx
    .insertInto('unitHistory')
    .values({ ...change, doneAt: change.recordedAt })
    .execute();
};

/** Writes down what goes on in portions, and where the units will stand. */
export const insertMoves = async (tx: Tx, change: NewChange, moves: readonly Move[]): Promise<void> => {
  await tx
    .insertInto('unitHistory')
    .values({ ...change, unitsTotal: moves.length })
    .execute();
  const rows = moves.map(({ id, oldLft, lft, rgt }, position) => ({ id, oldLft, lft, rgt, position }));
  await sql`
    insert into places_to_come (unit_id, unit_lft, history_id, position, new_lft, new_rgt, members)
    select r.id, r."oldLft", ${change.id}, r.position, r.lft, r.rgt, (select count(*) from members m where m.unit_id = r.id)
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as r (id uuid, "oldLft" bigint, position int, lft bigint, rgt bigint)`.execute(tx);
};

export type PlaceToCome = { id: string; position: number; lft: number; rgt: number; members: number };

/** The next units that wait for their place, in order. */
export const nextPlaces = (tx: Tx, historyId: string, atMost: number): Promise<PlaceToCome[]> =>
  tx
    .selectFrom('placesToCome')
    .where('historyId', '=', historyId)
    .orderBy('position')
    .limit(atMost)
    .select(['unitId as id', 'position', 'newLft as lft', 'newRgt as rgt', 'members'])
    .execute();

/** Notes that so many units have arrived, the last of them at a position; true when none waits any more. */
export const noteArrived = async (
  tx: Tx,
  { unitId, id }: Pick<NewChange, 'unitId' | 'id'>,
  arrived: { count: number; upTo: number; now: Date },
): Promise<boolean> => {
  await tx
    .deleteFrom('placesToCome')
    .where('historyId', '=', id)
    .where('position', '<=', arrived.upTo)
    .execute();
  const { doneAt } = await tx
    .updateTable('unitHistory')
    .set({
      unitsDone: sql<number>`units_done + ${arrived.count}`,
      doneAt: sql<Date>`case when units_done + ${arrived.count} = units_total then ${arrived.now}::timestamptz end`,
    })
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .returning('doneAt')
    .executeTakeFirstOrThrow();
  return doneAt !== null;
};

/** Posts held in a unit end on a day, those that were to begin later before they begin; only of one kind, where it is named. */
export const endPosts = async (
  tx: Tx,
  unitId: string,
  lastDay: string,
  kind?: PostKind,
): Promise<string[]> => {
  const rows = await tx
    .updateTable('posts')
    .set({ untilOn: lastDay })
    .where('unitId', '=', unitId)
    .$if(kind !== undefined, (posts) => posts.where('kind', '=', kind ?? ''))
    .where((where) => where.or([where('untilOn', 'is', null), where('untilOn', '>', lastDay)]))
    .returning('memberId')
    .execute();
  return rows.map(({ memberId }) => memberId);
};
