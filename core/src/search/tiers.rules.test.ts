import { expect, test } from 'vitest';
import { parseQuery } from './query.rules.ts';
import { type Pattern, tiersOf } from './tiers.rules.ts';

const say = (pattern: Pattern): string => {
  if ('word' in pattern) return pattern.begins ? `${pattern.word}*` : pattern.word;
  if ('follows' in pattern) return `(${pattern.follows.map(say).join(' ')})`;
  return 'all' in pattern ? pattern.all.map(say).join(' & ') : `[${pattern.any.map(say).join(' | ')}]`;
};

const tiers = (text: string) => tiersOf(parseQuery(text));
const patternOf = (text: string, reason: string): string =>
  tiers(text)
    .flatMap((tier) => (tier.reason === reason && 'pattern' in tier ? [say(tier.pattern)] : []))
    .join('');

const reasons = (text: string): string[] => tiers(text).map(({ reason }) => reason);

test('the better reason always comes first, and a number before all', () => {
  expect(reasons('nq57 nghien cuu')).toEqual([
    ...['symbol-words', 'symbol', 'title-phrase', 'title-marked', 'title-folded'],
    ...['text-phrase', 'text-beside', 'text-marked', 'text-folded', 'title-slip', 'slip'],
  ]);
  expect(reasons('nq57')).not.toContain('symbol-words');
  expect(reasons('họp')).not.toContain('slip');
  expect(reasons('họp')[0]).toBe('title-phrase');
  expect(tiers('?!')).toEqual([]);
});

test('who typed marks finds all that has them before what has others', () => {
  const words = ['title-phrase', 'title-marked', 'text-phrase', 'text-marked', 'title-folded', 'text-folded'];
  expect(reasons('nghiên cưu').slice(0, 6)).toEqual(words);
});

test.each([
  ['nghị quyết 57 của Bộ về dữ liệu', '%n:57:nq:: & bo & du & lieu*'],
  ['ke hoach so 91 nam 2024', '%n:91:kh:: & 2024'],
  ['nq 12 ban thường vụ', '%n:12:nq:: & [ban & thuong & vu* | btv]'],
])('%s is looked for by its number with %s', (text, said) =>
  expect(patternOf(text, 'symbol-words')).toBe(said),
);

test.each([
  ['khuyen hoc', 'title-phrase', '(khuyen hoc)'],
  ['khuyen hoc', 'title-folded', 'khuyen & hoc*'],
  ['khuyến học', 'title-marked', 'khuyên\u0301 & hoc\u0323'],
  ['khuyến hoc', 'text-phrase', '(khuyen hoc) & khuyên\u0301'],
  ['"khuyen hoc" ', 'text-folded', '(khuyen hoc)'],
  ['BTV ', 'title-folded', '[btv | (ban thuong vu)]'],
  ['ban thuong vu hop ', 'title-folded', '[ban & thuong & vu | btv] & hop'],
  ['ban thuong vu hop ', 'title-phrase', '([(ban thuong vu) | btv] hop)'],
  [
    'ao am mua dong',
    'text-beside',
    '(ao am) & [(ao am) | (am mua)] & [(am mua) | (mua dong*)] & (mua dong*)',
  ],
  [
    'áo ấm mùa đ',
    'text-beside',
    '(ao am) & [(ao am) | (am mua)] & [(am mua) | (mua d*)] & (mua d*) & ao\u0301 & âm\u0301 & mua\u0300',
  ],
  ['ao am', 'text-beside', ''],
  ['hop nam 2024', 'text-folded', 'hop & 2024'],
  ['hop nam 2024', 'text-phrase', '(hop nam 2024)'],
])('%s for the reason %s is %s', (text, reason, said) => expect(patternOf(text, reason)).toBe(said));

test('a word that is none is put right; where all are words, one of them may be meant otherwise', () => {
  expect(patternOf('nghi qyuet', 'slip')).toMatch(/^nghi & \[qyuet\* \|.* quyet/);
  expect(patternOf('nghi quyen', 'slip')).toMatch(/nghi & \[quyen\* \|.* quyet/);
  expect(patternOf('BTV 57', 'slip')).not.toContain('bt |');
  expect(patternOf('chuyendoi so ', 'title-slip')).toContain('chuyen & doi');
});
