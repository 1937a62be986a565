import type { AccountHolder } from '../../auth/index.ts';
import { writeMembers } from './write-members.ts';
import { writePosts } from './write-posts.ts';
import { writeUnits } from './write-units.ts';
import type { Writing } from './writing.ts';

/** Writes units, then members, then posts, each act with its audit event. Gives the people whose accounts have to follow. */
export const writePlan = async (writing: Writing): Promise<AccountHolder[]> => {
  const places = await writeUnits(writing);
  const { ids, holders } = await writeMembers(writing, places);
  await writePosts(writing, places, ids);
  return holders;
};
