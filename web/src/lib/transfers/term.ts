import type { Day } from '@sotay/core/calendar/day.ts';
import { date } from '../platform/format.ts';
import { transfersWords as t } from '../words/transfers.ts';

/** From when, and for a stay until when. */
export const termOf = ({ effectiveOn, untilOn }: { effectiveOn: Day; untilOn: Day | null }): string =>
  untilOn === null
    ? `${t.official}, ${t.from(date(effectiveOn))}`
    : `${t.temporary}, ${t.term(date(effectiveOn), date(untilOn))}`;
