import { joinedRuns } from '@sotay/core/rich-text/rich-text.rules.ts';
import type { Block, RichText, Run } from '@sotay/core/rich-text/rich-text.schema.ts';

/** A row as it came: what it is, and its text. */
export type PastedRow = {
  is: 'paragraph' | 'quote' | 'heading' | 'item';
  level: 2 | 3;
  ordered: boolean;
  runs: Run[];
};

/** Spaces as a reader sees them: one between words, none at the ends, none around a line break. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  let isAfterSpace = true;
  const tidy = joinedRuns(runs).map((run) => {
    let text = run.text
      .normalize('NFC')
      .replaceAll(/[\u00ad\u200b\ufeff]/g, '')
      .replaceAll(/[^\S\n]+/g, ' ')
      .replaceAll(/ ?\n ?/g, '\n');
    if (isAfterSpace) text = text.replace(/^[ \n]+/, '');
    if (text !== '') isAfterSpace = /[ \n]$/.test(text);
    return { ...run, text };
  });
  for (let index = tidy.length - 1; index >= 0; index -= 1) {
    const run = tidy[index];
    if (!run) break;
    tidy[index] = { ...run, text: run.text.trimEnd() };
    if (run.text.trimEnd() !== '') break;
  }
  return joinedRuns(tidy);
}

const BULLET = /^[•·▪◦‣●○■§\-–+*](?=\s)\s*/;
const NUMBER = /^(\d{1,2})[.)](?=\s)\s*/;

const firstText = (row: PastedRow | undefined): string => row?.runs[0]?.text ?? '';
const markOf = (row: PastedRow | undefined, mark: RegExp): boolean =>
  row?.is === 'paragraph' && mark.test(firstText(row));

const withoutMark = (row: PastedRow, mark: RegExp, ordered: boolean): PastedRow => {
  const [first, ...rest] = row.runs;
  const runs = first ? [{ ...first, text: first.text.replace(mark, '') }, ...rest] : [];
  return { ...row, is: 'item', ordered, runs: joinedRuns(runs) };
};

/** Two or more paragraphs in a row that were given the same kind of mark by hand are a list; one alone is a sentence that begins with a dash. */
function typedLists(rows: readonly PastedRow[]): PastedRow[] {
  return rows.map((row, index) => {
    for (const mark of [BULLET, NUMBER])
      if (markOf(row, mark) && (markOf(rows[index - 1], mark) || markOf(rows[index + 1], mark)))
        return withoutMark(row, mark, mark === NUMBER);
    return row;
  });
}

/** Rows as blocks: items that follow one another in one list, empty rows left out. */
export function blocksOfRows(rows: readonly PastedRow[]): RichText {
  const full = rows
    .map((row) => ({ ...row, runs: tidyRuns(row.runs) }))
    .filter(({ runs }) => runs.length > 0);
  const blocks: Block[] = [];
  for (const { is, level, ordered, runs } of typedLists(full)) {
    const last = blocks.at(-1);
    if (is === 'item' && last?.kind === 'list' && last.ordered === ordered) last.items.push(runs);
    else if (is === 'item') blocks.push({ kind: 'list', ordered, items: [runs] });
    else if (is === 'heading') blocks.push({ kind: 'heading', level, runs });
    else blocks.push({ kind: is, runs });
  }
  return blocks;
}
