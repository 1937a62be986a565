import { expect, test } from 'vitest';
import { type Reading, answersOf, decisionOf } from './decision.ts';

const reading: Reading = {
  sheets: [
    {
      ...{ name: 'Sheet1', kind: 'members', headerRow: 2, rows: 3 },
      columns: [
        { letters: 'A', title: 'Họ tên', samples: [], field: 'fullName' },
        { letters: 'B', title: 'Ghi chú', samples: [], field: null },
      ],
    },
  ],
  units: [
    { word: 'CB Một', rows: 2, proposals: [{ code: 'K.1', name: 'Chi bộ Một', path: '' }], chosen: null },
    { word: 'CB Lạ', rows: 1, proposals: [], chosen: null },
  ],
  posts: [{ word: 'Trưởng phòng', rows: 1, proposals: [], chosen: 'none' }],
  ...{ nameCase: 'proper', recased: 0, recasedExamples: [], passed: [] },
};

test('the nearest proposal stands ready, what was chosen stays, nothing is made up', () => {
  const { units, posts } = answersOf(reading);
  expect(units).toEqual({ 'CB Một': 'K.1', 'CB Lạ': '' });
  expect(posts).toEqual({ 'Trưởng phòng': 'none' });
});

test('sheets are told only when they were changed', () => {
  const answers = answersOf(reading);
  expect(decisionOf(answers, reading)).toEqual({
    units: [
      { word: 'CB Một', code: 'K.1' },
      { word: 'CB Lạ', code: null },
    ],
    posts: [{ word: 'Trưởng phòng', kind: 'none' }],
    nameCase: 'proper',
  });
  const [sheet] = answers.sheets;
  if (sheet) sheet.fields['B'] = 'phone';
  expect(decisionOf(answers, reading).sheets).toEqual([
    {
      ...{ kind: 'members', headerRow: 2 },
      fields: [
        { letters: 'A', field: 'fullName' },
        { letters: 'B', field: 'phone' },
      ],
    },
  ]);
});
