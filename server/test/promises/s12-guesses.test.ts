// S12: a code is used once however many come at once, guessing leads nowhere, and its victim gets in all the while.
import { afterAll, beforeAll } from 'vitest';
import { saveCode, useCode } from '../../src/features/auth/codes.repository.ts';
import { ensureAccounts, setPassword } from '../../src/features/auth/index.ts';
import { type AuthTx, authTransaction } from '../../src/platform/db/transaction.ts';
import { slowRuns } from '../../src/platform/identity/slow-hash.ts';
import { openBrowser } from '../browser.ts';
import { type World, createWorld } from '../world.ts';
import { type Outcome, type Size, keep } from './keep.ts';

const PASSWORD = 'gà mái đẻ trứng vàng';
const LOGIN = '0999111222';
const AT_ONCE = 100;

type Redeem = (tx: AuthTx, id: string, now: Date) => Promise<boolean>;

/** The fault: the code is looked at first and used up afterwards. */
const lookThenUse: Redeem = async (tx, id, now) => {
  const code = await tx
    .selectFrom('activationCodes')
    .select('usedAt')
    .where('id', '=', id)
    .executeTakeFirst();
  if (code?.usedAt !== null) return false;
  await tx.updateTable('activationCodes').set({ usedAt: now }).where('id', '=', id).execute();
  return true;
};

let world: World;
beforeAll(async () => {
  world = await createWorld();
  const { unitId, memberId, accountId } = world.organisation.people.secretary;
  await ensureAccounts(world.platform, [{ unitId, memberId, cardNumber: null, phone: LOGIN }]);
  await setPassword(world.platform, accountId, PASSWORD, world.platform.now());
});
afterAll(() => world.end());

/** Codes of which not exactly one redemption of a hundred succeeded. */
const redeemAll = async (redeem: Redeem, count: number): Promise<string[]> => {
  const { auth } = world.platform.pools;
  const { accountId } = world.organisation.people.cousinMember;
  const wrong: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const now = world.platform.now();
    const code = { accountId, hash: 'none', madeBy: null, expiresAt: new Date(now.getTime() + 60_000) };
    const id = await authTransaction(auth, 'read write', (tx) => saveCode(tx, code, now));
    const uses = await Promise.all(
      Array.from({ length: AT_ONCE }, () => authTransaction(auth, 'read write', (tx) => redeem(tx, id, now))),
    );
    const times = uses.filter(Boolean).length;
    if (times !== 1) wrong.push(`code ${index} was used ${times} times`);
  }
  return wrong;
};

const signIn = async (browser: ReturnType<typeof openBrowser>, password: string) =>
  (await browser.call('auth.signIn', { body: { login: LOGIN, password } })).status;

/** A guess a second from devices nobody knows, and now and then the victim on the own phone. */
const guess = async (guesses: number, victims: number): Promise<{ looked: number; wrong: string[] }> => {
  const own = openBrowser(world);
  const wrong: string[] = [];
  if ((await signIn(own, PASSWORD)) !== 200) wrong.push('the victim did not get in before');
  const every = Math.floor(guesses / victims);
  let looked = 0;
  for (let index = 1; index <= guesses; index += 1) {
    world.setNow(new Date(world.platform.now().getTime() + 1_000).toISOString());
    const before = slowRuns();
    if ((await signIn(openBrowser(world), `đoán lần ${index}`)) === 200) wrong.push(`guess ${index} got in`);
    looked += slowRuns() - before;
    if (index % every === 0 && (await signIn(own, PASSWORD)) !== 200)
      wrong.push(`the victim was locked out at guess ${index}`);
  }
  return { looked, wrong };
};

const look = async ({ small }: Size): Promise<Outcome> => {
  const codes = small ? 20 : 1_000;
  const [guesses, victims] = small ? [300, 3] : [100_000, 100];
  const doubled = await redeemAll(useCode, codes);
  const { looked, wrong } = await guess(guesses, victims);
  return {
    figure: `${codes} codes × ${AT_ONCE} redemptions at once, ${doubled.length} not used exactly once; ${guesses} guesses of which ${looked} were even looked at, victim let in ${victims} times; ${wrong.length} wrong`,
    cases: codes * AT_ONCE + guesses + victims,
    deviations: [...doubled, ...wrong],
  };
};

keep('S12', look, async () => (await redeemAll(lookThenUse, 3)).length > 0);
