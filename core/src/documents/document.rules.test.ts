import { expect, test } from 'vitest';
import { isReadingOver, missingToFile, readingStates } from './document.rules.ts';

const whole = {
  level: 'cell',
  kind: 'resolution',
  issuedOn: '2026-01-02',
  issuer: 'CHI BỘ',
  subject: 'x',
} as const;

test('a document is filed with level, kind, date, issuer and subject', () => {
  expect(missingToFile(whole)).toEqual([]);
  expect(missingToFile({ ...whole, subject: '  ', issuedOn: null })).toEqual(['issuedOn', 'subject']);
});

test('a reading is over when it has ended, well or not', () =>
  expect(readingStates.filter(isReadingOver)).toEqual(['read', 'failed']));
