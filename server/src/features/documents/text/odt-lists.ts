import { type ListLevel, markOf } from './list-marks.ts';
import { attributeOf } from './xml-tags.ts';

type Open = { readonly style: string; count: number };

/** Counts the items of the lists of an ODT as they are passed, one within another. */
export const createOdtLists = (styles: ReadonlyMap<string, readonly ListLevel[]>) => {
  const open: Open[] = [];
  /** How far a list came, for one that says it goes on. */
  const ended = new Map<string, number>();
  const nameAt = (style: string, depth: number): string => `${style} ${String(depth)}`;

  return {
    begin: (attributes: string): void => {
      const style = attributeOf(attributes, 'text:style-name') ?? open.at(-1)?.style ?? '';
      const goesOn =
        attributeOf(attributes, 'text:continue-numbering') === 'true' ||
        attributeOf(attributes, 'text:continue-list') !== undefined;
      const first = styles.get(style)?.[open.length]?.start ?? 1;
      const before = goesOn ? ended.get(nameAt(style, open.length)) : undefined;
      open.push({ style, count: before ?? first - 1 });
    },
    end: (): void => {
      const list = open.pop();
      if (list) ended.set(nameAt(list.style, open.length), list.count);
    },
    /** The mark of the next item. */
    item: (attributes: string): string => {
      const list = open.at(-1);
      if (!list) return '';
      const start = Number.parseInt(attributeOf(attributes, 'text:start-value') ?? '', 10);
      list.count = Number.isNaN(start) ? list.count + 1 : start;
      const counts = open.map(({ count }) => count);
      return markOf(styles.get(list.style) ?? [], counts);
    },
  };
};
