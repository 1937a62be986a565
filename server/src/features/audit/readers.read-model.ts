import type { auditContract } from '@sotay/core/audit/audit.contract.ts';
import { type DataKind, dataKinds } from '@sotay/core/audit/data-kind-names.ts';
import { SHOWN_BY } from '@sotay/core/audit/data-kinds.ts';
import { postLabel } from '@sotay/core/auth/post-label.rules.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import type { Person } from '@sotay/core/kernel/grants.ts';
import { type Placed, covers } from '@sotay/core/kernel/scope.ts';
import { type Grants, scopeFor } from '../../platform/access/policy.ts';
import type { Context } from '../../platform/context.ts';
import { found } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { postsAbove } from './people.read-model.ts';

type Readers = OutputOf<(typeof auditContract)['readers']>;

/** What the person may see of the thing by the policies of all rooms. */
const seen = (grants: Grants, person: Person, thing: Placed): DataKind[] => {
  const kinds = Object.entries(SHOWN_BY).flatMap(([permission, kind]) =>
    kind && covers(scopeFor(grants, person, permission), thing) ? [kind] : [],
  );
  return dataKinds.filter((kind) => kinds.includes(kind));
};

/** Who may see what of the asker's data today: worked out by asking the policies for each post in reach, never a list kept by hand. */
export const readReaders = async (
  { actor, now }: Context,
  platform: Platform,
  grants: Grants,
): Promise<Readers> => {
  const unitLft = found(actor.unitLfts[0]);
  const mine = { unitLft, memberId: actor.memberId };
  const posts = await postsAbove(platform, unitLft, dayOfInstant(now.toISOString()));
  const people = posts
    .filter(({ memberId }) => memberId !== actor.memberId)
    .map(({ memberId, fullName, kind, unitKind, unitName, lft, rgt }) => ({
      name: fullName,
      kind,
      post: postLabel(kind, unitKind, unitName),
      // The rights of the post alone: what they see as fellow members is told once for all.
      sees: seen(
        grants,
        {
          memberId,
          unitLfts: [],
          homeLfts: [],
          post: { kind, interval: { lo: lft, hi: rgt } },
        },
        mine,
      ),
    }))
    .filter(({ sees }) => sees.length > 0);
  const fellow = { memberId: '', unitLfts: [unitLft], homeLfts: [], post: null };
  return { fellows: seen(grants, fellow, mine), people };
};
