import { type Place, spreadPlaces } from '@sotay/core/units/places.rules.ts';
import type { Actor } from '../access/actor.ts';
import type { Tx } from '../db/transaction.ts';
import { Refusal, found } from '../errors.ts';
import { tellThrough } from '../realtime/hub.ts';
import { unitsWithin, writeBounds } from './bounds.ts';

type Branch = Place & { id: string };

/** So many units more should find room before the next renumbering. */
const AMPLE = 64;

/** The unit and those above it that the post in use governs, the nearest first. */
const governedAbove = (tx: Tx, actor: Actor, unitId: string): Promise<Branch[]> =>
  tx
    .selectFrom('units as u')
    .innerJoin('units as above', (join) =>
      join.onRef('above.lft', '<=', 'u.lft').onRef('above.rgt', '>=', 'u.rgt'),
    )
    .where('u.id', '=', unitId)
    .where('above.lft', '>=', actor.post?.interval.lo ?? 1)
    .where('above.lft', '<=', actor.post?.interval.hi ?? 0)
    .orderBy('above.lft', 'desc')
    .select(['above.id', 'above.lft', 'above.rgt'])
    .execute();

/**
 * Makes room for `count` more units under a unit: the smallest branch around it that has enough free numbers is spread evenly.
 * Only what the post in use governs is touched. People signed in there are looked up again at once.
 */
export const makeRoom = async (tx: Tx, actor: Actor, unitId: string, count: number): Promise<void> => {
  const gapFor = async (branch: Branch) => {
    const units = (await unitsWithin(tx, branch)).filter(({ id }) => id !== branch.id);
    return { branch, units, gap: Math.floor((branch.rgt - branch.lft) / (2 * units.length + 1)) };
  };
  let widest: Awaited<ReturnType<typeof gapFor>> | undefined;
  for (const branch of await governedAbove(tx, actor, unitId)) {
    const candidate = await gapFor(branch);
    if (!widest || candidate.gap > widest.gap) widest = candidate;
    if (widest.gap > AMPLE * 2 * count) break;
  }
  if (!widest || widest.gap <= 2 * count) throw new Refusal('units/no-room');
  const places = spreadPlaces(widest.branch, widest.units);
  if (!places) throw new Refusal('units/no-room');
  await writeBounds(
    tx,
    widest.units.map(({ id }, index) => ({ id, ...found(places[index]) })),
  );
  await tellThrough(tx, { topic: 'access', unitLft: widest.branch.lft, id: widest.branch.id });
};
