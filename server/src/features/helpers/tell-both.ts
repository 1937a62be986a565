import type { Tx } from '../../platform/db/transaction.ts';
import type { Platform } from '../../platform/platform.ts';

type Help = {
  readonly id: string;
  readonly unitLft: number;
  readonly memberId: string;
  readonly helperId: string;
};

/** Both see at once on their screens who helps whom, wherever they belong now. */
export const tellBoth = async (
  tx: Tx,
  { hub }: Platform,
  { id, unitLft, memberId, helperId }: Help,
): Promise<void> => {
  for (const person of [memberId, helperId])
    await hub.tell(tx, { topic: 'helpers', unitLft, id, memberId: person });
};
