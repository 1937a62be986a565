import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLink, linkOf } from './link.rules.ts';

test.each([
  'https://dangcongsan.vn',
  'http://a.vn/b?c=d#e',
  '/meetings',
  '/',
  'https://vi.wikipedia.org/wiki/Bão',
])('%s may stand', (href) => {
  expect(isLink(href)).toBe(true);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  '//evil.example',
  '/\\evil.example',
  'https://dangcongsan.vn@evil.example/',
  'https://a b',
  'https://',
  ' https://a.vn',
  'https://a.vn/"onclick="x',
  'mailto:a@b.vn',
  '',
  `https://a.vn/${'a'.repeat(2_000)}`,
])('%s may not', (href) => {
  expect(isLink(href)).toBe(false);
});

test.each([
  ['dangcongsan.vn/tin', 'https://dangcongsan.vn/tin'],
  [' https://a.vn ', 'https://a.vn'],
  ['/tasks', '/tasks'],
  ['chống bão', undefined],
  ['dong.chi@a.vn', undefined],
  ['javascript:alert(1)', undefined],
  ['javascript:a.vn', undefined],
  ['bão', undefined],
])('typed %s means %s', (typed, href) => {
  expect(linkOf(typed)).toBe(href);
});

test('whatever is typed, what is made of it may stand', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
      const href = linkOf(typed);
      expect(href === undefined || isLink(href)).toBe(true);
    }),
  );
});
