import { createFlow } from './flow.ts';
import { createOdtLists } from './odt-lists.ts';
import { BESIDE_THE_TEXT, odtMargins } from './odt-margins.ts';
import { type OdtStyles, stylesOf } from './odt-styles.ts';
import { partsOf } from './packed.ts';
import { pagesIn } from './paged.ts';
import type { PagesRead, Stretch } from './read-pages.ts';
import { attributeOf, countOf, walk } from './xml-tags.ts';

const MOST_COLUMNS = 60;
const MOST_SPACES = 200;

const textOf = (content: string, styles: OdtStyles) => {
  const flow = createFlow();
  const lists = createOdtLists(styles.lists);
  let paragraphs = 0;
  /** The mark of the item whose first paragraph has not come yet. */
  let mark = '';

  const paragraph = (attributes: string): void => {
    flow.endParagraph();
    if (styles.onNewPage.has(attributeOf(attributes, 'text:style-name') ?? '')) flow.endPage(false);
    flow.mark(mark);
    mark = '';
    paragraphs += 1;
  };
  const endParagraph = (): void => {
    flow.endParagraph();
    paragraphs -= 1;
  };
  const cell = (attributes: string): void => {
    flow.beginCells(countOf(attributes, 'table:number-columns-repeated', 1, MOST_COLUMNS));
    if (styles.drawn.has(attributeOf(attributes, 'table:style-name') ?? '')) flow.drawTable(true);
  };

  const begin: Record<string, (attributes: string) => void> = {
    'text:p': paragraph,
    'text:h': paragraph,
    'text:s': (attributes) => flow.add(' '.repeat(countOf(attributes, 'text:c', 1, MOST_SPACES))),
    'text:tab': () => flow.add('\t'),
    'text:line-break': () => flow.add('\n'),
    'text:soft-page-break': () => flow.endPage(true),
    'text:list': lists.begin,
    'text:list-item': (attributes) => (mark = lists.item(attributes)),
    'table:table': flow.beginTable,
    'table:table-row': flow.beginRow,
    'table:table-cell': cell,
    'table:covered-table-cell': cell,
  };
  const end: Record<string, () => void> = {
    'text:p': endParagraph,
    'text:h': endParagraph,
    'text:list': lists.end,
    'table:table': flow.endTable,
  };
  walk(content, BESIDE_THE_TEXT, {
    begin: (name, attributes) => begin[name]?.(attributes),
    end: (name) => end[name]?.(),
    text: (text) => {
      if (paragraphs > 0) flow.add(text.replace(/\s+/gu, ' '));
    },
  });
  return { text: flow.text(), inCells: flow.inCells() };
};

/** The text of an ODT page by page: as the program that saved it broke the pages, where it said so. */
export const readOdt = (bytes: Uint8Array, stretch: Stretch): PagesRead => {
  const [content = '', styles = ''] = partsOf(bytes, ['content.xml', 'styles.xml']);
  if (content === '') throw new Error('An ODT without its text.');
  const { text, inCells } = textOf(content, stylesOf([styles, content]));
  return { ...pagesIn(text, stretch), margins: [odtMargins(content, styles), inCells].join('\n') };
};
