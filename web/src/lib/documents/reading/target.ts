/** Where somebody wants to be in a long document: a page, or on it a place that is marked, or a heading. Each wish is an object of its own. */
export type Target = { readonly page: number; readonly mark?: number; readonly heading?: number };

const NOW = 'data-now';

/** Brings it into sight. What is marked on the page is shown in the middle, and as the one meant. */
export function bringIntoSight(start: HTMLElement, { mark, heading }: Target): void {
  const section = start.parentElement;
  const marked = mark === undefined ? undefined : section?.querySelectorAll('mark')[mark];
  const titled = heading === undefined ? undefined : section?.querySelectorAll('h2, h3')[heading];
  for (const before of document.querySelectorAll(`mark[${NOW}]`)) before.removeAttribute(NOW);
  marked?.setAttribute(NOW, '');
  if (marked) marked.scrollIntoView({ block: 'center' });
  else (titled ?? start).scrollIntoView();
}

/** The page at the top of what is seen; the first where none is there yet. */
export const pageInSight = (): number => {
  const sections = [...document.querySelectorAll<HTMLElement>('section[data-page]')];
  const here = sections.find((section) => section.getBoundingClientRect().bottom > innerHeight / 4);
  return Number(here?.dataset['page'] ?? 1);
};
