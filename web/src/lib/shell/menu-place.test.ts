import { expect, test } from 'vitest';
import { isAt } from './menu-place.ts';

const parts = ['/', '/meetings', '/documents', '/listen', '/inbox', '/directives', '/account'];
const litAt = (pathname: string): string[] => parts.filter((href) => isAt({ href }, pathname));

test.each([
  ['/', ['/']],
  ['/meetings/u/m/live', ['/meetings']],
  ['/inbox/d', ['/inbox']],
  ['/directives/u', ['/directives']],
  ['/directives/u/d/write', ['/directives']],
  ['/directives/u/follow/d', ['/directives']],
  ['/directives/u/duties', ['/inbox']],
  ['/directives/u/duties/d', ['/inbox']],
  ['/directives/u/readers/d', ['/inbox']],
  ['/bulletins/u/i', ['/listen']],
  ['/dispatches/u', ['/documents']],
  ['/guard/u/words', ['/documents']],
  ['/accounts', []],
])('%s belongs to %j', (pathname, hrefs) => expect(litAt(pathname)).toEqual(hrefs));
