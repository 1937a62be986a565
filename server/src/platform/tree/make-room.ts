import { type Place, spreadPlaces } from '@sotay/core/units/places.rules.ts';
import { sql } from 'kysely';
import type { Actor } from '../access/actor.ts';
import type { Tx } from '../db/transaction.ts';
import { Refusal } from '../errors.ts';
import { tellThrough } from '../realtime/hub.ts';

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

const below = (tx: Tx, branch: Branch): Promise<Branch[]> =>
  tx
    .selectFrom('units')
    .where('lft', '>', branch.lft)
    .where('lft', '<', branch.rgt)
    .orderBy('lft')
    .select(['id', 'lft', 'rgt'])
    .execute();

/** Writes the new bounds, and the new place into every row of every table that says its unit's place. */
export const movePlaces = async (tx: Tx, from: readonly Place[], to: readonly Place[]): Promise<void> => {
  const list = (values: readonly number[]) => sql`${`{${values.join(',')}}`}::bigint[]`;
  await sql`select move_places(${list(from.map((unit) => unit.lft))}, ${list(to.map((place) => place.lft))},
                               ${list(to.map((place) => place.rgt))})`.execute(tx);
};

/**
 * Makes room for `count` more units under a unit: the smallest branch around it that has enough free numbers is spread evenly.
 * Only what the post in use governs is touched. People signed in there are looked up again at once.
 */
export const makeRoom = async (tx: Tx, actor: Actor, unitId: string, count: number): Promise<void> => {
  const gapFor = async (branch: Branch) => {
    const units = await below(tx, branch);
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
  await movePlaces(tx, widest.units, places);
  await tellThrough(tx, { topic: 'access', unitLft: widest.branch.lft, id: widest.branch.id });
};
