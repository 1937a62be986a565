import type { PostKind } from '../../kernel/post-kinds.ts';
import type { MemberFlags, MemberStatus } from '../../members/member-status.ts';
import type { CellType } from '../cell-types.ts';
import type { UnitKind } from '../unit-kinds.ts';
import type { SheetKey } from './columns.ts';
import type { Fault } from './faults.ts';
import type { ImportReading } from './mapping.ts';

/** What the import says of a unit. */
export interface UnitFields {
  code: string;
  name: string;
  kind: UnitKind;
  symbol: string;
  /** The place in the head of its papers, `Hạ Long`; empty when not told. */
  place: string;
  /** Where a cell is; of no account for units that do not meet as one. */
  cellType: CellType;
  parentCode: string | null;
}

/** What the import says of a member; no more than the handbook needs. Days are `YYYY-MM-DD`. */
export interface MemberFields extends MemberFlags {
  cardNumber: string;
  fullName: string;
  unitCode: string;
  phone: string | null;
  birthDate: string;
  admittedOn: string | null;
  confirmedOn: string | null;
  status: MemberStatus;
}

/** What the import says of a post. The last day is included; null means until further notice. */
export interface PostFields {
  cardNumber: string;
  unitCode: string;
  kind: PostKind;
  fromOn: string;
  untilOn: string | null;
}

/** A row of the present state, with its id. */
export type Present<Fields> = Fields & { id: string };

/** What there is before the import. Ended posts may be left out. */
export interface PresentState {
  unitsByCode: ReadonlyMap<string, Present<UnitFields>>;
  membersByCard: ReadonlyMap<string, Present<MemberFields>>;
  posts: readonly Present<PostFields>[];
  /** Card and telephone numbers of people who are not among the members above: they cannot be given again. */
  numbersOfOthers: ReadonlySet<string>;
}

/** What applying would do with a row. */
export type RowEffect = 'new' | 'changed' | 'unchanged' | 'faulty';

/** A field that a row changes. */
export interface FieldChange {
  field: string;
  before: string | boolean | null;
  after: string | boolean | null;
}

/** One row of a sheet and what applying would do with it. `fields` is null exactly when the row is faulty. */
export interface RowPreview<Fields> {
  sheet: SheetKey;
  row: number;
  /** A name to show for the row; empty when none was read. */
  label: string;
  /** The name of the sheet in the workbook. */
  sheetName: string;
  /** The code of the unit that the row belongs to, when it was read. */
  unitCode: string | null;
  effect: RowEffect;
  /** The id of what there is already; null for new rows. */
  id: string | null;
  fields: Fields | null;
  changes: readonly FieldChange[];
  faults: readonly Fault[];
}

/** How many rows have which effect. */
export type EffectCounts = Record<RowEffect, number>;

/** The effects on the members and posts of one unit. */
export interface UnitCounts {
  unitCode: string;
  unitName: string;
  members: EffectCounts;
  posts: EffectCounts;
}

/** What to create and what to change in one table, in the order in which to do it. */
export interface TablePlan<Fields> {
  create: readonly Fields[];
  update: readonly { id: string; fields: Fields; changes: readonly FieldChange[] }[];
}

/** The acts of an import, for one transaction: units (parents before children), then members, then posts. Faulty rows are left out. */
export interface ImportPlan {
  units: TablePlan<UnitFields>;
  members: TablePlan<MemberFields>;
  posts: TablePlan<PostFields>;
}

/** Everything an import would do, and everything that is wrong with it. */
export interface ImportPreview {
  /** Faults of the file as a whole (a missing sheet or column); when there are any, nothing can be applied and `plan` is null. */
  fileFaults: readonly Fault[];
  units: readonly RowPreview<UnitFields>[];
  members: readonly RowPreview<MemberFields>[];
  posts: readonly RowPreview<PostFields>[];
  counts: Record<SheetKey, EffectCounts>;
  byUnit: readonly UnitCounts[];
  /** Null when there is nothing to apply or the file as a whole is faulty. */
  plan: ImportPlan | null;
  /** How the workbook was understood; null when it could not be read at all. */
  reading: ImportReading | null;
}
