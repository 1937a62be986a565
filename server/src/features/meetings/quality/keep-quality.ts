import { shownGrades } from '@sotay/core/meetings/member-grades.rules.ts';
import { fillItem, fillQuality } from '@sotay/core/meetings/quality.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { rulesOf } from '../meeting-facts.ts';
import type { Meeting, Parts } from '../meetings.types.ts';
import { type KeptQuality, NOTHING_KEPT } from './kept-quality.ts';
import { gradeCounts } from './member-grades.repository.ts';
import { qualityFactsOf } from './quality-facts.ts';

/** The form filled anew from the facts, with the judgements kept so far. What members thought is told once the meeting is over. */
export const filledAnew = async (context: Context, meeting: Meeting, parts: Parts): Promise<KeptQuality> => {
  const facts = await qualityFactsOf(context, meeting, parts);
  const { judgements } = meeting.quality ?? NOTHING_KEPT;
  return {
    fillings: fillQuality(rulesOf(meeting).pack, facts),
    judgements,
    memberGrades: facts.isOver ? shownGrades(await gradeCounts(context.tx, meeting)) : null,
  };
};

/** After the end only the delay of publishing runs on: all else stays as the meeting left it. */
export const filledAfterwards = async (
  context: Context,
  meeting: Meeting,
  parts: Parts,
  kept: KeptQuality,
): Promise<KeptQuality> => {
  const { pack } = rulesOf(meeting);
  const item = pack.quality.criteria.flatMap(({ items }) => items).find(({ id }) => id === 'published');
  if (!item) return kept;
  const filling = fillItem(pack, await qualityFactsOf(context, meeting, parts), item);
  return {
    ...kept,
    fillings: kept.fillings.map((entry) => (entry.itemId === item.id ? filling : entry)),
  };
};
