import type { RawCell, RawSheet } from './raw-sheet.ts';

/** A sheet in which every cell of a merge holds the value of its first cell: a value is carried where a merge says so, nowhere else. */
export function carryMerges(sheet: RawSheet): RawSheet {
  if (sheet.merges === undefined || sheet.merges.length === 0) return sheet;
  const rows: RawCell[][] = sheet.rows.map((row) => [...row]);
  for (const { top, left, bottom, right } of sheet.merges) {
    const value = rows[top]?.[left] ?? null;
    if (value === null) continue;
    for (const row of rows.slice(top, bottom + 1))
      for (let column = left; column <= right; column++) {
        while (row.length < column) row.push(null);
        row[column] = value;
      }
  }
  return { ...sheet, rows };
}
