import type { DocumentKind } from '@sotay/core/documents/document-kinds.ts';
import { nextNumber } from '@sotay/core/meetings/numbering.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import { keepTaken, lockNumbers, numberWords, papersNumbered, takenBy, termAt } from '../../numbers/index.ts';
import type { Input, Output } from '../documents.types.ts';
import { heldMain } from '../attachments/main.ts';
import { record } from '../service/held.ts';

/** The first free number above all that the unit used of the kind in the term; holes stay holes. */
export const firstFree = async (
  { tx }: Pick<Context, 'tx'>,
  unitId: string,
  { kind, termOn }: { kind: DocumentKind; termOn: string },
): Promise<number> => {
  const papers = await papersNumbered(tx, unitId, { kind, termOn });
  return nextNumber(papers.map(({ number }) => number));
};

/** How the unit's papers are numbered. */
export const organOf = async ({ tx }: Pick<Context, 'tx'>, unitId: string): Promise<string> => {
  const unit = await tx.selectFrom('units').select('symbol').where('id', '=', unitId).executeTakeFirst();
  return found(unit).symbol;
};

export const takeNumber = async (
  context: Context,
  { params, body: { kind, on } }: Input<'takeNumber'>,
): Promise<Output<'takeNumber'>> => {
  const { tx, now } = context;
  const document = await heldMain(context, params, ['draft']);
  const { unitId, unitLft, id: documentId } = document;
  await lockNumbers(tx, unitId);
  const termOn = await termAt(tx, unitId, on);
  const organ = await organOf(context, unitId);
  const before = await takenBy(tx, unitId, documentId);
  const isSame = before?.kind === kind && before.termOn === termOn;
  const number = isSame ? before.number : await firstFree(context, unitId, { kind, termOn });
  const symbol = numberWords({ kind, number }, organ, on);
  if (symbol === undefined) throw new Refusal('documents/no-number');
  if (isSame) return { number, symbol };
  await keepTaken(tx, { unitId, unitLft, documentId, kind, termOn, number, takenAt: now });
  await record(context, document, 'take-number', { kind, number, termOn });
  return { number, symbol };
};
