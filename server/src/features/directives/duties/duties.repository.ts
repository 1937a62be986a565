import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { Asked, DutyDays } from '@sotay/core/directives/duty.rules.ts';
import type { MediaEntry } from '@sotay/core/files/media.types.ts';
import type { RichText } from '@sotay/core/rich-text/rich-text.schema.ts';
import { type Insertable, type Updateable, sql } from 'kysely';
import type { DirectiveDuties, DirectiveGuidance } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { askedAround } from '../follow/delivered.repository.ts';

/** What a unit did about one item. */
export type DutyRow = {
  version: number;
  receivedAt: Date;
  receiverName: string;
  passedAt: Date | null;
  passerName: string;
  reportedAt: Date | null;
  reporterName: string;
  report: string;
  reportFiles: MediaEntry[];
};

const dayOf = (at: Date): string => dayOfInstant(at.toISOString());

/** The row as the rules take it. */
export const dutyDays = (
  row: Pick<DutyRow, 'version' | 'receivedAt' | 'passedAt' | 'reportedAt'> | undefined,
): DutyDays | null =>
  row
    ? {
        version: row.version,
        receivedOn: dayOf(row.receivedAt),
        passedOn: row.passedAt && dayOf(row.passedAt),
        reportedOn: row.reportedAt && dayOf(row.reportedAt),
      }
    : null;

export const askedOf = (item: { version: number; versionAt: Date; reportBy: string | null }): Asked => ({
  version: item.version,
  sentOn: dayOf(item.versionAt),
  reportBy: item.reportBy,
});

export const findDuty = (tx: Tx, unitId: string, itemId: string): Promise<DutyRow | undefined> =>
  tx
    .selectFrom('directiveDuties')
    .select(['version', 'receivedAt', 'receiverName', 'passedAt', 'passerName', 'reportedAt'])
    .select(['reporterName', 'report', sql<MediaEntry[]>`report_files`.as('reportFiles')])
    .where('unitId', '=', unitId)
    .where('itemId', '=', itemId)
    .executeTakeFirst();

/** What a unit did before was for an earlier version and begins anew. */
export const takeUp = async (tx: Tx, row: Insertable<DirectiveDuties>): Promise<void> => {
  const { version, receivedAt, receiverName } = row;
  const anew = { passedAt: null, passerName: '', reportedAt: null, reporterName: '', report: '' };
  const reportFiles = '[]';
  await tx
    .insertInto('directiveDuties')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['unitId', 'itemId'])
        .doUpdateSet({ version, receivedAt, receiverName, ...anew, reportFiles })
        .where('directiveDuties.version', '<', version),
    )
    .execute();
};

export const changeDuty = async (
  tx: Tx,
  { unitId, itemId }: { unitId: string; itemId: string },
  change: Updateable<DirectiveDuties>,
): Promise<void> => {
  await tx
    .updateTable('directiveDuties')
    .set(change)
    .where('unitId', '=', unitId)
    .where('itemId', '=', itemId)
    .execute();
};

/** Own words, the latest in the place of earlier ones. */
export const sayGuidance = async (tx: Tx, row: Insertable<DirectiveGuidance>): Promise<void> => {
  const { unitId: _unit, itemId: _item, unitLft: _place, ...said } = row;
  await tx
    .insertInto('directiveGuidance')
    .values(row)
    .onConflict((conflict) => conflict.columns(['unitId', 'itemId']).doUpdateSet(said))
    .execute();
};

export const guidanceOf = (tx: Tx, unitId: string, itemId: string) =>
  tx
    .selectFrom('directiveGuidance')
    .select(['dueOn', sql<RichText>`body`.as('body')])
    .where('unitId', '=', unitId)
    .where('itemId', '=', itemId)
    .executeTakeFirst();

type AskedUnit = { lft: number; rgt: number };

/** Items that ask a unit to act, with what it did; the latest first. Of what changed its audience the version that stands. */
export const asksOf = (tx: Tx, unitId: string, { lft, rgt }: AskedUnit) =>
  tx
    .selectFrom(askedAround.items.as('d'))
    .innerJoin(askedAround.units.as('p'), 'p.id', 'd.unitId')
    .leftJoin('directiveDuties as r', (join) =>
      join.onRef('r.itemId', '=', 'd.id').on('r.unitId', '=', unitId),
    )
    .select(['d.id', 'd.title', 'd.publisherName', 'd.version', 'd.versionAt', 'd.reportBy', 'd.withdrawnAt'])
    .select(['r.version as doneVersion', 'r.receivedAt', 'r.passedAt', 'r.reportedAt'])
    .where('d.asks', '=', 'act')
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom(askedAround.items.as('n'))
            .select('n.id')
            .whereRef('n.id', '=', 'd.id')
            .whereRef('n.unitId', '=', 'd.unitId')
            .whereRef('n.version', '>', 'd.version'),
        ),
      ),
    )
    .where('d.publisherUnitId', '<>', unitId)
    .where('p.lft', '<=', lft)
    .where('p.rgt', '>=', rgt)
    .orderBy('d.versionAt', 'desc')
    .limit(200)
    .execute();
