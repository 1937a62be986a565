import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { PlannedMeetings } from '../rule-packs/index.ts';

/** Meetings nobody has opened yet. */
const planned = (tx: Tx) => tx.updateTable('meetings').where('state', 'in', ['draft', 'invited']);

const dayOf = sql<string>`(starts_at at time zone 'Asia/Ho_Chi_Minh')::date`;

/** What a new version of the rules does to meetings that are only planned. */
export const plannedMeetings: PlannedMeetings = {
  count: async (tx, from) => {
    const row = await tx
      .selectFrom('meetings')
      .where('state', 'in', ['draft', 'invited'])
      .where(dayOf, '>=', from)
      .select([sql<number>`count(*)`.as('meetings'), sql<number>`count(distinct unit_id)`.as('units')])
      .executeTakeFirstOrThrow();
    return row;
  },
  adopt: async (tx, { from, code }) => {
    await planned(tx).where(dayOf, '>=', from).set({ packCode: code }).execute();
  },
  giveBack: async (tx, { code, to }) => {
    await planned(tx).where('packCode', '=', code).set({ packCode: to }).execute();
  },
};
