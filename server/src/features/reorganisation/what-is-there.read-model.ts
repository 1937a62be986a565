import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { UnitRecord } from '../units/index.ts';

type Counts = { units: number; members: number; openTasks: number; openMeetings: number };

/** What is in a unit and below it that an end has to deal with. */
export const countsOf = async ({ tx }: Context, { id, unitLft, rgt }: UnitRecord): Promise<Counts> => {
  const { rows } = await sql<Counts>`
    select (select count(*) from units u where u.lft > ${unitLft} and u.lft < ${rgt} and u.closed_on is null) as units,
           (select count(*) from members m where m.unit_lft between ${unitLft} and ${rgt} and m.left_on is null) as members,
           (select count(*) from tasks t where t.unit_id = ${id} and t.closed_on is null) as open_tasks,
           (select count(*) from meetings m where m.unit_id = ${id} and m.state in ('open', 'concluded')) as open_meetings`.execute(
    tx,
  );
  const counts = rows[0];
  if (!counts) throw new Error('An aggregate gives one row.');
  return counts;
};

/** Who belongs to a unit today. */
export const membersOf = (tx: Tx, unitId: string): Promise<{ id: string; fullName: string }[]> =>
  tx
    .selectFrom('members')
    .where('unitId', '=', unitId)
    .where('leftOn', 'is', null)
    .orderBy('sortKey')
    .select(['id', 'fullName'])
    .execute();
