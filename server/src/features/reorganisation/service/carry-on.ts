import type { Context } from '../../../platform/context.ts';
import type { Platform } from '../../../platform/platform.ts';
import { writeBounds } from '../../../platform/tree/bounds.ts';
import { type PlaceToCome, nextPlaces, noteArrived } from '../reorganisation.repository.ts';

/** One portion takes about a second at the most: so many units, or units with about so many members. */
const UNITS_AT_MOST = 200;
const MEMBERS_AT_MOST = 1_000;

const portionOf = (places: readonly PlaceToCome[]): PlaceToCome[] => {
  let members = 0;
  const end = places.findIndex((place) => (members += place.members) >= MEMBERS_AT_MOST);
  return end === -1 ? [...places] : places.slice(0, end + 1);
};

/**
 * Takes the next units of a move to their places, each with all its rows; true when all have arrived. Each portion is a transaction of
 * its own, so that nobody ever sees a unit by halves and a process that dies leaves nothing half done. The caller holds the tree.
 */
export const carryOn = async (
  { tx, now }: Pick<Context, 'tx' | 'now'>,
  { hub }: Platform,
  change: { unitId: string; id: string },
): Promise<boolean> => {
  const portion = portionOf(await nextPlaces(tx, change.id, UNITS_AT_MOST));
  const last = portion.at(-1);
  if (!last) return true;
  await writeBounds(tx, portion);
  const isDone = await noteArrived(tx, change, { count: portion.length, upTo: last.position, now });
  for (const topic of ['access', 'units', 'reorganisation'])
    await hub.tell(tx, { topic, unitLft: last.lft, id: change.unitId });
  return isDone;
};
