import { demoUnits } from './organisation.ts';
import type { DemoUnit } from './organisation.ts';
import { demoMembers } from './people.ts';
import type { DemoMember } from './people.ts';
import { demoPosts } from './posts.ts';
import type { DemoPost } from './posts.ts';
import { seededRandom } from './random.ts';

/** The demo organisation: units in the order of a walk down the tree, members cell by cell, posts. */
export interface DemoOrganisation {
  seed: string;
  today: string;
  units: readonly DemoUnit[];
  members: readonly DemoMember[];
  posts: readonly DemoPost[];
}

/** The seed of the demo that ships. */
export const DEMO_SEED = 'sotay-demo';

/**
 * The demo organisation as of `today` (`YYYY-MM-DD`): the same seed and day give the same people, ids included. No real person occurs.
 */
export function demoOrganisation(today: string, seed: string = DEMO_SEED): DemoOrganisation {
  const units = demoUnits(seededRandom(`${seed}/units`));
  const members = demoMembers(seededRandom(`${seed}/members`), units, today);
  const posts = demoPosts(seededRandom(`${seed}/posts`), units, members, today);
  return { seed, today, units, members, posts };
}
