import fc from 'fast-check';
import { expect, test } from 'vitest';
import { speakingFigures } from './speaking.rules.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 8, minute)).toISOString();
const turn = (
  memberId: string | null,
  from: number,
  to: number | null,
  stepId: string | null = 'discuss',
) => ({
  ...{ memberId, stepId, startedAt: at(from) },
  endedAt: to === null ? null : at(to),
});

test('who speaks twice, on the list and in the minutes, is one speaker; guests and who is not there are none', () => {
  const spoken = {
    turns: [turn('a', 0, 5), turn('a', 9, 12), turn(null, 12, 14), turn('gone', 14, 16)],
    writers: ['a', 'b', 'b', null, 'gone'],
  };
  expect(speakingFigures(['a', 'b', 'c'], spoken, at(30))).toEqual({
    ...{ speakers: 2, listed: 1, untimed: 1, opinionMinutes: 12 },
  });
});

test('the clock counts the discussion alone, a turn that lasts until now, and nothing where nobody measured', () => {
  const reports = [turn('a', 0, 20, 'report'), turn('b', 20, 25, null)];
  const figures = (turns: ReturnType<typeof turn>[]) =>
    speakingFigures(['a', 'b'], { turns, writers: [] }, at(50));
  expect(figures(reports).opinionMinutes).toBeNull();
  expect(figures([...reports, turn('b', 30, null)]).opinionMinutes).toBe(20);
  expect(figures([...reports, turn('b', 50, null, 'discuss-theme')]).opinionMinutes).toBe(0);
});

test('speakers are at most those present, and no source makes them fewer', () => {
  const who = fc.constantFrom('a', 'b', 'c', 'd', null);
  fc.assert(
    fc.property(fc.subarray(['a', 'b', 'c']), fc.array(who), fc.array(who), (present, listed, writers) => {
      const turns = listed.map((memberId) => turn(memberId, 0, 1));
      const both = speakingFigures(present, { turns, writers }, at(5)).speakers;
      const list = speakingFigures(present, { turns, writers: [] }, at(5)).speakers;
      const minutes = speakingFigures(present, { turns: [], writers }, at(5)).speakers;
      expect(both).toBeLessThanOrEqual(present.length);
      expect(both).toBeGreaterThanOrEqual(Math.max(list, minutes));
      expect(both).toBeLessThanOrEqual(list + minutes);
    }),
  );
});
