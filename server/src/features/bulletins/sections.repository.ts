import type { Day } from '@sotay/core/calendar/day.ts';
import {
  type Section,
  type SectionChange,
  sectionsOn,
  sectionsWith,
} from '@sotay/core/bulletins/sections.ts';
import type { UnitPlace } from '../../platform/access/unit-place.ts';
import type { Tx } from '../../platform/db/transaction.ts';

const changesOf = (tx: Tx, unitId: string): Promise<SectionChange[]> =>
  tx
    .selectFrom('bulletinSections')
    .select(['code', 'label', 'position', 'shown'])
    .where('unitId', '=', unitId)
    .orderBy('position')
    .execute();

/** The sections of a unit's bulletin on a day, those left out too. */
export const sectionsOf = async (
  tx: Tx,
  unitId: string,
  day: Day,
): Promise<(Section & { shown: boolean })[]> => sectionsWith(sectionsOn(day), await changesOf(tx, unitId));

/** Puts the whole list of a unit in place of the one before. */
export const replaceSections = async (
  tx: Tx,
  { unitId, unitLft }: UnitPlace,
  sections: readonly (Section & { shown: boolean })[],
): Promise<void> => {
  await tx.deleteFrom('bulletinSections').where('unitId', '=', unitId).execute();
  if (sections.length === 0) return;
  await tx
    .insertInto('bulletinSections')
    .values(
      sections.map(({ code, label, shown }, position) => ({
        unitId,
        unitLft,
        code,
        label: label.trim(),
        shown,
        position,
      })),
    )
    .execute();
};
