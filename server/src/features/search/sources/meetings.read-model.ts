import { piecesOf } from '@sotay/core/search/pieces.rules.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { sealedPaper } from '../../meetings/index.ts';
import type { Entry } from '../search.types.ts';

/** Minutes or a resolution once it is sealed, for those to whom the room of meetings shows the meeting. */
export const meetingEntries = async (
  tx: Tx,
  { kind, unitId, id }: { kind: 'minutes' | 'resolution'; unitId: string; id: string },
): Promise<Entry[]> => {
  const paper = await sealedPaper(tx, { unitId, meetingId: id, kind });
  const unit = await tx
    .selectFrom('units')
    .select(['lft', 'name', 'kind'])
    .where('id', '=', unitId)
    .executeTakeFirst();
  if (!paper || !unit) return [];
  const { title, symbol, issuedOn, closedCircle, text } = paper;
  return [
    {
      ...{ unitId, unitLft: unit.lft, kind, thingId: id, title, symbol, issuer: unit.name, level: unit.kind },
      ...{ version: 1, onDay: issuedOn, month: null, reads: 'units', posts: [], statuses: [], closedCircle },
      ...{ expiresOn: null, isWithdrawn: false, pages: piecesOf(text) },
    },
  ];
};
