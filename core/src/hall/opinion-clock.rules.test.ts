import { describe, expect, it } from 'vitest';
import { opinionSeconds, spokenShare, turnSeconds } from './opinion-clock.rules.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 8, minute)).toISOString();

describe('opinion time', () => {
  it('is what was spoken in the discussion, the turn that lasts included', () => {
    const turns = [
      { stepId: 'report', startedAt: at(0), endedAt: at(20) },
      { stepId: 'discuss', startedAt: at(20), endedAt: at(26) },
      { stepId: null, startedAt: at(27), endedAt: at(28) },
      { stepId: 'discuss', startedAt: at(30), endedAt: null },
    ];
    expect(opinionSeconds(turns, at(33))).toBe(9 * 60);
    expect(opinionSeconds([], at(33))).toBe(0);
  });

  it('never runs backwards', () => {
    expect(turnSeconds({ startedAt: at(5), endedAt: null }, at(3))).toBe(0);
  });
});

it('counts each member once, and nobody who is not there', () => {
  expect(spokenShare(['a', 'b', 'c'], new Set(['a', 'z']))).toEqual({ spoke: 1, present: 3 });
});
