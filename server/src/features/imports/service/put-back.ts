import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { found } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { moveBranch } from '../../../platform/tree/move-branch.ts';
import { sealCard, updateMembers, updatePosts } from '../../members/index.ts';
import { renameUnits } from '../../units/index.ts';
import type { Journal } from '../journal.ts';
import { takeBackCreated } from '../undo.repository.ts';
import { placesByCode } from '../standing.read-model.ts';

/** Writes what was before an import: units where they were, members and posts as they were, and what is new taken away. */
export const putBack = async (
  { tx, actor }: { tx: Tx; actor: Actor },
  platform: Platform,
  unitId: string,
  { units, members, posts }: Journal,
): Promise<void> => {
  const before = await placesByCode(tx, unitId);
  await renameUnits(
    tx,
    units.changed.map(({ id, before: fields }) => ({ id, ...fields })),
  );
  for (const { id, before: was, after } of units.changed)
    if (was.parentCode !== after.parentCode)
      await moveBranch(tx, actor, id, found(before.get(was.parentCode ?? '')).id);

  const places = await placesByCode(tx, unitId);
  await updatePosts(
    tx,
    posts.changed.map(({ id, before: { fromOn, untilOn } }) => ({ id, fromOn, untilOn })),
  );
  await updateMembers(
    tx,
    members.changed.map(({ id, before: { unitCode, cardNumber, ...fields }, after }) => {
      const place = found(places.get(unitCode));
      const card = cardNumber === after.cardNumber ? {} : sealCard(platform, cardNumber);
      return { id, unitId: place.id, unitLft: place.lft, ...fields, ...card };
    }),
  );
  await takeBackCreated(tx, { units: units.created, members: members.created, posts: posts.created });
};
