import { found } from '../../../platform/errors.ts';
import type { AccountHolder } from '../../auth/index.ts';
import { type Journal, changedOf } from '../journal.ts';
import { writeMembers } from './write-members.ts';
import { writePosts } from './write-posts.ts';
import { writeUnits } from './write-units.ts';
import type { Writing } from './writing.ts';

/**
 * Writes units, then members, then posts, each act with its audit event. Gives the people whose accounts have to follow, and what was done
 * so that it can be brought back.
 */
export const writePlan = async (
  writing: Writing,
): Promise<{ holders: AccountHolder[]; journal: Journal }> => {
  const { plan } = writing;
  const places = await writeUnits(writing);
  const { ids, holders } = await writeMembers(writing, places);
  const postIds = await writePosts(writing, places, ids);
  const journal: Journal = {
    units: {
      created: plan.units.create.map((fields) => ({ id: found(places.get(fields.code)).id, fields })),
      changed: changedOf(plan.units.update),
    },
    members: {
      created: plan.members.create.map((fields) => ({ id: found(ids.get(fields.cardNumber)), fields })),
      changed: changedOf(plan.members.update),
    },
    posts: {
      created: plan.posts.create.map((fields, index) => ({ id: found(postIds[index]), fields })),
      changed: changedOf(plan.posts.update),
    },
  };
  return { holders, journal };
};
