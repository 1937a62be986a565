import { type RawBuilder, sql } from 'kysely';
import type { ExportedColumn, ValueKind } from './exported-table.ts';

const camel = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const plain =
  (kind: ValueKind) =>
  (column: string, title: string | null = null): ExportedColumn => ({
    key: camel(column),
    title,
    kind,
    value: sql`${sql.ref(`t.${column}`)}`,
    shows: [column],
  });

/** Columns as the table has them, under their own names; without a title only machines read them. */
export const text = plain('text');
export const day = plain('day');
export const moment = plain('moment');
export const number = plain('number');
export const yes = plain('yes');
export const list = plain('list');
export const json = plain('json');
export const id = plain('id');

/** A code with its words. */
export const coded = (
  column: string,
  title: string,
  words: Readonly<Record<string, string>>,
): ExportedColumn => ({ ...text(column, title), words });

/** A value worked out from columns of the table. */
export const made = (
  key: string,
  title: string | null,
  kind: ValueKind,
  shows: readonly string[],
  value: ExportedColumn['value'],
): ExportedColumn => ({ key, title, kind, shows, value });

/**
 * The unit of a row, for every table but those that are imported again. The titles are none of the import's, so that nobody's attendance
 * is taken for a list of members.
 */
export const UNIT: readonly ExportedColumn[] = [
  id('unit_id'),
  made('unitCode', 'Đơn vị (mã)', 'text', ['unit_id'], sql`u.code`),
  made('unitName', 'Đơn vị (tên)', 'text', ['unit_id'], sql`u.name`),
];

/** The present name of a member whom a column names, as far as the asker sees that member. */
export const memberName = (column: string, title: string): ExportedColumn =>
  made(
    `${camel(column).replace(/Id$/, '')}Name`,
    title,
    'text',
    [column],
    sql`(select m.full_name from members m where m.id = ${sql.ref(`t.${column}`)} limit 1)`,
  );

const ofMeeting = (column: string): RawBuilder<unknown> =>
  sql`(select ${sql.ref(`m.${column}`)} from meetings m where m.unit_id = t.unit_id and m.id = t.meeting_id)`;

/** The meeting of a row, by its beginning and title. */
export const MEETING: readonly ExportedColumn[] = [
  id('meeting_id'),
  made('meetingStartsAt', 'Sinh hoạt lúc', 'moment', ['meeting_id'], ofMeeting('starts_at')),
  made('meetingTitle', 'Kỳ sinh hoạt', 'text', ['meeting_id'], ofMeeting('title')),
];

/** Orders rows by their meeting. */
export const byMeeting = sql`${ofMeeting('starts_at')}, t.meeting_id`;

/** A row of a meeting that is still a draft, which is the matter of those who lead the cell. */
export const ofDraft = sql<boolean>`exists (select from meetings m where m.unit_id = t.unit_id and m.id = t.meeting_id and m.state = 'draft')`;
