import { expect, test } from 'vitest';
import { type ComparedRecord, differing, takenAtFirst } from './merge-choices.ts';

const kept: ComparedRecord = {
  id: 'a',
  unitId: 'u',
  unitName: 'Chi bộ Thử',
  name: 'Đỗ Thị Ổi',
  birthDate: '1960-05-19',
  admittedOn: null,
  confirmedOn: null,
  status: 'full',
  exempt: false,
  suspended: false,
  temporaryOut: false,
  temporaryIn: false,
  phone: null,
  cardHint: '345',
  activated: false,
  version: 1,
};

test('two records that say the same leave nothing to choose', () => {
  expect(differing(kept, { ...kept, id: 'b' }, { sameCard: true })).toEqual([]);
});

test('what differs is chosen; what only the other says is taken at first', () => {
  const gone: ComparedRecord = { ...kept, name: 'ĐỖ THỊ ỔI', phone: '0999111222', exempt: true };
  const fields = differing(kept, gone, { sameCard: false });
  expect(fields).toEqual(['name', 'phone', 'card', 'standing']);
  expect(takenAtFirst(kept, gone, fields)).toEqual(['phone']);
});
