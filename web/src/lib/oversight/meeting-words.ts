import type { CallOutput } from '../platform/api.ts';
import { date, number } from '../platform/format.ts';
import { oversightWords as t } from '../words/oversight.ts';

export type MonthMeeting = CallOutput<'oversight.report'>['meetings'][number];

/** When a meeting was, and for how long; or how far it has come. */
export const whenWords = ({ state, startsOn, minutes }: MonthMeeting): string => {
  if (state === 'draft') return t.draft;
  if (state === 'invited') return t.planned(date(startsOn));
  if (state === 'open') return t.open;
  return minutes === null ? date(startsOn) : t.held(date(startsOn), number(minutes));
};

export const gradeWords = ({ grade, points }: MonthMeeting): string =>
  grade === null || points === null ? t.notGraded : t.points(t.grades[grade], number(points));

export const stepWords = ({ stepsDone, steps }: MonthMeeting): string =>
  t.stepsOf(number(stepsDone), number(steps));
