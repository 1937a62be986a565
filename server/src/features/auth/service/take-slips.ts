import { sheetState } from '@sotay/core/auth/slips.rules.ts';
import { audit } from '../../../platform/audit/record.ts';
import { demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Caller, FileAnswer } from '../../../platform/http/room.ts';
import { unsealBytes } from '../../../platform/keys.ts';
import type { Platform } from '../../../platform/platform.ts';
import { lockPdf, updateBatch } from '../slips.repository.ts';

/** Hands the sheet out, once, to whoever asked for it. */
export const takeSlips = async (
  platform: Platform,
  caller: Caller,
  { unitId, batchId }: { unitId: string; batchId: string },
): Promise<FileAnswer> => {
  const { tx, actor, now } = caller;
  const batch = demand(caller, await lockPdf(tx, unitId, batchId));
  if (batch.askedBy !== actor.memberId) throw new Refusal('auth/slips-of-another');
  const state = sheetState(batch.state as 'ready', batch.createdAt, now);
  if (state === 'making') throw new Refusal('auth/slips-not-ready');
  if (state !== 'ready' || batch.pdfSealed === null) throw new Refusal('auth/slips-gone');
  await updateBatch(tx, unitId, batchId, { state: 'taken', pdfSealed: null });
  await audit(caller, {
    unitId,
    unitLft: batch.unitLft,
    action: 'auth.take-slips',
    objectKind: 'slip-batch',
    objectId: batchId,
  });
  await platform.hub.tell(tx, { topic: 'auth', unitLft: batch.unitLft, id: unitId });
  return {
    bytes: unsealBytes(platform.keys.slips, batch.pdfSealed),
    type: 'application/pdf',
    name: 'phieu-kich-hoat.pdf',
  };
};
