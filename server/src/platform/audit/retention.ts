import type { ClientBase } from 'pg';

/** Events are kept for 24 months (security design §3; the country's rules ask for 12 at the least, second-hand). */
const KEPT_MONTHS = 24;

const PAGE = 5_000;

/** What was sealed before this moment may go. */
export const expiryBefore = (now: Date): Date => {
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - KEPT_MONTHS);
  return before;
};

/**
 * Drops rows whose time is over, some thousands at a time, and says whether that was all. Their leaves stay, so the tree still
 * verifies: a row that is gone is accounted for by the date of the signed head above it. Rows that no such head covers stay too.
 */
export const dropExpired = async (client: ClientBase, now: Date): Promise<boolean> => {
  const { rowCount } = await client.query(
    `with expired as (
       select l.unit_id, l.event_id from audit_events e
         join audit_leaves l on l.unit_id = e.unit_id and l.event_id = e.id
        where e.at < $1 and l.position < (select coalesce(max(size), 0) from audit_heads where at < $1)
        limit ${PAGE})
     delete from audit_events e using expired x where e.unit_id = x.unit_id and e.id = x.event_id`,
    [expiryBefore(now)],
  );
  return (rowCount ?? 0) < PAGE;
};
