import type { Random } from '../security/random-people.ts';

/** Texts that have broken programs before: encodings, SQL, numbers, paths, names of things in JavaScript. */
const texts: readonly string[] = [
  '',
  ' ',
  '\t\n\r',
  '\u0000',
  'a\u0000b',
  '\u0001\u0008\u001b[31m',
  '\u200b\u200e\u202e\ufeff',
  '\ud800',
  'e\u0302\u0301'.repeat(40),
  '𠮷👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '﷽'.repeat(20),
  "'",
  '"',
  "';select pg_sleep(5)--",
  "' or 1=1 --",
  '$1 $$ \\x00 %s %n',
  '%',
  '_%\\',
  '\\',
  '{{7*7}} ${7*7} <%= 7 %>',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  'C:\\con\\nul',
  '=1+1|cmd',
  'null',
  'undefined',
  'NaN',
  '[object Object]',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '0x1f',
  '1e309',
  '-0',
  '٣٤٥',
  '１２３',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'FFFFFFFF-FFFF-7FFF-8FFF-FFFFFFFFFFFF',
  'urn:uuid:00000000-0000-7000-8000-000000000000',
  '0000-00-00',
  '2026-02-31',
  '2026-13-01',
  '2026-00-10',
  '9999-12-31',
  '0001-01-01',
  '1582-10-10',
  '+275760-09-13',
  '2026-11-22T25:61:61Z',
  '2026-11-22T23:59:60Z',
  '2026-11-22T00:00:00+99:99',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59-23:59',
  'infinity',
  '-infinity',
  'epoch',
  'now',
  '(((((((((((((((((((((((((((((a+)+)+)+)+)',
  'x'.repeat(5_000),
  'ẫ'.repeat(300),
];

const others: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1,
  -0,
  0.5,
  1e308,
  -1e308,
  5e-324,
  2_147_483_647,
  2_147_483_648,
  -2_147_483_649,
  9_007_199_254_740_991,
  2 ** 60,
  [],
  {},
  [[[[]]]],
  [null],
  { length: 1 },
  { toString: 'x' },
  { $gt: '' },
  { constructor: { prototype: { admin: true } } },
];

const pick = <T>(random: Random, all: readonly T[]): T | undefined => all[random(all.length)];

export const nastyText = (random: Random): string => pick(random, texts) ?? '';

/** Any value that JSON can carry and a contract may not expect. */
export const nastyValue = (random: Random): unknown =>
  random(2) === 0 ? nastyText(random) : pick(random, others);

const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** Bodies that are no JSON, or JSON that parsers quarrel about. */
const bodies: readonly Buffer[] = [
  Buffer.from(''),
  Buffer.from('{'),
  Buffer.from('{"a":1,}'),
  Buffer.from('{"a":1,"a":2}'),
  Buffer.from('{"__proto__":{"x":1}}'),
  Buffer.from('{"constructor":{"prototype":{"x":1}}}'),
  Buffer.from('\ufeff{}'),
  Buffer.from('NaN'),
  Buffer.from('1e999999'),
  Buffer.from('"\\ud800"'),
  Buffer.from('"\\u0000"'),
  Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
  Buffer.from([0x22, 0xc3, 0x28, 0x22]),
  Buffer.from(deep(40)),
  Buffer.from(deep(20_000)),
  Buffer.from(`{"a":"${'x'.repeat(300_000)}"}`),
  Buffer.from(`[${'0,'.repeat(50_000)}0]`),
  Buffer.from('true'),
  Buffer.from('null'),
  Buffer.from('[]'),
  Buffer.from('"'),
];

export const nastyBody = (random: Random): Buffer => pick(random, bodies) ?? Buffer.alloc(0);

const headers: readonly Readonly<Record<string, string | undefined>>[] = [
  { 'idempotency-key': undefined },
  { 'idempotency-key': 'x' },
  { 'idempotency-key': "00000000-0000-4000-8000-000000000000'" },
  { 'content-type': undefined },
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': ';;;' },
  { 'content-encoding': 'gzip' },
  { cookie: 'sotay=' },
  { cookie: `sotay=${'a'.repeat(4_000)}` },
  { cookie: 'sotay=%00; sotay=%ff; =;;' },
  { 'user-agent': 'x'.repeat(8_000) },
  { accept: '*/*;q=nonsense' },
  { range: 'bytes=0-,-1' },
  { 'if-none-match': '*' },
  { 'x-forwarded-for': 'unknown, 999.999.999.999' },
];

export const nastyHeaders = (random: Random): Readonly<Record<string, string | undefined>> =>
  pick(random, headers) ?? {};

const segments: readonly string[] = [
  '%00',
  '%ff',
  '%zz',
  '%2e%2e%2f',
  '%2f',
  'null',
  '0',
  '-1',
  'x'.repeat(190),
  'x'.repeat(2_000),
  '%F0%9F%92%A9',
  "'%20or%201=1",
  '00000000-0000-7000-8000-00000000DEAD',
];

/** A piece of a path, as it would be typed into an address. */
export const nastySegment = (random: Random): string => pick(random, segments) ?? '';

const queries: readonly string[] = [
  '?',
  '&&&',
  '=',
  'a=1&a=2',
  'a[b][c]=1',
  '__proto__[x]=1',
  '%00=%00',
  '%zz',
  `a=${'x'.repeat(4_000)}`,
];

export const nastyQuery = (random: Random): string => pick(random, queries) ?? '';
