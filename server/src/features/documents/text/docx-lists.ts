import { type ListLevel, markOf } from './list-marks.ts';
import { attributeOf, countOf, walk } from './xml-tags.ts';

const DEEPEST = 8;
const MOST = 9_999;

const valueOf = (attributes: string): string => attributeOf(attributes, 'w:val') ?? '';

type Numbering = {
  /** By the name of the pattern. */
  readonly levels: Map<string, ListLevel[]>;
  /** Which pattern a list follows, and where it begins anew. */
  readonly lists: Map<string, { pattern: string; restarts: Map<number, number> }>;
};

const PLAIN: ListLevel = { format: 'decimal', text: '', start: 1 };

const numberingIn = (xml: string): Numbering => {
  const numbering: Numbering = { levels: new Map(), lists: new Map() };
  let pattern: ListLevel[] = [];
  let list: { pattern: string; restarts: Map<number, number> } | undefined;
  let depth = 0;
  const change = (said: Partial<ListLevel>): void => {
    if (!list) pattern[depth] = { ...(pattern[depth] ?? PLAIN), ...said };
  };
  const goDown = (attributes: string): void => {
    depth = countOf(attributes, 'w:ilvl', 0, DEEPEST);
  };
  const begin: Record<string, (attributes: string) => void> = {
    'w:abstractNum': (attributes) => {
      [pattern, list] = [[], undefined];
      numbering.levels.set(attributeOf(attributes, 'w:abstractNumId') ?? '', pattern);
    },
    'w:lvl': (attributes) => {
      goDown(attributes);
      change({});
    },
    'w:start': (attributes) => change({ start: countOf(attributes, 'w:val', 0, MOST) }),
    'w:numFmt': (attributes) => change({ format: valueOf(attributes) }),
    'w:lvlText': (attributes) => change({ text: valueOf(attributes) }),
    'w:num': (attributes) => {
      list = { pattern: '', restarts: new Map() };
      numbering.lists.set(attributeOf(attributes, 'w:numId') ?? '', list);
    },
    'w:abstractNumId': (attributes) => {
      if (list) list.pattern = valueOf(attributes);
    },
    'w:lvlOverride': goDown,
    'w:startOverride': (attributes) => list?.restarts.set(depth, countOf(attributes, 'w:val', 0, MOST)),
  };
  walk(xml, [], { begin: (name, attributes) => begin[name]?.(attributes) });
  return numbering;
};

/** Where a paragraph stands in which list. */
export type ListPlace = { readonly list: string; readonly depth: number };

/** The lists that styles of paragraphs belong to. */
const stylesIn = (xml: string): Map<string, ListPlace> => {
  const styles = new Map<string, ListPlace>();
  let [style, depth] = ['', 0];
  const begin: Record<string, (attributes: string) => void> = {
    'w:style': (attributes) => ([style, depth] = [attributeOf(attributes, 'w:styleId') ?? '', 0]),
    'w:ilvl': (attributes) => (depth = countOf(attributes, 'w:val', 0, DEEPEST)),
    'w:numId': (attributes) => styles.set(style, { list: valueOf(attributes), depth }),
  };
  walk(xml, [], { begin: (name, attributes) => begin[name]?.(attributes) });
  return styles;
};

/** Counts the items of the lists of a Word file, given what it says of numbers and of styles; each paragraph is asked for once, in order. */
export const createLists = (numbering: string, styleXml: string) => {
  const { levels, lists } = numberingIn(numbering);
  const styles = stylesIn(styleXml);
  const counted = new Map<readonly ListLevel[], number[]>();
  const begun = new Set<string>();

  return {
    placeOfStyle: (style: string): ListPlace | undefined => styles.get(style),
    markAt: ({ list: name, depth }: ListPlace): string => {
      const list = lists.get(name);
      const pattern = levels.get(list?.pattern ?? '');
      const level = pattern?.[depth];
      if (!list || !pattern || !level) return '';
      const counts = counted.get(pattern) ?? [];
      const restart = begun.has(`${name} ${String(depth)}`) ? undefined : list.restarts.get(depth);
      begun.add(`${name} ${String(depth)}`);
      for (let above = 0; above < depth; above += 1) counts[above] ??= pattern[above]?.start ?? 1;
      const before = counts[depth] ?? level.start - 1;
      counts[depth] = restart ?? before + 1;
      counts.length = depth + 1;
      counted.set(pattern, counts);
      return markOf(pattern, counts);
    },
  };
};
