import { sql } from 'kysely';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Meeting } from '../meetings.types.ts';

/** What devices may give an id to. */
type MadeThere = 'opinions' | 'tasks' | 'votes';

/** Refuses an id from a device that already belongs to something of the unit. */
export const demandFree = async (
  { tx }: Context,
  { unitId }: Meeting,
  table: MadeThere,
  id: string | undefined,
): Promise<void> => {
  if (id === undefined) return;
  const { rows } =
    await sql`select 1 from ${sql.table(table)} where unit_id = ${unitId} and id = ${id}`.execute(tx);
  if (rows.length > 0) throw new Refusal('meetings/id-taken');
};
