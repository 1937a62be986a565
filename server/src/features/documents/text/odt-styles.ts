import type { ListLevel } from './list-marks.ts';
import { attributeOf, countOf, walk } from './xml-tags.ts';

const DEEPEST = 10;
const MOST = 9_999;

/** How numbers are written, by the sign that stands for it. */
const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '': 'none',
};

/** The last levels that are shown of a number: "2.1." shows two. */
const patternOf = (attributes: string, depth: number): string => {
  const shown = countOf(attributes, 'text:display-levels', 1, depth);
  const numbers = Array.from({ length: shown }, (_, index) => `%${String(depth - shown + 1 + index)}`);
  const [before, behind] = ['style:num-prefix', 'style:num-suffix'].map((name) =>
    attributeOf(attributes, name),
  );
  return `${before ?? ''}${numbers.join('.')}${behind ?? ''}`;
};

const BORDER = /\sfo:border(?:-\w+)?="(?!none)[^"]+"/u;

/** What the styles of an ODT say that its text depends on. */
export type OdtStyles = {
  readonly lists: Map<string, ListLevel[]>;
  /** Styles of paragraphs that begin a page. */
  readonly onNewPage: Set<string>;
  /** Styles of cells with lines around them. */
  readonly drawn: Set<string>;
};

/** The styles of these parts of an ODT. */
export const stylesOf = (parts: readonly string[]): OdtStyles => {
  const styles: OdtStyles = { lists: new Map(), onNewPage: new Set(), drawn: new Set() };
  let style = '';
  let levels: ListLevel[] = [];
  const level = (attributes: string, isBullet: boolean): void => {
    const depth = countOf(attributes, 'text:level', 1, DEEPEST);
    const sign = attributeOf(attributes, 'style:num-format') ?? '';
    levels[depth - 1] = {
      format: isBullet ? 'bullet' : (FORMATS[sign] ?? 'decimal'),
      text: patternOf(attributes, depth),
      start: countOf(attributes, 'text:start-value', 1, MOST),
    };
  };
  const begin: Record<string, (attributes: string) => void> = {
    'style:style': (attributes) => (style = attributeOf(attributes, 'style:name') ?? ''),
    'style:paragraph-properties': (attributes) => {
      if (attributeOf(attributes, 'fo:break-before') === 'page') styles.onNewPage.add(style);
    },
    'style:table-cell-properties': (attributes) => {
      if (BORDER.test(` ${attributes}`)) styles.drawn.add(style);
    },
    'text:list-style': (attributes) => {
      levels = [];
      styles.lists.set(attributeOf(attributes, 'style:name') ?? '', levels);
    },
    'text:list-level-style-bullet': (attributes) => level(attributes, true),
    'text:list-level-style-image': (attributes) => level(attributes, true),
    'text:list-level-style-number': (attributes) => level(attributes, false),
  };
  for (const part of parts) walk(part, [], { begin: (name, attributes) => begin[name]?.(attributes) });
  return styles;
};
