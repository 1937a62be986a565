import { createHash } from 'node:crypto';
import { formatDocumentNumber } from '@sotay/core/meetings/numbering.rules.ts';
import { canonicalJson } from '@sotay/core/papers/canonical.ts';
import { whereInScope } from '../../../platform/access/where-in-scope.ts';
import type { Context } from '../../../platform/context.ts';
import type { DocumentKind, Input, Output } from '../meetings.types.ts';

const SYMBOLS = { minutes: 'BB', resolution: 'NQ' } as const;
const MOST = 5;

/** Sealed papers within reach whose code begins so, each with its record hashed anew. */
export const checkSeal = async (
  { tx, scope }: Context,
  { params }: Input<'checkSeal'>,
): Promise<Output<'checkSeal'>> => {
  const rows = await tx
    .selectFrom('issuedDocuments as d')
    .innerJoin('meetings as m', (join) =>
      join.onRef('m.unitId', '=', 'd.unitId').onRef('m.id', '=', 'd.meetingId'),
    )
    .innerJoin('units as u', 'u.id', 'd.unitId')
    .where(whereInScope(scope, 'd'))
    .where('d.hash', 'like', `${params.hash}%`)
    .limit(MOST)
    .select(['d.unitId', 'd.meetingId', 'd.kind', 'd.number', 'd.symbol', 'd.hash', 'd.sealedAt', 'd.record'])
    .select(['m.title', 'u.name as unitName'])
    .execute();
  return {
    papers: rows.flatMap(({ kind, number, symbol, hash, sealedAt, record, ...paper }) => {
      if (hash === null || sealedAt === null) return [];
      const document = kind as DocumentKind;
      const anew = createHash('sha256').update(canonicalJson(record)).digest('hex');
      return {
        ...paper,
        document,
        numberWords: formatDocumentNumber({ number, symbol: SYMBOLS[document], issuer: symbol }),
        sealedAt: sealedAt.toISOString(),
        hash,
        holds: anew === hash,
      };
    }),
  };
};
