import { openWriter } from '../../src/demo/insert-rows.ts';
import type { World } from '../world.ts';
import { type Paper, NOW } from './papers.ts';

/** Files papers for all below a unit, as its office would have, and has the job index each. */
export const filePapers = async (world: World, papers: readonly Paper[]): Promise<void> => {
  const { id: unitId, lft: unitLft } = world.organisation.units.bloc;
  const [place, at] = [{ unitId, unitLft }, new Date(NOW)];
  const writer = openWriter(world.admin);
  await writer.insert(
    'documents',
    papers.map(({ id, level, kind, number, symbol, issuer, issuedOn, subject, effectiveFrom, endsOn }) => ({
      ...{ ...place, id, state: 'filed', level, kind, number, symbol, issuer, issuedOn, subject },
      ...{ effectiveFrom, endsOn, version: 1, filedAt: at, createdAt: at, changedAt: at },
    })),
  );
  await writer.insert(
    'documentVersions',
    papers.map(({ id, pages: { length } }) => ({
      ...{ ...place, documentId: id, version: 1, fileId: id, sha256: Buffer.alloc(32), name: 'do.docx' },
      ...{ mime: 'application/pdf', size: 1, reading: 'read', pages: length, pagesRead: length },
      ...{ openTo: 'below', createdAt: at },
    })),
  );
  await writer.insert(
    'documentPages',
    papers.flatMap(({ id, pages }) =>
      pages.map((text, index) => ({
        ...{ ...place, documentId: id, version: 1, page: index + 1, text, openTo: 'below' },
      })),
    ),
  );
  await writer.done();
  for (const { id } of papers) await world.runJob('search.index', { kind: 'document', unitId, id });
};
