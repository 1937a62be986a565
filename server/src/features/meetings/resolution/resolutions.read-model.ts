import { dayParts } from '@sotay/core/calendar/day.ts';
import { formatDocumentNumber } from '@sotay/core/meetings/numbering.rules.ts';
import { whereInScope } from '../../../platform/access/where-in-scope.ts';
import { type Context, demand } from '../../../platform/context.ts';
import type { Input, Output } from '../meetings.types.ts';
import { unitFacts } from '../read/people.read-model.ts';

const MOST = 200;

/** Sealed resolutions of a unit, by the year they were issued in. */
export const readResolutions = async (
  { tx, scope, ...context }: Context,
  { params, query }: Input<'resolutions'>,
): Promise<Output<'resolutions'>> => {
  const unit = demand({ tx, scope, ...context }, await unitFacts(tx, params.unitId));
  const rows = await tx
    .selectFrom('issuedDocuments as d')
    .innerJoin('meetings as m', (join) =>
      join.onRef('m.unitId', '=', 'd.unitId').onRef('m.id', '=', 'd.meetingId'),
    )
    .where('d.unitId', '=', unit.unitId)
    .where(whereInScope(scope, 'd'))
    .where('d.kind', '=', 'resolution')
    .where('d.sealedAt', 'is not', null)
    .where('d.issuedOn', '>=', `${query.year}-01-01`)
    .where('d.issuedOn', '<=', `${query.year}-12-31`)
    .orderBy('d.issuedOn', 'desc')
    .orderBy('d.number', 'desc')
    .limit(MOST)
    .select(['d.meetingId', 'd.number', 'd.symbol', 'd.issuedOn', 'd.sealedAt', 'm.title', 'm.month'])
    .execute();
  return {
    unitName: unit.name,
    resolutions: rows.flatMap(({ meetingId, number, symbol, issuedOn, sealedAt, title, month }) => {
      if (sealedAt === null) return [];
      const parts = dayParts(month);
      return {
        ...{ meetingId, title, issuedOn },
        month: { month: parts.month, year: parts.year },
        numberWords: formatDocumentNumber({ number, symbol: 'NQ', issuer: symbol }),
        publishedAt: sealedAt.toISOString(),
      };
    }),
  };
};
