import { readCast } from '../../../server/src/demo/read-cast.ts';
import { openPools } from '../../../server/src/platform/db/pool.ts';
import { authTransaction } from '../../../server/src/platform/db/transaction.ts';
import { openSession } from '../../../server/src/platform/identity/sessions.ts';
import type { Inside } from '../people.ts';
import { type SignedIn, actingAt } from '../signed-in.ts';

/** Somebody of the topmost committee, at work with the post in use, and the unit of it. */
export const signClerkIn = async (
  url: string,
  { adminUrl, keys }: Inside,
): Promise<SignedIn & { unitId: string }> => {
  const person = (await readCast(adminUrl, keys)).find(({ role }) => role === 'bloc-committee');
  if (!person) throw new Error('Nobody of the topmost committee is in the demonstration.');
  const { accountId, postId, unitId } = person;
  const pools = openPools(adminUrl, keys, () => undefined);
  const { token } = await authTransaction(pools.auth, 'read write', (tx) =>
    openSession(tx, { accountId, postId, isStrong: true, device: 'bench', now: new Date() }),
  );
  await pools.end();
  return { ...actingAt(url, token), unitId };
};
