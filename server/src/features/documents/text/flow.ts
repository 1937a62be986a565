/** A page ends here. */
export const PAGE = '\f';

type Table = {
  readonly rows: string[][][];
  /** Whether lines are drawn between its cells: what has none is laid out by it, as the head of a paper is. */
  isDrawn: boolean;
};

const oneLine = (paragraphs: readonly string[]): string => paragraphs.join(' ').replace(/\s+/gu, ' ').trim();

/** A page that ends within a row ends before it. */
const rowLine = (cells: readonly (readonly string[])[]): string => {
  const isApart = cells.some((cell) => cell.some((text) => text.includes(PAGE)));
  return `${isApart ? PAGE : ''}${cells.map(oneLine).join('\t')}`;
};

/** Rows as lines with their cells parted by tabs; what is only laid out gives its paragraphs, cell by cell. */
const linesOf = ({ rows, isDrawn }: Table): readonly string[] => {
  if (!isDrawn || rows.length < 2) return rows.flat(2);
  const filled = rows.filter((cells) => cells.some((cell) => oneLine(cell) !== ''));
  return [filled.map(rowLine).join('\n')];
};

/**
 * Puts together the text of a document as `readable.rules` reads it: a blank line between paragraphs, items with their mark, the cells of a row
 * parted by tabs.
 */
export const createFlow = () => {
  const written: string[] = [];
  const inCells: string[] = [];
  const tables: Table[] = [];
  let mark = '';
  let paragraph = '';
  /** Whether nothing stands on the page yet. */
  let isFresh = true;

  /** Where paragraphs go: into the cell that is open, or onto the page. */
  const place = (): string[] => tables.at(-1)?.rows.at(-1)?.at(-1) ?? written;

  const endParagraph = (): void => {
    const text = paragraph.replace(/[^\S\f]+$/u, '').replace(/^\s+/u, '');
    const before = (/^\s*/u.exec(paragraph)?.[0] ?? '').replace(/[^\f]/gu, '');
    const said = text === '' ? before : `${before}${mark === '' ? '' : `${mark} `}${text}`;
    if (said !== '') place().push(said);
    [mark, paragraph] = ['', ''];
  };

  return {
    /** Letters of the paragraph, also a tab or the end of a line. */
    add: (text: string): void => {
      paragraph += text;
      if (text.trim() !== '') isFresh = false;
    },
    /** Ends the page. `isSeen`: where the program that saved it saw a page end, which it says of ends that were asked for too. */
    endPage: (isSeen: boolean): void => {
      if (isSeen && isFresh) return;
      paragraph += PAGE;
      isFresh = true;
    },
    /** What stands before the text of the paragraph where it is an item of a list. */
    mark: (ofItem: string): void => {
      mark = ofItem;
    },
    /** Ends the paragraph that is open, if one is. */
    endParagraph,
    beginTable: (): void => {
      endParagraph();
      tables.push({ rows: [], isDrawn: false });
    },
    drawTable: (isDrawn: boolean): void => {
      const table = tables.at(-1);
      if (table) table.isDrawn = isDrawn;
    },
    beginRow: (): void => {
      tables.at(-1)?.rows.push([]);
    },
    beginCells: (count: number): void => {
      for (let at = 0; at < count; at += 1) tables.at(-1)?.rows.at(-1)?.push([]);
    },
    endTable: (): void => {
      endParagraph();
      const table = tables.pop();
      if (!table) return;
      place().push(...linesOf(table));
      inCells.push(...table.rows.flat().flatMap((cell) => (cell.length > 1 ? cell : [])));
    },
    text: (): string => {
      endParagraph();
      return written.join('\n\n');
    },
    /** Paragraphs that share a cell, each on a line of its own: the guard looks for what stands alone. */
    inCells: (): string => inCells.join('\n'),
  };
};
