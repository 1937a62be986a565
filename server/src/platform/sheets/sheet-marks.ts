import type { Merge } from '@sotay/core/units/import/raw-sheet.ts';
import { columnNumber } from './sheet-extent.ts';

/** What a sheet says beside its values: which cells are merged, and which hold a formula. */
export interface SheetMarks {
  merges: Merge[];
  formulas: Set<string>;
}

const SHEET = /<(?:\w+:)?sheet\b[^>]*?\s(?:\w+:)?id="([^"]+)"/g;
const RELATION = /<(?:\w+:)?Relationship\b[^>]*>/g;
const MERGE = /<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"/g;
const FORMULA = /<(?:\w+:)?c\b[^>]*?\sr="([A-Z]{1,3}\d+)"[^>]*><(?:\w+:)?f[\s>/]/g;
const MAX_MERGES = 20_000;

/** The marks of each sheet, in the order of the workbook. Merges reach no further than `columns`. */
export function sheetMarks(parts: ReadonlyMap<string, string>, columns: number): SheetMarks[] {
  const targets = new Map(
    [...(parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(RELATION)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^(?:\/?xl)?\//, ''),
    ]),
  );
  return [...(parts.get('xl/workbook.xml') ?? '').matchAll(SHEET)].map(([, id = '']) => {
    const xml = parts.get(`xl/${targets.get(id) ?? ''}`) ?? '';
    return {
      merges: mergesIn(xml, columns),
      formulas: new Set([...xml.matchAll(FORMULA)].map(([, at = '']) => at)),
    };
  });
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function mergesIn(xml: string, columns: number): Merge[] {
  return [...xml.matchAll(MERGE)]
    .slice(0, MAX_MERGES)
    .map(([, left = '', top = '', right = '', bottom = '']) => ({
      top: Number(top) - 1,
      left: columnNumber(left) - 1,
      bottom: Number(bottom) - 1,
      right: Math.min(columnNumber(right), columns) - 1,
    }));
}
