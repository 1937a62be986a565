import { call, onSignedOut } from './api.ts';
import type { CallOutput } from './api.ts';
import { listenToEvents } from './events.ts';
import { openOutbox } from './outbox.svelte.ts';
import { asProblem } from './problem.ts';
import { keepAnswers, queryClient, restoreAnswers } from './query.ts';
import { forget, forgetEverything, keep, readKept } from './store.ts';

/** Who is signed in, as the server says it. The client works no rights out: it shows by `abilities`. */
export type Me = CallOutput<'auth.me'>;

type State = { is: 'unknown' } | { is: 'out' } | { is: 'in'; me: Me };

const KEPT = 'session';
const OWED = 'sign-out-owed';
let state = $state.raw<State>({ is: 'unknown' });
let leave: (() => void)[] = [];

export const session = {
  get is(): State['is'] {
    return state.is;
  },
  get me(): Me | undefined {
    return state.is === 'in' ? state.me : undefined;
  },
};

/** Whether the server granted the signed-in person this ability. */
export const can = (ability: string): boolean => session.me?.abilities.includes(ability) ?? false;

async function enter(me: Me): Promise<void> {
  const before = session.me;
  if (before?.accountId !== me.accountId) {
    await restoreAnswers(me.accountId);
    const closeOutbox = await openOutbox(me.accountId);
    leave = [closeOutbox, keepAnswers(me.accountId), listenToEvents(() => void findSession())];
  } else if (before.postId !== me.postId || before.abilities.join() !== me.abilities.join()) {
    await queryClient.resetQueries();
  }
  state = { is: 'in', me };
  await keep(KEPT, me);
}

async function wipe(): Promise<void> {
  for (const stop of leave) stop();
  leave = [];
  queryClient.clear();
  await forgetEverything();
  state = { is: 'out' };
}

/** Ends the session on the server; gives whether it is ended. */
const endOnServer = (): Promise<boolean> =>
  call('auth.signOut', {}).then(
    () => true,
    (thrown: unknown) => asProblem(thrown).code === 'kernel/signed-out',
  );

/** Whether a sign-out without network still has to reach the server; tries it. */
async function owesSignOut(): Promise<boolean> {
  if (!(await readKept(OWED))) return false;
  if (!(await endOnServer())) return true;
  await forget(OWED);
  return false;
}

/** Asks the server who is signed in: at the start, after a sign-in, and when rights change. Without network the last answer holds. */
export async function findSession(): Promise<void> {
  onSignedOut(() => void wipe());
  if (await owesSignOut()) {
    state = { is: 'out' };
    return;
  }
  const asked = call('auth.me', {}).catch((thrown: unknown) => asProblem(thrown));
  const kept = session.me ?? ((await readKept(KEPT)) as Me | undefined);
  if (kept && !session.me) await enter(kept);
  const answer = await asked;
  if (answer instanceof Error) {
    if (answer.code === 'kernel/signed-out') await wipe();
    else if (!kept) state = { is: 'out' };
    return;
  }
  if (kept && kept.accountId !== answer.accountId) await wipe();
  await enter(answer);
}

/** Wipes this phone and ends the session on the server; without network the server hears of it at the next start. */
export async function signOut(): Promise<void> {
  const ended = await endOnServer();
  await wipe();
  if (!ended) await keep(OWED, true);
}
