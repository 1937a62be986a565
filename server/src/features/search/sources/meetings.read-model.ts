import { piecesOf } from '@sotay/core/search/pieces.rules.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';
import { sealedPaper } from '../../meetings/index.ts';
import { byUnit } from '../entry-of-unit.ts';
import type { Entry } from '../search.types.ts';

/** Minutes or a resolution once it is sealed, for those to whom the room of meetings shows the meeting. */
export const meetingEntries = async (
  tx: Tx,
  { kind, unitId, id }: { kind: 'minutes' | 'resolution'; unitId: string; id: string },
): Promise<Entry[]> => {
  const paper = await sealedPaper(tx, { unitId, meetingId: id, kind });
  const unit = await tx
    .selectFrom('units')
    .select(['lft', 'name', sql<UnitKind>`kind`.as('kind')])
    .where('id', '=', unitId)
    .executeTakeFirst();
  if (!paper || !unit) return [];
  const { title, symbol, issuedOn, closedCircle, text } = paper;
  return [
    {
      ...byUnit({ title, symbol, issuer: unit.name, onDay: issuedOn, unitKind: unit.kind }),
      ...{
        unitId,
        unitLft: unit.lft,
        kind,
        thingId: id,
        version: 1,
        month: null,
        reads: 'units',
        posts: [],
        statuses: [],
        closedCircle,
      },
      ...{ expiresOn: null, isWithdrawn: false, pages: piecesOf(text) },
    },
  ];
};
