import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import { type DocumentRow, lockDocument } from '../documents.repository.ts';

type Path = { readonly unitId: string; readonly documentId: string };

/** The document of the path, held for this transaction, in one of the states that the act is for. */
export const heldDocument = async (
  context: Context,
  { unitId, documentId }: Path,
  states: readonly DocumentRow['state'][],
): Promise<DocumentRow> => {
  const document = demand(context, await lockDocument(context.tx, { unitId, id: documentId }));
  if (!states.includes(document.state)) throw new Refusal('documents/not-now');
  return document;
};

type Trace = Pick<DocumentRow, 'unitId' | 'unitLft' | 'id'>;

/** Writes an act down, and tells the screens that show the unit's documents. */
export const record = async (
  context: Context,
  { unitId, unitLft, id }: Trace,
  action: string,
  after?: object,
): Promise<void> => {
  await audit(context, {
    unitId,
    unitLft,
    action: `documents.${action}`,
    objectKind: 'document',
    objectId: id,
    ...(after && { after }),
  });
  await tellThrough(context.tx, { topic: 'documents', unitLft, id });
};
