import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Place, ROOT_PLACE, placesBetween, spreadPlaces } from './places.rules.ts';

/** Every two places lie apart or one inside the other, as a nested set wants it. */
const nested = (places: readonly Place[]): boolean =>
  places.every(
    (a, i) =>
      a.lft < a.rgt &&
      places
        .slice(i + 1)
        .every(
          (b) =>
            a.rgt < b.lft ||
            b.rgt < a.lft ||
            (a.lft < b.lft && b.rgt < a.rgt) ||
            (b.lft < a.lft && a.rgt < b.rgt),
        ),
  );

test('a forest of new units fits between two bounds as it stands', () => {
  const places = placesBetween(100, 10_000, [
    { parent: null },
    { parent: 0 },
    { parent: 0 },
    { parent: null },
  ]);
  if (places === null) throw new Error('no room');
  const [first, child, sibling, second] = places;
  expect(nested(places)).toBe(true);
  expect(
    first && child && sibling && first.lft < child.lft && child.rgt < sibling.lft && sibling.rgt < first.rgt,
  ).toBe(true);
  expect(first && second && first.rgt < second.lft).toBe(true);
  expect(places.every(({ lft, rgt }) => lft > 100 && rgt < 10_000)).toBe(true);
});

test.each([
  [10, 11, 1],
  [10, 12, 1],
  [10, 14, 2],
])('between %i and %i there is no room for %i', (low, high, count) => {
  expect(
    placesBetween(
      low,
      high,
      Array.from({ length: count }, () => ({ parent: null })),
    ),
  ).toBeNull();
});

test('the tightest room is used to the last number', () => {
  expect(placesBetween(10, 13, [{ parent: null }])).toEqual([{ lft: 11, rgt: 12 }]);
});

test('hundreds of units can be added one by one behind each other before room runs out', () => {
  let low = 2 ** 20;
  let count = 0;
  for (; count < 1_000; count += 1) {
    const place = placesBetween(low, 2 ** 21, [{ parent: null }])?.[0];
    if (!place) break;
    low = place.rgt;
  }
  expect(count).toBeGreaterThan(80);
});

test('a fresh installation takes the units of a country', () => {
  const seedlings = Array.from({ length: 333_235 }, () => ({ parent: null }));
  expect(placesBetween(ROOT_PLACE.lft, ROOT_PLACE.rgt, seedlings)?.at(-1)?.rgt).toBeLessThan(ROOT_PLACE.rgt);
});

test('spreading keeps the order of all bounds and stays inside', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 5_000 }), { minLength: 2, maxLength: 60 }),
      (numbers) => {
        const sorted = numbers.sort((a, b) => a - b).slice(0, numbers.length - (numbers.length % 2));
        const half = sorted.length / 2;
        const places = sorted
          .slice(0, half)
          .map((lft, i) => ({ lft, rgt: sorted[sorted.length - 1 - i] ?? 0 }));
        const spread = spreadPlaces({ lft: 0, rgt: 100_000 }, places);
        expect(spread).not.toBeNull();
        expect(nested(spread ?? [])).toBe(true);
        expect(spread?.every(({ lft, rgt }) => lft > 0 && rgt < 100_000)).toBe(true);
      },
    ),
  );
  expect(spreadPlaces({ lft: 0, rgt: 2 }, [{ lft: 1, rgt: 2 }])).toBeNull();
});
