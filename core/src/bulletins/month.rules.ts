import type { Section } from './sections.ts';

type Numbered = { readonly id: string; readonly section: string };

/** What one body has published for a month. */
type Edition<I extends Numbered> = {
  readonly sections: readonly Section[];
  readonly items: readonly I[];
};

/** A section with what stands in it, from the body highest up to the own cell. */
type Filled<I> = Section & { readonly items: I[] };

/**
 * The whole month section by section. Editions come from the top down, so the order and the words of the highest body hold, and
 * sections that only a body below knows follow at their end.
 */
export function bySection<I extends Numbered>(editions: readonly Edition<I>[]): Filled<I>[] {
  const filled = new Map<string, Filled<I>>();
  for (const { sections } of editions)
    for (const { code, label } of sections)
      if (!filled.has(code)) filled.set(code, { code, label, items: [] });
  for (const { items } of editions) for (const item of items) filled.get(item.section)?.items.push(item);
  return [...filled.values()].filter(({ items }) => items.length > 0);
}
