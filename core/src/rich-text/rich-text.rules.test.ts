import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlank, joinedRuns, mediaIdsOf, plainTextOf, readingMinutes } from './rich-text.rules.ts';
import type { RichText } from './rich-text.schema.ts';

const MEDIA = '0197a0c0-0000-7000-8000-000000000001';
const text: RichText = [
  { kind: 'heading', level: 2, runs: [{ text: 'Chống bão' }] },
  { kind: 'paragraph', runs: [{ text: 'Các chi bộ ' }, { text: 'trực 24/24', bold: true }] },
  { kind: 'list', ordered: true, items: [[{ text: 'Kiểm tra kè' }], [{ text: 'Sơ tán' }]] },
  { kind: 'media', mediaId: MEDIA, caption: 'Lời đồng chí Bí thư', transcript: 'Kính gửi các đồng chí' },
  { kind: 'media', mediaId: MEDIA, caption: '', transcript: '' },
];

test('the words of a text stand line by line, with what is said in recordings', () => {
  expect(plainTextOf(text)).toBe(
    'Chống bão\nCác chi bộ trực 24/24\nKiểm tra kè\nSơ tán\nLời đồng chí Bí thư\nKính gửi các đồng chí',
  );
});

test('each medium is named once', () => {
  expect(mediaIdsOf(text)).toEqual([MEDIA]);
});

test('a text of spaces is blank, a picture is not', () => {
  expect(isBlank([])).toBe(true);
  expect(isBlank([{ kind: 'paragraph', runs: [{ text: '  ' }] }])).toBe(true);
  expect(isBlank([{ kind: 'media', mediaId: MEDIA, caption: '', transcript: '' }])).toBe(false);
  expect(isBlank(text)).toBe(false);
});

test('reading takes whole minutes, and longer the more there is', () => {
  const of = (syllables: number): number =>
    readingMinutes([{ kind: 'paragraph', runs: [{ text: 'bão '.repeat(syllables) }] }]);
  expect([of(0), of(1), of(180), of(181), of(1_000)]).toEqual([0, 1, 1, 2, 6]);
});

test('joined runs say the same in the fewest runs', () => {
  const look = fc.constantFrom({}, { bold: true as const }, { italic: true as const }, { href: '/a' });
  const runs = fc.array(fc.tuple(fc.string(), look).map(([words, marks]) => ({ text: words, ...marks })));
  fc.assert(
    fc.property(runs, (given) => {
      const joined = joinedRuns(given);
      expect(joined.map((run) => run.text).join('')).toBe(given.map((run) => run.text).join(''));
      expect(joined.every((run) => run.text !== '')).toBe(true);
      expect(joinedRuns(joined)).toEqual(joined);
    }),
  );
});
