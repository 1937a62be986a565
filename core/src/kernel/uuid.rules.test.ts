import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuidV7 } from './uuid.rules.ts';

test('is a UUID of version 7 that begins with its instant', () => {
  const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), bytes, (at, random) => {
      const id = uuidV7(at, random);
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      expect(parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(at);
    }),
  );
});
