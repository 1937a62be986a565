import { expect, test } from 'vitest';
import { postKinds } from '../kernel/post-kinds.ts';
import { wrongDay } from './member-days.rules.ts';
import { heldOn, mayGivePost, termsOverlap } from './post-giving.rules.ts';

test('an administrator gives every post, a secretary seats of the bureau, nobody else any', () => {
  for (const giver of [null, ...postKinds]) {
    const given = postKinds.filter((kind) => mayGivePost(giver, kind));
    if (giver === 'administrator') expect(given).toEqual(postKinds);
    else expect(given).toEqual(giver === 'secretary' ? ['bureau-member'] : []);
  }
});

test.each([
  ['2025-01-01', null, '2026-01-01', null, true],
  ['2025-01-01', '2025-12-31', '2026-01-01', null, false],
  ['2025-01-01', '2026-01-01', '2026-01-01', null, true],
  ['2026-06-01', null, '2025-01-01', '2026-05-31', false],
  ['2025-01-01', '2025-03-01', '2025-02-01', '2025-02-02', true],
])('%s–%s and %s–%s overlap: %s', (fromA, untilA, fromB, untilB, expected) => {
  const [a, b] = [
    { fromOn: fromA, untilOn: untilA },
    { fromOn: fromB, untilOn: untilB },
  ];
  expect(termsOverlap(a, b)).toBe(expected);
  expect(termsOverlap(b, a)).toBe(expected);
});

test('the first and the last day count', () => {
  const term = { fromOn: '2025-01-01', untilOn: '2025-01-31' };
  expect(['2024-12-31', '2025-01-01', '2025-01-31', '2025-02-01'].map((day) => heldOn(term, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test.each([
  [{ birthDate: '1980-01-01', admittedOn: '2005-01-01', confirmedOn: '2006-01-01' }, null],
  [{ birthDate: '1980-01-01', admittedOn: null, confirmedOn: null }, null],
  [{ birthDate: '2027-01-01', admittedOn: null, confirmedOn: null }, 'birthDate'],
  [{ birthDate: '1899-01-01', admittedOn: null, confirmedOn: null }, 'birthDate'],
  [{ birthDate: '1980-01-01', admittedOn: '1979-01-01', confirmedOn: null }, 'admittedOn'],
  [{ birthDate: '1980-01-01', admittedOn: '2005-01-01', confirmedOn: '2004-01-01' }, 'confirmedOn'],
  [{ birthDate: '1980-01-01', admittedOn: null, confirmedOn: '2026-12-01' }, 'confirmedOn'],
])('%o: %s', (days, wrong) => {
  expect(wrongDay(days, '2026-11-22')).toBe(wrong);
});
