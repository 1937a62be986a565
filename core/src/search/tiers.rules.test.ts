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

test('the better reason always comes first, and a number before all', () => {
  expect(tiers('nq57 nghiên cứu').map(({ reason }) => reason)).toEqual([
    'symbol',
    'title-phrase',
    'title-marked',
    'title-folded',
    'text-phrase',
    'text-marked',
    'text-folded',
    'slip',
  ]);
  expect(tiers('họp').map(({ reason }) => reason)).not.toContain('slip');
  expect(tiers('họp')[0]?.reason).toBe('title-phrase');
  expect(tiers('?!')).toEqual([]);
});

test.each([
  ['khuyen hoc', 'title-phrase', '(khuyen hoc)'],
  ['khuyen hoc', 'title-folded', 'khuyen & hoc*'],
  ['khuyến học', 'title-marked', 'khuyên\u0301 & hoc\u0323'],
  ['khuyến hoc', 'text-phrase', '(khuyen hoc) & khuyên\u0301'],
  ['"khuyen hoc" ', 'text-folded', '(khuyen hoc)'],
  ['BTV ', 'title-folded', '[btv | (ban thuong vu)]'],
])('%s for the reason %s is %s', (text, reason, said) => expect(patternOf(text, reason)).toBe(said));

test('a word that is none is put right; where all are words, one of them may be meant otherwise', () => {
  expect(patternOf('nghi qyuet', 'slip')).toMatch(/^nghi & \[qyuet\* \|.* quyet/);
  expect(patternOf('nghi quyen', 'slip')).toMatch(/nghi & \[quyen\* \|.* quyet/);
  expect(patternOf('BTV 57', 'slip')).not.toContain('bt |');
});
