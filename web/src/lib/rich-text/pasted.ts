import type { RichText, Run } from '@sotay/core/rich-text/rich-text.schema.ts';
import { tokensOf } from './html-tokens.ts';
import type { Token } from './html-tokens.ts';
import { effectOf, isWordItem, runWith } from './pasted-look.ts';
import type { Effect } from './pasted-look.ts';
import { blocksOfRows } from './pasted-rows.ts';
import type { PastedRow } from './pasted-rows.ts';

type Open = Extract<Token, { is: 'open' }>;
type Level = { name: string; effect: Effect };

const ROWS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre table tr section article header footer main figure center'.split(
    ' ',
  ),
);
const VOID = new Set('br hr img input meta link col wbr source base'.split(' '));
const CELL_END = ' | ';

const PLAIN = { is: 'paragraph', level: 2, ordered: false } as const;

/** What kind of row an element begins, seen from the lists and quotations around it. */
function kindOf(open: Open, around: readonly Level[]): Omit<PastedRow, 'runs'> {
  const { name, attributes } = open;
  if (/^h[1-6]$/.test(name)) return { ...PLAIN, is: 'heading', level: name > 'h2' ? 3 : 2 };
  if (/\bMso(Title|Heading)/i.test(attributes.get('class') ?? '')) return { ...PLAIN, is: 'heading' };
  if (isWordItem(open)) return { ...PLAIN, is: 'item' };
  const list = around.findLast((level) => level.name === 'ul' || level.name === 'ol');
  if (list && (name === 'li' || around.some((level) => level.name === 'li')))
    return { ...PLAIN, is: 'item', ordered: list.name === 'ol' };
  if (name === 'blockquote' || around.some((level) => level.name === 'blockquote'))
    return { ...PLAIN, is: 'quote' };
  return PLAIN;
}

/**
 * What was copied elsewhere (Word, Google Docs, LibreOffice, a page of the web) as blocks: words, headings, bold, italic, links and
 * lists stay; colours, fonts, sizes and pictures go. A row of a table becomes a paragraph with its cells one after the other.
 */
export function blocksFromHtml(html: string): RichText {
  const rows: PastedRow[] = [{ ...PLAIN, runs: [] }];
  let around: Level[] = [];

  const row = (): PastedRow => rows.at(-1) ?? { ...PLAIN, runs: [] };
  const say = (text: string): void => {
    row().runs.push(
      runWith(
        text,
        around.map(({ effect }) => effect),
      ),
    );
  };
  const isInCell = (): boolean => around.some(({ name }) => name === 'td' || name === 'th');
  const begin = (kind: Omit<PastedRow, 'runs'>): void => {
    if (isInCell()) say(' ');
    // A paragraph at the beginning of an item is that item.
    else if (kind.is === row().is && row().runs.length === 0) Object.assign(row(), kind);
    else rows.push({ ...kind, runs: [] as Run[] });
  };
  const leave = (name: string): void => {
    const index = around.findLastIndex((level) => level.name === name);
    if (index >= 0) around = around.slice(0, index);
  };

  const onOpen = (token: Open): void => {
    const { name } = token;
    if (name === 'br') say('\n');
    if (VOID.has(name)) return;
    if (name === 'p' || name === 'li' || name === 'tr') closeOpen(name);
    around.push({ name, effect: effectOf(token) });
    if (ROWS.has(name)) begin(kindOf(token, around));
  };
  /** HTML may leave out the end of these. */
  const closeOpen = (name: string): void => {
    if (around.at(-1)?.name === name) around.pop();
  };
  const onClose = (name: string): void => {
    leave(name);
    if (name === 'td' || name === 'th') say(CELL_END);
    else if (ROWS.has(name)) begin(PLAIN);
  };
  const onText = (text: string): void => {
    const { isGone, isMarker } = around.reduce<Effect>((sum, { effect }) => ({ ...sum, ...effect }), {});
    if (isGone) return;
    if (!isMarker) say(text.replaceAll(/[\r\n\t]+/g, ' '));
    else if (/^\s*(?:\(?\d+|[a-z]{1,4})[.)]/i.test(text)) row().ordered = true;
  };

  for (const token of tokensOf(html)) {
    if (token.is === 'open') onOpen(token);
    else if (token.is === 'close') onClose(token.name);
    else onText(token.text);
  }
  return blocksOfRows(rows.map(withoutLastCellEnd));
}

const withoutLastCellEnd = (row: PastedRow): PastedRow => {
  const last = row.runs.findLastIndex(({ text }) => text.trim() !== '');
  if (row.runs[last]?.text !== CELL_END) return row;
  return { ...row, runs: row.runs.slice(0, last) };
};

/** Plain text as blocks: each line a paragraph, marks typed by hand as lists. */
export const blocksFromText = (text: string): RichText =>
  blocksOfRows(text.split(/\r\n?|\n/).map((line) => ({ ...PLAIN, runs: [{ text: line }] })));
