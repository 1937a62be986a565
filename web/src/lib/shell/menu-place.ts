import type { MenuItem } from './menu.ts';

/** What a unit was sent has its address beside what its office writes; one comes to it from what one received. */
const RECEIVED = /^\/directives\/[^/]+\/(duties|readers)(\/|$)/;

/** Whether the item is the part of the handbook that an address belongs to. */
export const isAt = ({ href }: Pick<MenuItem, 'href'>, pathname: string): boolean => {
  const place = RECEIVED.test(pathname) ? '/inbox' : pathname;
  return href === '/' ? place === '/' : place === href || place.startsWith(`${href}/`);
};
