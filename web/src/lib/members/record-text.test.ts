import { expect, test } from 'vitest';
import { readRecord, textOf } from './record-text.ts';

const record = {
  name: 'Nguyễn Văn An',
  birthDate: '1968-05-19',
  admittedOn: '1995-02-03',
  confirmedOn: null,
} as const;

test('what is shown reads back as it was', () => {
  expect(readRecord(textOf(record))).toEqual({ record });
});

test('every field that is no day is named at once', () => {
  expect(readRecord({ ...textOf(record), birthDate: '', admittedOn: 'năm 95' })).toEqual({
    wrong: new Set(['birthDate', 'admittedOn']),
  });
});
