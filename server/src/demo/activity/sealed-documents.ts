import { type Material, type Parts, recordOf, sealOf } from '../../features/meetings/index.ts';

/** The documents of a meeting as they are sealed: with the record that they are printed from. */
export const sealedDocuments = (material: Material): Parts['documents'] => {
  const { openedAt, sealedAt } = material.meeting;
  if (openedAt === null) throw new RangeError('demo/not-held');
  const record = recordOf(material, openedAt);
  return material.parts.documents.map((document) => ({
    ...document,
    ...sealOf(document.kind, record),
    sealedAt,
  }));
};
