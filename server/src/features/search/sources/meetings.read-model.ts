import { piecesOf } from '@sotay/core/search/pieces.rules.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';
import { sealedPapers } from '../../meetings/index.ts';
import { byUnit } from '../entry-of-unit.ts';
import type { Entry } from '../search.types.ts';

/** Minutes or resolutions that are sealed, for those to whom the room of meetings shows the meeting. */
export const meetingEntries = async (
  tx: Tx,
  kind: 'minutes' | 'resolution',
  unitId: string,
  meetingIds: readonly string[],
): Promise<Entry[]> => {
  const papers = await sealedPapers(tx, kind, unitId, meetingIds);
  const unit = await tx
    .selectFrom('units')
    .select(['lft', 'name', sql<UnitKind>`kind`.as('kind')])
    .where('id', '=', unitId)
    .executeTakeFirst();
  if (!unit) return [];
  return papers.map(({ meetingId, title, symbol, issuedOn, closedCircle, text }) => ({
    ...byUnit({ title, symbol, issuer: unit.name, onDay: issuedOn, unitKind: unit.kind }),
    ...{ unitId, unitLft: unit.lft, kind, thingId: meetingId, sourceId: meetingId, version: 1 },
    ...{ month: null, reads: 'units', posts: [], statuses: [], closedCircle },
    ...{ expiresOn: null, isWithdrawn: false, pages: piecesOf(text) },
  }));
};
