import { expect, test } from 'vitest';
import { unitsNamed } from './receivers.rules.ts';

const units = ['Đảng bộ Sở Y tế', 'Đảng bộ Sở Tư pháp', 'Chi bộ Tòa án', 'Chi bộ 2', 'Chi bộ 12'].map(
  (name) => ({
    name,
  }),
);

test.each<[string, string[]]>([
  ['', units.map(({ name }) => name)],
  ['  ', units.map(({ name }) => name)],
  ['y te', ['Đảng bộ Sở Y tế']],
  ['TẾ sở', ['Đảng bộ Sở Y tế']],
  ['dang bo so', ['Đảng bộ Sở Y tế', 'Đảng bộ Sở Tư pháp']],
  ['toà á', ['Chi bộ Tòa án']],
  ['chi 2', ['Chi bộ 2']],
  ['ngân hàng', []],
])('«%s» names %j', (typed, named) => {
  expect(unitsNamed(units, typed).map(({ name }) => name)).toEqual(named);
});
