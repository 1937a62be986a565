/** How far a sheet reaches, counted in the references of its cells and rows. */
export interface SheetExtent {
  rows: number;
  columns: number;
}

const REFERENCE = /<(?:\w+:)?(?:row|c)\b[^>]*?\sr=["']([A-Z]{0,4})(\d{1,10})["']/g;

/**
 * The last row and column that the XML of a sheet names. A single cell at the far end of a sheet makes a reader lay out
 * everything before it, so this is looked at first.
 */
export function sheetExtent(xml: string): SheetExtent {
  let rows = 0;
  let columns = 0;
  for (const [, letters = '', digits = ''] of xml.matchAll(REFERENCE)) {
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnNumber(letters));
  }
  return { rows, columns };
}

/** The number of a column by its letters, from 1. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let index = 0; index < letters.length; index++)
    number = number * 26 + (letters.charCodeAt(index) - 64);
  return number;
}
