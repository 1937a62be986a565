import { type Points, scoreOf } from '@sotay/core/meetings/score.rules.ts';
import type { Grade } from '@sotay/core/rule-packs/rule-pack.ts';
import { rulesOf } from '../meeting-facts.ts';
import type { Meeting } from '../meetings.types.ts';
import { scoreKept } from './kept-quality.ts';

type StandingScore = { points: Points; total: number; grade: { grade: Grade; label: string } | null };

/** The score as it was last kept, by criterion: from the items, or for an older meeting as people gave it then. */
export const standingScore = (
  meeting: Pick<Meeting, 'packCode' | 'kind' | 'quality' | 'points'>,
): StandingScore => {
  const form = rulesOf(meeting).pack.quality;
  if (meeting.quality === null) return { points: meeting.points, ...scoreOf(form, meeting.points) };
  const { criteria, total, grade } = scoreKept(form, meeting.quality);
  return { points: Object.fromEntries(criteria.map(({ id, points }) => [id, points])), total, grade };
};
