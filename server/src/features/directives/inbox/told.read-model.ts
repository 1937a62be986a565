import { dayOfInstant, instantOfDay } from '@sotay/core/calendar/day.ts';
import { inboxBegins } from '@sotay/core/directives/inbox.rules.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Inbox } from '../../notifications/index.ts';

/** What the notices ask the inbox, for many people at once, in a job of a unit that governs them. */
export const inboxForNotices = ({ now }: Pick<Platform, 'now'>): Inbox => ({
  alreadySeen: async (tx: Tx, { itemId, version }, memberIds) => {
    const lies = await sql<{ stands: boolean | null }>`
      select bool_or(d.version = ${version} and d.withdrawn_at is null) as stands from deliveries d where d.id = ${itemId}`.execute(
      tx,
    );
    if (lies.rows[0]?.stands === false) return new Set(memberIds);
    const today = dayOfInstant(now().toISOString());
    const { rows } = await sql<{ memberId: string }>`
      select s as member_id from receipts_seen(${itemId}, ${version}::int, ${[...memberIds]}::uuid[], ${today}::date) s`.execute(
      tx,
    );
    return new Set(rows.map(({ memberId }) => memberId));
  },
  unreadOf: async (tx: Tx, memberIds) => {
    const today = dayOfInstant(now().toISOString());
    const since = instantOfDay(inboxBegins(today));
    const { rows } = await sql<{ memberId: string; unread: number }>`
      select member_id, unread from unread_of(${[...memberIds]}::uuid[], ${today}::date, ${since}::timestamptz)`.execute(
      tx,
    );
    return new Map(rows.map(({ memberId, unread }) => [memberId, unread]));
  },
});
