import { randomUUIDv7 } from 'node:crypto';
import { systemActor } from '../../../platform/access/system-actor.ts';
import { auditAll } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { type Tx, transaction } from '../../../platform/db/transaction.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  type DamagedFile,
  type Owned,
  damagedIn,
  deleteDamaged,
  insertDamaged,
  ownedIn,
} from './damage.repository.ts';

type Hand = Pick<Context, 'tx' | 'actor' | 'now' | 'requestId'>;

/** Works with the rights of nobody in particular over a unit and what is below; nothing happens when the unit is gone. */
export const asCaretaker = async <T>(
  platform: Platform,
  unitId: string,
  work: (hand: Hand) => Promise<T>,
): Promise<T | null> => {
  const now = platform.now();
  const actor = await systemActor(platform.pools.auth, unitId, now);
  if (!actor) return null;
  return transaction(platform.pools.app, actor, 'read write', (tx: Tx) =>
    work({ tx, actor, now, requestId: 'job' }),
  );
};

/** The log names the thing and the hash, never what it is called. */
const eventOf = (action: string, { unitId, unitLft, objectKind, objectId, sha256 }: Owned) => ({
  ...{ unitId, unitLft, action, objectKind, objectId },
  after: { sha256: sha256.toString('hex') },
});

const isSame = (one: Owned, other: Owned): boolean =>
  one.unitId === other.unitId && one.objectId === other.objectId && one.sha256.equals(other.sha256);

const tell = async (platform: Platform, { tx }: Hand, rows: readonly Owned[]): Promise<void> => {
  for (const [unitLft, unitId] of new Map(rows.map((row) => [row.unitLft, row.unitId])))
    await platform.hub.tell(tx, { topic: 'files', unitLft, id: unitId });
};

/** Takes things off the list, with a line in the log for each. */
export const noteMended = async (
  platform: Platform,
  hand: Hand,
  mended: readonly DamagedFile[],
): Promise<void> => {
  const gone = await deleteDamaged(hand.tx, mended);
  await auditAll(
    hand,
    gone.map((row) => eventOf('files.mended', row)),
  );
  await tell(platform, hand, gone);
};

/**
 * Writes down what a look at one portion of the store said of everything that the branch of a unit keeps there: damage that is new, and what
 * is whole again.
 */
export const settlePortion = async (
  platform: Platform,
  unitId: string,
  portion: number,
  isDamaged: (owned: Owned) => boolean,
): Promise<void> => {
  await asCaretaker(platform, unitId, async (hand) => {
    const known = await damagedIn(hand.tx, portion);
    const damaged = (await ownedIn(hand.tx, portion)).filter(isDamaged);
    const unknown = damaged.filter((one) => !known.some((other) => isSame(one, other)));
    const mended = known.filter((one) => !damaged.some((other) => isSame(one, other)));
    const found = await insertDamaged(
      hand.tx,
      unknown.map((owned) => ({ ...owned, id: randomUUIDv7(), foundAt: hand.now })),
    );
    await auditAll(
      hand,
      found.map((owned) => eventOf('files.damaged', owned)),
    );
    await tell(platform, hand, found);
    await noteMended(platform, hand, mended);
  });
};
