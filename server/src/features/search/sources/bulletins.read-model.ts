import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { RichText } from '@sotay/core/rich-text/rich-text.schema.ts';
import { plainTextOf } from '@sotay/core/rich-text/rich-text.rules.ts';
import { piecesOf } from '@sotay/core/search/pieces.rules.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';
import { byUnit } from '../entry-of-unit.ts';
import type { Entry } from '../search.types.ts';

type Item = { id: string; title: string; body: RichText; source: string; transcript: string };

/** The items of issues, or local items, as they stand: an edition that has ended is found no more (ADR 35). */
export const bulletinEntries = async (tx: Tx, unitId: string, ids: readonly string[]): Promise<Entry[]> => {
  const rows = await tx
    .selectFrom('bulletinEditions as e')
    .innerJoin('units as u', 'u.id', 'e.unitId')
    .where('e.unitId', '=', unitId)
    .where(sql`coalesce(e.issue_id, e.item_id)`, '=', sql`any (${ids}::uuid[])`)
    .where('e.endedAt', 'is', null)
    .select(['e.unitId', 'e.unitLft', 'e.unitName', 'e.year', 'e.month', 'e.publishedAt'])
    .select(sql<string>`coalesce(e.issue_id, e.item_id)`.as('sourceId'))
    .select(sql<UnitKind>`u.kind`.as('unitKind'))
    .select(sql<{ items: Item[] }>`e.content`.as('content'))
    .execute();
  return rows.flatMap(({ unitName, unitKind, year, month, publishedAt, content, ...row }) => {
    const issued = { issuer: unitName, onDay: dayOfInstant(publishedAt.toISOString()), unitKind };
    return content.items.map((item): Entry => ({
      ...row,
      ...byUnit({ title: item.title, symbol: '', ...issued }),
      ...{ kind: 'bulletin-item', thingId: item.id, version: 1 },
      month: `${year}-${String(month).padStart(2, '0')}-01`,
      ...{
        reads: 'homes',
        posts: [],
        statuses: [],
        closedCircle: false,
        expiresOn: null,
        isWithdrawn: false,
      },
      pages: piecesOf([plainTextOf(item.body), item.transcript, item.source].filter(Boolean).join('\n')),
    }));
  });
};
