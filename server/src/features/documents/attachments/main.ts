import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { type DocumentRow, changeDocument, findDocument, lockDocument } from '../documents.repository.ts';
import { heldDocument } from '../service/held.ts';
import { factsOfMain } from './follow.ts';

/** The document of the path for acts that are none of an attachment's: what it says follows its main document. */
export const heldMain: typeof heldDocument = async (context, path, states) => {
  const document = await heldDocument(context, path, states);
  if (document.mainId !== null) throw new Refusal('documents/is-attachment');
  return document;
};

/** The main document of an attachment, held before that as acts on the main document do, so that none waits for the other. */
export const lockMainOf = async (
  { tx }: Pick<Context, 'tx'>,
  { unitId, documentId }: { readonly unitId: string; readonly documentId: string },
): Promise<DocumentRow | undefined> => {
  const document = await findDocument(tx, { unitId, id: documentId });
  return document?.mainId ? lockDocument(tx, { unitId, id: document.mainId }) : undefined;
};

/** The document of the path for acts that an attachment has too, as long as its main document is where it has to be for that. */
export const heldBeside = async (
  context: Context,
  path: Parameters<typeof heldDocument>[1],
  states: Parameters<typeof heldDocument>[2],
): Promise<DocumentRow> => {
  const main = await lockMainOf(context, path);
  const document = await heldDocument(context, path, states);
  if (main?.state === 'trashed') throw new Refusal('documents/not-now');
  return document;
};

/** The document of the path to be filed; an attachment with what it has from its main document, which it lost while the guard held its file. */
export const heldToFile = async (
  context: Context,
  path: Parameters<typeof heldDocument>[1],
): Promise<DocumentRow> => {
  const main = await lockMainOf(context, path);
  const document = await heldDocument(context, path, ['draft', 'filed']);
  if (!main) return document;
  if (main.state !== 'filed') throw new Refusal('documents/not-now');
  const facts = factsOfMain(main);
  await changeDocument(context.tx, document, facts);
  return { ...document, ...facts };
};
