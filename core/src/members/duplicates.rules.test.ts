import { expect, test } from 'vitest';
import { type ComparedRecord, alikeBy, recordToKeep } from './duplicates.rules.ts';

const an: ComparedRecord = {
  name: 'Nguyễn Văn An',
  birthDate: '1960-05-19',
  phone: '0999111222',
  cardNumber: '999099012345',
};
const other: ComparedRecord = { name: 'Lê Thị Bình', birthDate: '1971-01-01', phone: null, cardNumber: null };

test.each<[string, Partial<ComparedRecord>, string[]]>([
  ['nobody alike', {}, []],
  ['the same card', { cardNumber: an.cardNumber }, ['card']],
  ['the same telephone', { phone: an.phone }, ['phone']],
  ['name without marks and case, and birthday', { name: 'NGUYEN VAN AN', birthDate: an.birthDate }, ['name']],
  ['composed otherwise', { name: an.name.normalize('NFD'), birthDate: an.birthDate }, ['name']],
  ['the name alone', { name: an.name }, []],
  ['the birthday alone', { birthDate: an.birthDate }, []],
  ['everything', an, ['card', 'phone', 'name']],
])('%s', (_what, change, reasons) => {
  const record = { ...other, ...change };
  expect(alikeBy(an, record)).toEqual(reasons);
  expect(alikeBy(record, an)).toEqual(reasons);
});

const used = (id: string, isActive: boolean, holdsPost: boolean) => ({ id, isActive, holdsPost });

test.each([
  ['in use before a post', used('b', true, false), used('a', false, true), 'b'],
  ['a post before age', used('b', false, true), used('a', false, false), 'b'],
  ['the older of two alike', used('b', true, true), used('a', true, true), 'a'],
])('%s', (_what, one, two, kept) => {
  expect(recordToKeep(one, two).id).toBe(kept);
  expect(recordToKeep(two, one).id).toBe(kept);
});
