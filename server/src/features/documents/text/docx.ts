import { type ListPlace, createLists } from './docx-lists.ts';
import { docxMargins } from './docx-margins.ts';
import { createFlow } from './flow.ts';
import { partsOf } from './packed.ts';
import { pagesIn } from './paged.ts';
import type { PagesRead, Stretch } from './read-pages.ts';
import { attributeOf, countOf, walk } from './xml-tags.ts';

/** What stands there a second time for older programs, or stood there before. */
const PASSED_OVER = ['mc:Fallback', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:tcPrChange'];
const SIDES = ['top', 'left', 'start', 'bottom', 'right', 'end', 'insideH', 'insideV'];
const MOST_COLUMNS = 60;
const DEEPEST = 8;

const valueOf = (attributes: string): string => attributeOf(attributes, 'w:val') ?? '';

/** The text of a Word file's main part, its lists marked as the other two parts number them. */
const textOf = (main: string, lists: ReturnType<typeof createLists>) => {
  const flow = createFlow();
  const spans: number[] = [];
  let [isLetters, runs, inBorders] = [false, 0, false];
  let item: { list?: string; depth: number; ofStyle: ListPlace | undefined } | undefined;

  /** Only in a run: among the settings of a paragraph the same tag is a stop for tabs. */
  const inRun = (text: string) => () => {
    if (runs > 0 && !item) flow.add(text);
  };
  const drawn = (attributes: string): void => {
    if (inBorders && !['', 'nil', 'none'].includes(valueOf(attributes))) flow.drawTable(true);
  };

  const begin: Record<string, (attributes: string) => void> = {
    ...Object.fromEntries(SIDES.map((side) => [`w:${side}`, drawn])),
    'w:r': () => (runs += 1),
    'w:t': () => (isLetters = true),
    'w:tab': inRun('\t'),
    'w:cr': inRun('\n'),
    'w:noBreakHyphen': inRun('-'),
    'w:br': (attributes) => {
      if (attributeOf(attributes, 'w:type') === 'page') flow.endPage(false);
      else flow.add('\n');
    },
    'w:lastRenderedPageBreak': () => flow.endPage(true),
    'w:p': flow.endParagraph,
    'w:pPr': () => (item = { depth: 0, ofStyle: undefined }),
    'w:pageBreakBefore': (attributes) => {
      if (!['0', 'false', 'off'].includes(valueOf(attributes))) flow.endPage(false);
    },
    'w:pStyle': (attributes) => {
      if (item) item.ofStyle = lists.placeOfStyle(valueOf(attributes));
    },
    'w:ilvl': (attributes) => {
      if (item) item.depth = countOf(attributes, 'w:val', 0, DEEPEST);
    },
    'w:numId': (attributes) => {
      if (item) item.list = valueOf(attributes);
    },
    'w:tbl': () => flow.beginTable(),
    'w:tblStyle': () => flow.drawTable(true),
    'w:tblBorders': () => {
      inBorders = true;
      flow.drawTable(false);
    },
    'w:tcBorders': () => (inBorders = true),
    'w:tr': () => flow.beginRow(),
    'w:tc': () => {
      flow.beginCells(1);
      spans.push(1);
    },
    'w:gridSpan': (attributes) => {
      spans.splice(-1, 1, countOf(attributes, 'w:val', 1, MOST_COLUMNS));
    },
  };

  const end: Record<string, () => void> = {
    'w:r': () => (runs -= 1),
    'w:t': () => (isLetters = false),
    'w:pPr': () => {
      const place = item?.list === undefined ? item?.ofStyle : { list: item.list, depth: item.depth };
      if (place) flow.mark(lists.markAt(place));
      item = undefined;
    },
    'w:p': flow.endParagraph,
    'w:tblBorders': () => (inBorders = false),
    'w:tcBorders': () => (inBorders = false),
    // Columns stay below each other where a cell spans some.
    'w:tc': () => flow.beginCells((spans.pop() ?? 1) - 1),
    'w:tbl': flow.endTable,
  };

  walk(main, PASSED_OVER, {
    begin: (name, attributes) => begin[name]?.(attributes),
    end: (name) => end[name]?.(),
    text: (text) => {
      if (isLetters) flow.add(text);
    },
  });
  return { text: flow.text(), inCells: flow.inCells() };
};

/** The text of a Word file page by page: as the program that saved it broke the pages, where it said so. */
export const readDocx = (bytes: Uint8Array, stretch: Stretch): PagesRead => {
  const names = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml'];
  const [main = '', numbering = '', styles = ''] = partsOf(bytes, names);
  if (main === '') throw new Error('A Word file without its text.');
  const { text, inCells } = textOf(main, createLists(numbering, styles));
  return { ...pagesIn(text, stretch), margins: [docxMargins(bytes), inCells].join('\n') };
};
