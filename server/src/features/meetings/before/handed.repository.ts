import { type Insertable, sql } from 'kysely';
import type { HandedPapers } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Meeting } from '../meetings.types.ts';

/** So many papers of a body are listed, and so many shown in one meeting. */
const LISTED = 500;
const SHOWN = 100;

export const insertHanded = async (tx: Tx, paper: Insertable<HandedPapers>): Promise<void> => {
  await tx.insertInto('handedPapers').values(paper).execute();
};

export const handedBy = (tx: Tx, unitId: string) =>
  tx
    .selectFrom('handedPapers')
    .select(['id', 'title', 'pages', 'month', 'handedAt', 'withdrawnAt', 'isBulletin', 'toUnits'])
    .select(sql<Meeting['kind'][]>`kinds`.as('kinds'))
    .where('unitId', '=', unitId)
    .orderBy('handedAt', 'desc')
    .limit(LISTED)
    .execute();

export const lockHanded = (tx: Tx, unitId: string, id: string) =>
  tx
    .selectFrom('handedPapers')
    .select(['unitId', 'unitLft', 'id', 'withdrawnAt'])
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export const withdrawHanded = async (tx: Tx, unitId: string, id: string, at: Date): Promise<void> => {
  await tx
    .updateTable('handedPapers')
    .set({ withdrawnAt: at })
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .execute();
};

/** Everything below the body, or what lies in one of the units it chose. */
const chosenFor = (unitLft: number) => sql<boolean>`(h.to_units is null or exists (
  select from units c where c.id = any (h.to_units) and c.lft <= ${unitLft} and c.rgt > ${unitLft}))`;

/**
 * Papers for a meeting from its unit and those above it. Until it opens, what is handed down and not withdrawn; from then on what was so
 * at that moment, for good.
 */
export const handedFor = (tx: Tx, { unitLft, month, kind, openedAt }: Meeting) => {
  const moment = openedAt ?? sql<Date>`'infinity'::timestamptz`;
  return tx
    .selectFrom('handedPapers as h')
    .innerJoin('units as u', 'u.id', 'h.unitId')
    .select(['h.id', 'h.title', 'h.pages', 'h.mime', 'h.sha256', 'h.handedAt', 'h.isBulletin'])
    .select('h.unitName as fromName')
    .where('u.lft', '<=', unitLft)
    .where('u.rgt', '>', unitLft)
    .where(chosenFor(unitLft))
    .where('h.month', '=', month)
    .where(sql<boolean>`${kind} = any (h.kinds)`)
    .where('h.handedAt', '<=', moment)
    .where('h.withheld', '=', false)
    .where((where) =>
      where.or([
        where('h.withdrawnAt', 'is', null),
        ...(openedAt ? [where('h.withdrawnAt', '>=', openedAt)] : []),
      ]),
    )
    .orderBy('h.isBulletin', 'desc')
    .orderBy('u.lft')
    .orderBy('h.handedAt')
    .limit(SHOWN)
    .execute();
};

/** How many of the units lie below the body and are still there. */
export const countBelow = async (tx: Tx, unitIds: readonly string[], unitLft: number): Promise<number> => {
  const { count } = await tx
    .selectFrom('units as u')
    .innerJoin('units as above', (join) => join.on('above.lft', '=', unitLft))
    .whereRef('u.lft', '>', 'above.lft')
    .whereRef('u.rgt', '<', 'above.rgt')
    .where('u.id', 'in', unitIds)
    .where('u.closedOn', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
};
