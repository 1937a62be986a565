import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from './pieces.rules.ts';

test('a short text is one piece', () => expect(piecesOf('một\nhai')).toEqual(['một\nhai']));

test('a long text is parted at its lines, and nothing is lost', () => {
  const line = fc.string({ maxLength: 3_000 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const text = lines.join('\n');
      const pieces = piecesOf(text);
      expect(pieces.join('\n')).toBe(text);
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(8_000);
    }),
  );
});

test('a line without end is cut', () => {
  const pieces = piecesOf('a'.repeat(20_000));
  expect(pieces.join('')).toHaveLength(20_000);
  expect(pieces).toHaveLength(3);
});
