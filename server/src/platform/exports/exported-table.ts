import type { Permission } from '@sotay/core/audit/data-kinds.ts';
import type { Day } from '@sotay/core/calendar/day.ts';
import type { ExportPart } from '@sotay/core/exports/export-parts.ts';
import type { RawBuilder } from 'kysely';

/** What is asked for: one unit, or it and all below, on a day. */
export type Asked = {
  readonly unitId: string;
  readonly lft: number;
  readonly rgt: number;
  readonly below: boolean;
  readonly today: Day;
};

/** What a value is: how sheets show it, and its type in JSON. `card`: a card number that the row keeps sealed. */
export type ValueKind = 'text' | 'day' | 'moment' | 'number' | 'yes' | 'list' | 'json' | 'id' | 'card';

export type ExportedColumn = {
  /** Its name in JSON. */
  readonly key: string;
  /** Its title in sheets; null for what only machines read. */
  readonly title: string | null;
  readonly kind: ValueKind;
  /** The value over the row `t` of the table and the row `u` of its unit. */
  readonly value: RawBuilder<unknown> | ((asked: Asked) => RawBuilder<unknown>);
  /** The columns of the table that it shows. */
  readonly shows: readonly string[];
  /** Words of a code, for sheets; JSON keeps the code and its schema lists them. */
  readonly words?: Readonly<Record<string, string>>;
  /** A permission that this column needs besides; where it does not reach, the value is left empty. */
  readonly readBy?: Permission;
};

/** A table of a room as the people own it: what leaves with an export. */
export type ExportedTable = {
  /** Its name in JSON, and of its file: `roll-call`. */
  readonly name: string;
  /** Its name on a sheet, at most 31 letters. */
  readonly title: string;
  readonly part: ExportPart;
  readonly table: string;
  /** Rows are exported as far as this permission of the asker reaches: nobody exports what they do not see on screens. */
  readonly readBy: Permission;
  /** Rows of closed meetings are among them: there one's own unit is not enough. */
  readonly circle?: boolean;
  /** Which rows, where it is not all. */
  readonly only?: (asked: Asked) => RawBuilder<boolean>;
  /** Rows that are still the matter of those who prepare them: they need another permission. */
  readonly unfinished?: { readonly rows: RawBuilder<boolean>; readonly readBy: Permission };
  readonly order: RawBuilder<unknown>;
  readonly columns: readonly ExportedColumn[];
  /** Columns that stay, each with the reason. */
  readonly keeps?: Readonly<Record<string, string>>;
};

/** Columns that are no data of the people but ways to find and order it. */
export const INNER_COLUMNS: readonly string[] = [
  'unit_lft',
  'folded',
  'sort_key',
  'version',
  'lft',
  'rgt',
  'closed_circle',
];
