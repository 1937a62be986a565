import { searchContract } from '@sotay/core/search/search.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Findable } from '../../platform/jobs/make-findable.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Branch, fillBranch } from './fill.ts';
import { find } from './found.read-model.ts';
import { indexThing } from './index-thing.ts';
import { searchPolicy } from './search.policy.ts';

export { fillSearch } from './fill.ts';

/** One search over what other rooms show; they have their things indexed by a job of the act. */
export const searchRoom = (platform: Platform) =>
  room(
    'search',
    searchContract,
    searchPolicy,
    { find },
    {
      'search.index': (thing: Findable) => indexThing(platform, thing),
      'search.fill': (branch: Branch) => fillBranch(platform, branch),
    },
  );
