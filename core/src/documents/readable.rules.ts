/** An item of a list with the mark before it, as written: "-", "1.", "a)". */
type Item = { readonly mark: string; readonly text: string };

/**
 * A piece of a readable page. Level 2 is a part or chapter, 3 an article or a numbered title within it. A table has as many cells in every row.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly Item[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

type Piece =
  | Extract<Block, { kind: 'heading' | 'paragraph' }>
  | (Item & { readonly kind: 'item' })
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly isApart: boolean };

const PART =
  /^(?:(?:Phần|Chương|Mục)\s+(?:thứ\s+\p{L}+|[\dIVXLC]+)\b|[IVX]{1,5}\s*[-–.)]\s*\p{Lu}|PHẦN|CHƯƠNG)/u;
const ARTICLE = /^Điều\s+\d+\b/u;
const ITEM = /^([-–—•+*]|\p{Ll}\)|\d{1,2}(?:\.\d{1,2}){0,2}[.)])\s+(.+)$/u;
const LONGEST_HEADING = 160;
const LONGEST_NUMBERED = 110;
const RULE = /^[-–—_*=.\s]+$/u;

const isShouted = (line: string): boolean =>
  line.length <= LONGEST_HEADING && /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line);

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const pieceOf = (line: string): Exclude<Piece, { kind: 'row' }> => {
  const isShort = line.length <= LONGEST_HEADING;
  if (isShort && (isShouted(line) || PART.test(line))) return { kind: 'heading', level: 2, text: line };
  if (isShort && ARTICLE.test(line)) return { kind: 'heading', level: 3, text: line };
  const [, mark, text] = ITEM.exec(line) ?? [];
  return mark && text ? { kind: 'item', mark, text } : { kind: 'paragraph', text: line };
};

/** Whether a line goes on with the piece before it: wrapped text does, a new heading, item or sentence after a full stop does not. */
const goesOn = (before: Piece | undefined, line: string): before is Extract<Piece, { text: string }> => {
  if (!before || before.kind === 'heading' || before.kind === 'row') return false;
  return pieceOf(line).kind === 'paragraph' && (!/[.;:!?]$/u.test(before.text) || /^\p{Ll}/u.test(line));
};

const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  let isNew = true;
  for (const raw of text.split('\n')) {
    const line = tidy(raw);
    const before = pieces.at(-1);
    if (line === '' || RULE.test(line)) isNew = true;
    else if (raw.trim().includes('\t')) {
      const cells = raw.replace(/\r$/u, '').split('\t').map(tidy);
      // Another table where a gap is and the rows are of another width.
      const isApart = isNew && before?.kind === 'row' && before.cells.length !== cells.length;
      pieces.push({ kind: 'row', cells, isApart });
      isNew = false;
    } else if (!isNew && goesOn(before, line)) {
      pieces[pieces.length - 1] = { ...before, text: `${before.text} ${line}` };
    } else {
      pieces.push(pieceOf(line));
      isNew = false;
    }
  }
  return pieces;
};

const isNumber = (mark: string): boolean => /^\d/u.test(mark);

/** "1. Công tác tư tưởng" above what it is about is a title; "1. …" above "2. …" is an item of a list. */
const isTitle = (piece: Piece, next: Piece | undefined): piece is Extract<Piece, { kind: 'item' }> => {
  if (piece.kind !== 'item' || !isNumber(piece.mark) || next === undefined) return false;
  const isFollowed = next.kind === 'paragraph' || (next.kind === 'item' && !isNumber(next.mark));
  return isFollowed && piece.text.length <= LONGEST_NUMBERED && !/[.;:,]$/u.test(piece.text);
};

const listOf = (items: readonly Item[]): Block => ({
  kind: 'list',
  isNumbered: items.some(({ mark }) => !/^[-–—•+*]$/u.test(mark)),
  items,
});

/** Rows one behind the other are a table; a lone one is only parted by tabs. */
const tableOf = (rows: readonly (readonly string[])[]): Block => {
  const [only = []] = rows;
  if (rows.length === 1) return { kind: 'paragraph', text: tidy(only.join(' ')) };
  const width = Math.max(...rows.map((row) => row.length));
  return {
    kind: 'table',
    rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]),
  };
};

const stretchFrom = <K extends Piece['kind']>(pieces: readonly Piece[], from: number, kind: K) => {
  const stretch: Extract<Piece, { kind: K }>[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index < from) continue;
    if (piece.kind !== kind || isTitle(piece, pieces[index + 1])) break;
    if (piece.kind === 'row' && piece.isApart && index > from) break;
    stretch.push(piece as Extract<Piece, { kind: K }>);
  }
  return stretch;
};

/**
 * The blocks of a page's text, for reading on a phone: lines that were wrapped are joined, titles stand apart, marked lines are lists and lines
 * with tabs tables. A blank line always ends a line that goes on. Lines that only draw a rule are left out.
 */
export const blocksOf = (text: string): Block[] => {
  const pieces = piecesOf(text);
  const blocks: Block[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at];
    if (!piece) break;
    if (piece.kind === 'row') {
      const rows = stretchFrom(pieces, at, 'row').map(({ cells }) => cells);
      blocks.push(tableOf(rows));
      at += rows.length;
    } else if (piece.kind !== 'item') {
      blocks.push(piece);
      at += 1;
    } else if (isTitle(piece, pieces[at + 1])) {
      blocks.push({ kind: 'heading', level: 3, text: `${piece.mark} ${piece.text}` });
      at += 1;
    } else {
      const items = stretchFrom(pieces, at, 'item').map(({ mark, text: said }) => ({ mark, text: said }));
      blocks.push(listOf(items));
      at += items.length;
    }
  }
  return blocks;
};

/** The texts of a block one by one, as they are read: marks of items stand before them. */
export const linesOf = (block: Block): string[] => {
  if (block.kind === 'list') return block.items.map(({ mark, text }) => `${mark} ${text}`);
  if (block.kind === 'table') return block.rows.map((row) => row.filter((cell) => cell !== '').join(', '));
  return [block.text];
};

/** The texts of a block that are shown apart from each other: words side by side stand within one. Marks of items are left out. */
export const textsOf = (block: Block): readonly string[] => {
  if (block.kind === 'list') return block.items.map(({ text }) => text);
  return block.kind === 'table' ? block.rows.flat() : [block.text];
};
