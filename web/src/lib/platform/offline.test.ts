import type { EndpointName } from '@sotay/core/contracts.ts';
import { expect, it } from 'vitest';
import { declareOffline, hoursKept, mayWait, stillKept } from './offline.ts';

const HOUR_MS = 3_600_000;
const now = 1_000 * HOUR_MS;
const answer = (name: EndpointName, ageHours: number) => ({
  key: [name, {}],
  data: {},
  at: now - ageHours * HOUR_MS,
});

it('keeps what is declared for as long as is declared, and nothing else', () => {
  declareOffline([{ keeps: { 'home.home': { hours: 48 } }, waits: ['auth.usePost'] }]);
  expect(hoursKept('home.home')).toBe(48);
  expect(hoursKept('auth.me')).toBe(0);
  expect(mayWait('auth.usePost')).toBe(true);
  expect(mayWait('auth.activate')).toBe(false);

  const kept = stillKept([answer('home.home', 47), answer('home.home', 49), answer('auth.me', 1)], now);
  expect(kept).toEqual([answer('home.home', 47)]);

  const inStead = (ageHours: number) => {
    const own = answer('home.home', ageHours);
    return { ...own, key: [...own.key, { helpId: 'help' }] };
  };
  expect(stillKept([inStead(23), inStead(25)], now)).toEqual([inStead(23)]);
});
