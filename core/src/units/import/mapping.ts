import type { PostKind } from '../../kernel/post-kinds.ts';
import type { SheetKey } from './columns.ts';

/** How one sheet is to be read: what it lists, in which row its titles stand (from 1), and what its columns mean (by letters). */
export interface SheetMapping {
  kind: SheetKey | 'none';
  headerRow: number;
  fields: Readonly<Record<string, string>>;
}

/** Whether the row of a list that resembles somebody in the base is that person, or somebody else who has the name and birthday too. */
export type Sameness = 'same' | 'other';

/**
 * What a person decided about a workbook. Sheets in the order of the workbook; words of units and posts by their spelling.
 * It is remembered for the source, all but `people`, which names rows of one file (`Sheet1!12`).
 */
export interface ImportMapping {
  sheets: readonly SheetMapping[];
  /** Word of a unit → the code of the unit. */
  unitWords: Readonly<Record<string, string>>;
  /** Word of a post → the post, or that it is none of ours. */
  postWords: Readonly<Record<string, PostKind | 'none'>>;
  /** Whether names in capitals are written as names are, or left as they stand. */
  nameCase: 'proper' | 'as-written';
  people: Readonly<Record<string, Sameness>>;
}

/** What holds before anybody decided anything. */
export const NO_MAPPING: ImportMapping = {
  sheets: [],
  unitWords: {},
  postWords: {},
  nameCase: 'proper',
  people: {},
};

/** A unit that a word may mean. */
export interface UnitProposal {
  code: string;
  name: string;
  /** The names above it, the nearest first. */
  path: string;
}

/** A word for a unit that is not simply one of the units, and what it may mean. */
export interface UnitQuestion {
  word: string;
  rows: number;
  proposals: readonly UnitProposal[];
  chosen: UnitProposal | null;
}

/** A word for a post that we do not know, and what it may mean. */
export interface PostQuestion {
  word: string;
  rows: number;
  proposals: readonly PostKind[];
  chosen: PostKind | 'none' | null;
}

/** A column of a sheet as it was read. Samples hide long numbers. */
export interface ColumnRead {
  letters: string;
  title: string;
  samples: readonly string[];
  field: string | null;
}

/** A sheet as it was read. */
export interface SheetRead {
  name: string;
  kind: SheetKey | 'none';
  headerRow: number;
  rows: number;
  columns: readonly ColumnRead[];
}

/** How a workbook was understood, to be looked at and corrected. */
export interface ImportReading {
  sheets: readonly SheetRead[];
  units: readonly UnitQuestion[];
  posts: readonly PostQuestion[];
  nameCase: ImportMapping['nameCase'];
  /** Names that are proposed in another case than they are written: how many, and some of them. */
  recased: number;
  recasedExamples: readonly { written: string; read: string }[];
  /** Rows that are no data: headings, totals, signatures. */
  passed: readonly { sheet: string; row: number; text: string }[];
}
