import { waysNeeded } from '@sotay/core/auth/strength.rules.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import type { AuthTx } from '../../../platform/db/transaction.ts';
import { Refusal } from '../../../platform/errors.ts';
import { countStrongWays } from '../second-factor.repository.ts';

/** After a strong way was given up: refuses where the posts held still ask for it. */
export const demandEnoughWays = async (
  tx: AuthTx,
  { accountId, strength: { held, isDemo } }: Actor,
): Promise<void> => {
  const left = await countStrongWays(tx, accountId);
  if (left < waysNeeded(held, isDemo)) throw new Refusal('auth/post-needs-way');
};
