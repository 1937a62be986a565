import { expect, test } from 'vitest';
import { dispatchState, receiptDueOn } from './dispatch.rules.ts';

const fresh = {
  isOpened: false,
  isReceived: false,
  isShelved: false,
  isWithdrawn: false,
  dueOn: '2026-11-25',
};

test('three working days are left to confirm the receipt: neither the end of a week nor a holiday counts', () => {
  expect(receiptDueOn('2026-11-20')).toBe('2026-11-26');
});

test.each([
  ['on its way', {}, '2026-11-25', 'sent'],
  ['looked at', { isOpened: true }, '2026-11-25', 'opened'],
  ['the day after the last', {}, '2026-11-26', 'late'],
  ['looked at and left', { isOpened: true }, '2026-11-26', 'late'],
  ['received, however late', { isOpened: true, isReceived: true }, '2026-12-26', 'received'],
  ['in the library', { isReceived: true, isShelved: true }, '2026-12-26', 'shelved'],
  ['taken back', { isWithdrawn: true }, '2026-12-26', 'withdrawn'],
] as const)('%s', (_what, course, today, state) => {
  expect(dispatchState({ ...fresh, ...course }, today)).toBe(state);
});
