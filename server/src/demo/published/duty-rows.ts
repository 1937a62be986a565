import { addDays, dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import { DEMO_REPORTS } from '@sotay/core/demo/published-words.ts';
import type { Random } from '@sotay/core/demo/random.ts';
import type { At } from '../organisation-rows.ts';
import type { TextRows } from './text-rows.ts';

/** Of the units so many have taken it up, passed it on or held it, and reported. */
const RECEIVED = 0.85;
const PASSED = 0.8;
const REPORTED = 0.35;

const HANDS = 'Cấp ủy';

type Stand = { readonly stuck: ReadonlySet<string>; readonly spared: ReadonlySet<string> };

/**
 * What units below did about what asks them to act. A stuck committee did nothing, and its cells little; the spared (the cast's cell) have
 * it still before them.
 */
export const dutyRows = (
  random: Random,
  { units }: DemoOrganisation,
  at: At,
  { id, version, at: sentAt }: TextRows,
  { stuck, spared }: Stand,
) => {
  const sentOn = dayOfInstant(sentAt.toISOString());
  const on = (days: number): Date =>
    new Date(`${addDays(sentOn, days)}T0${random.int(1, 9)}:${random.int(10, 59)}:00Z`);
  return units
    .filter(({ parentId, id: unitId }) => parentId !== null && !stuck.has(unitId) && !spared.has(unitId))
    .flatMap(({ id: unitId, parentId }) => {
      const isBelowStuck = parentId !== null && stuck.has(parentId);
      if (!random.chance(isBelowStuck ? RECEIVED / 4 : RECEIVED)) return [];
      const hasPassed = random.chance(PASSED);
      const hasReported = hasPassed && random.chance(REPORTED);
      return [
        {
          ...{ ...at(unitId), itemId: id, version, receivedAt: on(random.int(0, 2)), receiverName: HANDS },
          ...{ passedAt: hasPassed ? on(random.int(3, 5)) : null, passerName: hasPassed ? HANDS : '' },
          ...{
            reportedAt: hasReported ? on(random.int(6, 10)) : null,
            reporterName: hasReported ? HANDS : '',
          },
          report: hasReported ? random.pick(DEMO_REPORTS) : '',
        },
      ];
    });
};
