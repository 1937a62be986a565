import { expect, test } from 'vitest';
import { byMonth } from './months.ts';

const at = (versionAt: string) => ({ versionAt });

test('months follow the days of Viet Nam, not of Greenwich', () => {
  const items = [at('2026-11-02T01:00:00Z'), at('2026-10-31T18:00:00Z'), at('2026-10-31T16:00:00Z')];
  expect(byMonth(items).map(({ month, items: of }) => [month, of.length])).toEqual([
    ['2026-11', 2],
    ['2026-10', 1],
  ]);
  expect(byMonth([])).toEqual([]);
});
