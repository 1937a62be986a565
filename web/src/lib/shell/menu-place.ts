import type { MenuItem } from './menu.ts';

/** What a unit was sent has its address beside what its office writes; one comes to it from what one received. */
const RECEIVED = /^\/directives\/[^/]+\/(duties|readers)(\/|$)/;

const placeOf = (pathname: string): string => {
  if (RECEIVED.test(pathname)) return '/inbox';
  // What comes and goes between offices, and what the guard holds, is entered from the library.
  if (/^\/(dispatches|guard)\//.test(pathname)) return '/documents';
  // The office of the bulletin is entered from where the bulletin is heard.
  return pathname.startsWith('/bulletins/') ? '/listen' : pathname;
};

/** Whether the item is the part of the handbook that an address belongs to. */
export const isAt = ({ href }: Pick<MenuItem, 'href'>, pathname: string): boolean => {
  const place = placeOf(pathname);
  return href === '/' ? place === '/' : place === href || place.startsWith(`${href}/`);
};
