import type { ImportPlan } from '@sotay/core/units/import/import-types.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { ImportRecord } from '../imports.repository.ts';
import type { PreviewMade } from '../preview.ts';

/** Everything that writing a plan needs, for one transaction. */
export type Writing = {
  tx: Tx;
  actor: Actor;
  now: Date;
  requestId: string;
  platform: Platform;
  record: ImportRecord;
  plan: ImportPlan;
  preview: PreviewMade;
  /** Tells how many rows more are done. */
  step: (rows: number) => Promise<void>;
};

/** So many rows a statement: far below its time limit, and progress moves. */
const ROWS_AT_ONCE = 500;

/** Does the work on one piece of the rows after the other, and tells the progress. */
export const inPieces = async <T>(
  { step }: Writing,
  rows: readonly T[],
  work: (piece: readonly T[]) => Promise<void>,
): Promise<void> => {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const piece = rows.slice(at, at + ROWS_AT_ONCE);
    await work(piece);
    await step(piece.length);
  }
};
