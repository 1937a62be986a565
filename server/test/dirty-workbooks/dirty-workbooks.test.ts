import type {
  UnitFields,
  MemberFields,
  Present,
  PresentState,
} from '@sotay/core/units/import/import-types.ts';
import { previewImport } from '@sotay/core/units/import.rules.ts';
import { expect, test } from 'vitest';
import { parseSheets } from '../../src/platform/sheets/parse.ts';
import { dirtyWorkbooks } from './cases.ts';

const unit = (
  code: string,
  name: string,
  kind: UnitFields['kind'],
  parentCode: string | null,
): Present<UnitFields> => ({
  ...{ id: `id ${code}`, code, name, kind, parentCode, symbol: '', place: '', cellType: 'office' },
});

const standing: Present<MemberFields> = {
  ...{ id: 'id S', cardNumber: '999000000009', fullName: 'Lê Văn Sẵn', unitCode: 'K.1.1', phone: null },
  ...{ birthDate: '1985-01-01', admittedOn: null, confirmedOn: null, status: 'full' },
  ...{ exempt: false, suspended: false, temporaryOut: false, temporaryIn: false },
};

const present: PresentState = {
  unitsByCode: new Map(
    [
      unit('K', 'Đảng bộ Khối', 'bloc-committee', null),
      unit('K.1', 'Đảng bộ Sở Một', 'grassroots-committee', 'K'),
      unit('K.1.1', 'Chi bộ Văn phòng', 'cell', 'K.1'),
      unit('22.001.002.000.003', 'Chi bộ Kế toán', 'cell', 'K.1'),
      unit('K.1.3', 'Chi bộ Tổng hợp', 'cell', 'K.1'),
      unit('K.2', 'Đảng bộ Sở Hai', 'grassroots-committee', 'K'),
      unit('K.2.1', 'Chi bộ Tổng hợp', 'cell', 'K.2'),
    ].map((each) => [each.code, each]),
  ),
  membersByCard: new Map([[standing.cardNumber, standing]]),
  posts: [],
  numbersOfOthers: new Set(),
};

const good = new Set(['new', 'changed', 'unchanged']);

test('the set has at least twelve workbooks', () => {
  expect(dirtyWorkbooks.length).toBeGreaterThanOrEqual(12);
});

test.each(dirtyWorkbooks)(
  '$name: every fault is named, no good row is lost',
  async ({ bytes, ...wanted }) => {
    const read = await parseSheets(bytes);
    if (!read.ok) throw new Error(read.code);
    const preview = previewImport(read.sheets, present, '2026-11-22');
    const rows = [...preview.units, ...preview.members, ...preview.posts];
    const faults = [...preview.fileFaults, ...rows.flatMap((row) => row.faults)];
    expect(faults.map(({ code, sheet, row }) => [code, sheet, row])).toEqual(wanted.faults);
    expect(preview.members.filter(({ effect }) => good.has(effect))).toHaveLength(wanted.members);
    expect(preview.posts.filter(({ effect }) => good.has(effect))).toHaveLength(wanted.posts);
  },
);
