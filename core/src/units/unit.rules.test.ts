import { expect, test } from 'vitest';
import { committeeName, mayStandUnder, meetsAsCell } from './unit.rules.ts';
import { UNIT_KINDS, unitKinds } from './unit-kinds.ts';

test.each([
  ['bloc-committee', null, true],
  ['grassroots-committee', null, false],
  ['cell', null, false],
  ['grassroots-committee', 'bloc-committee', true],
  ['grassroots-cell', 'bloc-committee', true],
  ['cell', 'bloc-committee', false],
  ['cell', 'grassroots-committee', true],
  ['section-committee', 'grassroots-committee', true],
  ['cell', 'section-committee', true],
  ['grassroots-cell', 'grassroots-committee', false],
  ['cell', 'cell', false],
  ['bloc-committee', 'bloc-committee', false],
] as const)('%s under %s: %s', (child, parent, allowed) => {
  expect(mayStandUnder(child, parent)).toBe(allowed);
});

test.each([
  ['grassroots-committee', 'Đảng bộ Sở Y tế', 'Đảng ủy Sở Y tế'],
  ['bloc-committee', 'Đảng bộ Khối các cơ quan tỉnh', 'Đảng ủy Khối các cơ quan tỉnh'],
  ['cell', 'Chi bộ Văn phòng', 'Chi bộ Văn phòng'],
  ['grassroots-committee', 'Công đoàn Sở Y tế', 'Công đoàn Sở Y tế'],
] as const)('the committee of %s "%s" is "%s"', (kind, name, expected) => {
  expect(committeeName(kind, name)).toBe(expected);
});

test('cells, and only they, have no units below and hold meetings', () => {
  for (const kind of unitKinds) expect(meetsAsCell(kind)).toBe(UNIT_KINDS[kind].children.length === 0);
});
