import { expect, test } from 'vitest';
import { isTimeToAsk, pushStateOf } from './push-state.ts';

const android = {
  isSupported: true,
  isIos: false,
  isInstalled: false,
  permission: 'default',
  isKnown: false,
} as const;

test.each([
  [android, 'off'],
  [{ ...android, permission: 'granted' }, 'off'],
  [{ ...android, permission: 'granted', isKnown: true }, 'on'],
  [{ ...android, permission: 'denied', isKnown: true }, 'blocked'],
  [{ ...android, isSupported: false }, 'impossible'],
  [{ ...android, isSupported: false, isIos: true }, 'install'],
  [{ ...android, isIos: true, isInstalled: true }, 'off'],
] as const)('%o is %s', (facts, state) => {
  expect(pushStateOf(facts)).toBe(state);
});

test.each([
  [{ hasRead: false, hasAnswered: false }, false],
  [{ hasRead: true, hasAnswered: false }, true],
  [{ hasRead: true, hasAnswered: true }, false],
])('%o: it is time to ask %s', (asked, isTime) => {
  expect(isTimeToAsk(asked)).toBe(isTime);
});
