import type { Asks, DeliveryKind } from '@sotay/core/directives/directive.rules.ts';
import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { ItemContent } from '../deliver.ts';
import { deliveriesFor, recent } from './mine.repository.ts';

/** What both the list and the item show. Moments come as the driver gives them, or as text where the database wrote the answer. */
export type Head<Moment = Date> = {
  id: string;
  kind: DeliveryKind;
  publisherUnitId: string;
  publisherName: string;
  title: string;
  version: number;
  asks: Asks;
  reportBy: string | null;
  expiresOn: string | null;
  readingMinutes: number;
  mediaKinds: string[];
  hasQuestion: boolean;
  publishedAt: Moment;
  versionAt: Moment;
  withdrawnAt: Moment | null;
  /** The version that is for others now. */
  replacedBy: number | null;
  /** Of the newest version the reader did anything with. */
  seenVersion: number | null;
  isUnderstood: boolean;
};

const head = sql`
  d.id, d.kind, d.publisher_unit_id, d.publisher_name, d.title, d.version, d.asks, d.report_by, d.expires_on,
  d.reading_minutes, d.media_kinds, d.has_question, d.published_at, d.version_at, d.withdrawn_at, d.replaced_by`;

/** The one row of an item that counts for a reader to whom it lies at two places: one that is not withdrawn, the newest. */
const firstOfEach = sql`order by d.id, d.withdrawn_at is not null, d.version desc`;

/** The newest receipt of the reader's own for item `i`. */
const ownReceipt = ({ memberId }: Actor) => sql`
  left join lateral (
    select r.version, r.understood_at, r.answer from receipts r where r.member_id = ${memberId} and r.item_id = i.id
     order by r.version desc limit 1) seen on true`;

/** Whether row `of` asks to be opened on the day. */
const asksToBeOpened = ({ memberId }: Actor, today: string, of: 'd' | 'i') => sql`
  ${sql.ref(`${of}.withdrawnAt`)} is null and coalesce(${sql.ref(`${of}.expiresOn`)} >= ${today}::date, true)
  and not exists (select from receipts r where r.member_id = ${memberId} and r.item_id = ${sql.ref(`${of}.id`)} and r.version = ${sql.ref(`${of}.version`)})`;

type Page = {
  today: string;
  size: number;
  after: { versionAt: string; id: string } | null;
  only: 'unread' | 'act' | undefined;
};

const kept = (actor: Actor, { only, today }: Page) => {
  if (only === 'act') return sql`i.asks = 'act' and i.withdrawn_at is null`;
  return only === 'unread' ? asksToBeOpened(actor, today, 'i') : sql`true`;
};

/**
 * A page of the reader's items, the latest version first. One value that the database writes: twenty rows of eighteen columns cost the
 * process more than all the rest of the request. (Written of whole rows: key by key the database looks the types up twice as often.)
 */
export const pageOf = async (tx: Tx, actor: Actor, page: Page): Promise<Head<string>[]> => {
  const { today, size, after } = page;
  const { rows } = await sql<{ items: Head<string>[] }>`${prepared}
    select coalesce(json_agg(shown), '[]') as items from (
      select i.id, i.kind, i.publisher_unit_id as "publisherUnitId", i.publisher_name as "publisherName", i.title, i.version, i.asks,
             i.report_by as "reportBy", i.expires_on as "expiresOn", i.reading_minutes as "readingMinutes",
             i.media_kinds as "mediaKinds", i.has_question as "hasQuestion", i.published_at as "publishedAt",
             i.version_at as "versionAt", i.withdrawn_at as "withdrawnAt", i.replaced_by as "replacedBy",
             seen.version as "seenVersion", seen.understood_at is not null as "isUnderstood"
      from (select i.* from (select distinct on (d.id) ${head} from (${deliveriesFor(actor, today, recent(today))}) d ${firstOfEach}) i
             where ${kept(actor, page)}
               and (${after === null} or (i.version_at, i.id) < (${after?.versionAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))
             order by i.version_at desc, i.id desc limit ${size}) i ${ownReceipt(actor)}
       order by i.version_at desc, i.id desc) shown`.execute(tx);
  return rows[0]?.items ?? [];
};

/** How many items ask to be opened. */
export const countUnread = async (tx: Tx, actor: Actor, today: string): Promise<number> => {
  const asking = sql`${recent(today)} and ${asksToBeOpened(actor, today, 'd')}`;
  const { rows } = await sql<{ unread: number }>`${prepared}
    select count(distinct d.id)::int as unread from (${deliveriesFor(actor, today, asking)}) d`.execute(tx);
  return rows[0]?.unread ?? 0;
};

export type ItemRow = Head & {
  /** The place where it lies for the reader. */
  unitId: string;
  changed: string;
  content: ItemContent;
  withdrawnBecause: string;
  understoodAt: Date | null;
  answer: number | null;
};

/** One of the reader's items, however old; undefined where it is not for them. */
export const findMine = async (
  tx: Tx,
  actor: Actor,
  { id, today }: { id: string; today: string },
): Promise<ItemRow | undefined> => {
  const mine = deliveriesFor(actor, today, sql`d.id = ${id}`);
  const { rows } = await sql<ItemRow>`
    select i.*, seen.version as seen_version, seen.understood_at is not null as is_understood, seen.understood_at, seen.answer
      from (select distinct on (d.id) d.unit_id, ${head}, d.changed, d.content, d.withdrawn_because from (${mine}) d ${firstOfEach}) i
      ${ownReceipt(actor)}`.execute(tx);
  return rows[0];
};
