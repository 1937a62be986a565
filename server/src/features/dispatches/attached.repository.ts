import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Key } from './dispatches.repository.ts';

/** What goes with a paper: what it is called, and its file. */
export type Attached = {
  readonly id: string;
  readonly subject: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly sha256: Buffer;
};

/** Lays it beside the paper with every unit that it was sent to in one act. */
export const attachToSent = async (
  tx: Tx,
  sent: { readonly fromUnitId: string; readonly id: string },
  attached: readonly Attached[],
): Promise<void> => {
  for (const [at, { id, subject, name, mime, size, sha256 }] of attached.entries())
    await sql`
      insert into dispatch_attachments (unit_id, dispatch_id, id, unit_lft, from_unit_id, from_unit_lft, place, subject, name, mime, size, sha256)
      select unit_id, id, ${id}::uuid, unit_lft, from_unit_id, from_unit_lft, ${at + 1}::int, ${subject}, ${name}, ${mime}, ${size}::int, ${sha256}::bytea
        from dispatches where from_unit_id = ${sent.fromUnitId} and id = ${sent.id}`.execute(tx);
};

/** What goes with a paper as one unit has it, in order. */
export const attachedTo = (tx: Tx, { unitId, id }: Key): Promise<Attached[]> =>
  tx
    .selectFrom('dispatchAttachments')
    .select(['id', 'subject', 'name', 'mime', 'size', 'sha256'])
    .where('unitId', '=', unitId)
    .where('dispatchId', '=', id)
    .orderBy('place')
    .execute();
