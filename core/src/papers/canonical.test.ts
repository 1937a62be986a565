import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical.ts';

test('the order in which keys were set does not matter, that of lists does', () => {
  expect(canonicalJson({ b: [1, 'ủ'], a: { d: null, c: true } })).toBe(
    '{"a":{"c":true,"d":null},"b":[1,"ủ"]}',
  );
  expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
});

test('it is JSON, and comes out the same after a round trip', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});
