import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spokenPieces, startAt, trackAfter } from './playlist.rules.ts';

const tracks = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test('one goes on where one stopped, unless that is gone', () => {
  expect(startAt(tracks, { itemId: 'b', seconds: 12 })).toEqual({ itemId: 'b', seconds: 12 });
  expect(startAt(tracks, { itemId: 'gone', seconds: 12 })).toEqual({ itemId: 'a', seconds: 0 });
  expect(startAt(tracks, undefined)).toEqual({ itemId: 'a', seconds: 0 });
  expect(startAt([], undefined)).toBeUndefined();
});

test('the list ends at both ends', () => {
  expect(trackAfter(tracks, 'a', 1)?.id).toBe('b');
  expect(trackAfter(tracks, 'a', -1)).toBeUndefined();
  expect(trackAfter(tracks, 'c', 1)).toBeUndefined();
  expect(trackAfter(tracks, 'gone', 1)).toBeUndefined();
});

test('sentences stay whole, short ones go together', () => {
  expect(spokenPieces('Kính gửi các đồng chí. Hôm nay trời mưa.')).toEqual([
    'Kính gửi các đồng chí. Hôm nay trời mưa.',
  ]);
  const long = `${'Chi bộ đã hoàn thành nhiệm vụ, '.repeat(10)}xin báo cáo.`;
  expect(spokenPieces(long).every((piece) => piece.length <= 180)).toBe(true);
});

test('no word is lost and no piece is too long', () => {
  const words = (text: string): string => text.replace(/[\s.!?…;:]+/g, '');
  const sentence = fc
    .array(fc.constantFrom('chi', 'bộ', 'đảng', 'viên', ',', '.', ';', '\n', 'khẩn trương'))
    .map((list) => list.join(' '));
  fc.assert(
    fc.property(sentence, (text) => {
      const pieces = spokenPieces(text);
      expect(words(pieces.join(' '))).toBe(words(text));
      expect(pieces.every((piece) => piece.length <= 180)).toBe(true);
    }),
  );
});
