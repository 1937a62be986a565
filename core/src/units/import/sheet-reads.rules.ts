import type { Layout } from './layout.rules.ts';
import type { ColumnRead, SheetRead } from './mapping.ts';
import { columnLetters, isBlank } from './raw-sheet.ts';

const MAX_SHEETS = 30;
const MAX_COLUMNS = 60;
const SAMPLES = 3;
const MAX_SAMPLE = 40;
const MAX_TITLE = 100;

/** The sheets as they were read, each column with its title, some of what stands in it, and what it was taken for. */
export function sheetReads(layouts: readonly Layout[]): SheetRead[] {
  return layouts.slice(0, MAX_SHEETS).map((layout) => ({
    name: layout.sheet.name.slice(0, MAX_TITLE),
    kind: layout.kind,
    headerRow: layout.header + 1,
    rows: layout.sheet.rows.slice(layout.header + layout.headerRows).filter((row) => !row.every(isBlank))
      .length,
    columns: layout.titles.slice(0, MAX_COLUMNS).flatMap((title, index) => columnRead(layout, title, index)),
  }));
}

function columnRead(
  { sheet, header, headerRows, fields }: Layout,
  title: string,
  index: number,
): ColumnRead[] {
  const below = sheet.rows.slice(header + headerRows).map((row) => row[index]);
  const samples = [...new Set(below.filter((cell) => !isBlank(cell)).map((cell) => hidden(String(cell))))];
  if (title === '' && samples.length === 0) return [];
  return [
    {
      letters: columnLetters(index),
      title: title.slice(0, MAX_TITLE),
      samples: samples.slice(0, SAMPLES),
      field: fields[index] ?? null,
    },
  ];
}

/** Numbers of people are known by their end: enough to tell a column of cards from one of telephones. */
function hidden(text: string): string {
  return text
    .trim()
    .slice(0, MAX_SAMPLE)
    .replace(/\d[\d .]{4,}\d/g, (number) => `•••${number.slice(-3)}`);
}
