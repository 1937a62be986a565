import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

/** A session seen in its member's unit from one time to another. */
export type SeenSession = {
  id: string;
  unitId: string;
  unitLft: number;
  memberId: string;
  sessionId: string;
  from: Date;
  to: Date;
};

/** Number of the lock under which processes write visits one after the other, so that none counts what another just did. */
const LOCK = 7_305_122;

/** Lengthens the visits that these sightings continue (a pause of at most `gapMinutes`), and begins the others. */
export const saveVisits = async (tx: Tx, seen: readonly SeenSession[], gapMinutes: number): Promise<void> => {
  const column = <K extends keyof SeenSession>(name: K): SeenSession[K][] => seen.map((one) => one[name]);
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
  await sql`
    with seen as (
      select * from unnest(${column('id')}::uuid[], ${column('unitId')}::uuid[], ${column('unitLft')}::bigint[],
                           ${column('memberId')}::uuid[], ${column('sessionId')}::uuid[],
                           ${column('from')}::timestamptz[], ${column('to')}::timestamptz[])
        as s (id, unit_id, unit_lft, member_id, session_id, seen_from, seen_to)
    ), continued as (
      update visits v
         set started_at = least(v.started_at, s.seen_from), last_seen_at = greatest(v.last_seen_at, s.seen_to)
        from seen s
       where v.unit_id = s.unit_id and v.session_id = s.session_id
         and v.last_seen_at >= s.seen_from - make_interval(mins => ${gapMinutes})
         and v.started_at <= s.seen_to + make_interval(mins => ${gapMinutes})
      returning s.id
    )
    insert into visits (unit_id, id, unit_lft, member_id, session_id, started_at, last_seen_at)
    select s.unit_id, s.id, s.unit_lft, s.member_id, s.session_id, s.seen_from, s.seen_to
      from seen s where s.id not in (select id from continued)`.execute(tx);
};
