import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { RichText } from '@sotay/core/rich-text/rich-text.schema.ts';
import { plainTextOf } from '@sotay/core/rich-text/rich-text.rules.ts';
import { piecesOf } from '@sotay/core/search/pieces.rules.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';
import { byUnit } from '../entry-of-unit.ts';
import type { Entry } from '../search.types.ts';

/** Directives and notices, each at each place where its unit laid it down, withdrawn or not: who reads it there is as in the inbox (ADR 34). */
export const directiveEntries = async (tx: Tx, unitId: string, ids: readonly string[]): Promise<Entry[]> => {
  const rows = await tx
    .selectFrom('deliveries as d')
    .innerJoin('units as u', 'u.id', 'd.publisherUnitId')
    .where('d.id', 'in', ids)
    .where('d.publisherUnitId', '=', unitId)
    .where('d.kind', 'in', ['directive', 'notice'])
    .select([
      'd.id',
      'd.unitId',
      'd.unitLft',
      'd.version',
      'd.title',
      'd.publisherName',
      'd.posts',
      'd.statuses',
      'd.expiresOn',
    ])
    .select(['d.publishedAt', 'd.withdrawnAt'])
    .select(sql<UnitKind>`u.kind`.as('unitKind'))
    .select(sql<{ number: string; body: RichText }>`d.content`.as('content'))
    .orderBy('d.publishedAt')
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((places) => {
    // The same day everywhere, so that what lies at two places of a reader is known as one.
    const onDay = dayOfInstant(places[0]?.publishedAt.toISOString() ?? '');
    return places.map(
      ({ id, publisherName, content, withdrawnAt, publishedAt: _, title, unitKind, ...row }): Entry => ({
        ...row,
        ...byUnit({ title, symbol: content.number, issuer: publisherName, onDay, unitKind }),
        ...{ kind: 'directive', thingId: id, sourceId: id, month: null },
        ...{ reads: 'homes', closedCircle: false, isWithdrawn: withdrawnAt !== null },
        pages: piecesOf(plainTextOf(content.body)),
      }),
    );
  });
};
