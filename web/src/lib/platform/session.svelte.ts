import { call, onAnswered, onNotInStead, onSignedOut } from './api.ts';
import type { CallOutput } from './api.ts';
import { deviceClock } from './clock.ts';
import { setDisplay } from './display.svelte.ts';
import { restoreDrafts } from './drafts.ts';
import { listenToEvents } from './events.ts';
import { lookAtHelps } from './helps.ts';
import { leftByLease } from './lease.ts';
import { openOutbox } from './outbox-open.ts';
import { asProblem } from './problem.ts';
import { forgetAnswers, keepAnswers, queryClient, restoreAnswers } from './query.ts';
import { stead } from './stead.svelte.ts';
import {
  closeVault,
  findVault,
  forget,
  forgetEverything,
  hasMark,
  keep,
  lastContact,
  noteContact,
  openVault,
  readKept,
  setMark,
} from './store.ts';

/** Who is signed in, as the server says it. The client works no rights out: it shows by `abilities`. */
export type Me = CallOutput<'auth.me'>;

type State = { is: 'unknown' } | { is: 'out' } | { is: 'in'; me: Me };

const KEPT = 'session';
const OWED = 'sign-out-owed';
let state = $state.raw<State>({ is: 'unknown' });
let leave: (() => void)[] = [];
/** Other windows of the app on this device: what is wiped in one is left in all. */
const windows = new BroadcastChannel('session');
windows.onmessage = () => leaveAll();

export const session = {
  get is(): State['is'] {
    return state.is;
  },
  get me(): Me | undefined {
    return state.is === 'in' ? state.me : undefined;
  },
};

/** Whether the server granted the signed-in person this ability; in another's stead none of theirs counts. */
export const can = (ability: string): boolean =>
  stead.now === undefined && (session.me?.abilities.includes(ability) ?? false);

/** A minute more or less of the lease is not worth writing down. */
const CONTACT_EVERY_MS = 10 * 60_000;
const LOOK_EVERY_MS = 10 * 60_000;

async function renewLease(): Promise<void> {
  const { me } = session;
  const vault = me && (await findVault());
  if (!vault || Date.now() - vault.contactAt < CONTACT_EVERY_MS) return;
  await noteContact({ contactAt: Date.now(), hasPost: me.postId !== null, clock: deviceClock() });
}

/**
 * Takes what was read from this device when the lease is over, and gives whether it is; unsent words of one's own wait for the
 * server a while longer.
 */
async function obeyLease(): Promise<boolean> {
  const contact = await lastContact();
  const left = contact ? leftByLease(contact, Date.now()) : 'all';
  if (left === 'all') return false;
  letGo();
  state = { is: 'unknown' };
  if (left === 'nothing') await forgetEverything();
  else await Promise.all([forgetAnswers(), forget(KEPT)]);
  return true;
}

/** Looks after the lease while the app is open, also when it comes back from sleep; gives the function that stops it. */
function watchLease(): () => void {
  const look = async (): Promise<void> => {
    if (await obeyLease()) await findSession();
  };
  const begin = (): void => void look();
  const timer = setInterval(begin, LOOK_EVERY_MS);
  document.addEventListener('visibilitychange', begin);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', begin);
  };
}

/** Opens what stands on this device for the person, and keeps it from now on. */
async function settle(me: Me): Promise<void> {
  const hasPost = me.postId !== null;
  await openVault(me.accountId, { contactAt: Date.now(), hasPost });
  await restoreAnswers();
  leave = [
    await restoreDrafts(),
    await openOutbox(),
    keepAnswers(),
    watchLease(),
    listenToEvents(
      () => void findSession(),
      () => void lookAtHelps(),
    ),
  ];
}

async function enter(me: Me): Promise<void> {
  const before = session.me;
  if (before?.accountId !== me.accountId) await settle(me);
  else if (before.postId !== me.postId || before.abilities.join() !== me.abilities.join())
    await queryClient.resetQueries();
  state = { is: 'in', me };
  await keep(KEPT, me);
}

/** Stops and takes out of memory. */
function letGo(): void {
  for (const stop of leave) stop();
  leave = [];
  stead.end();
  queryClient.clear();
  closeVault();
}

function leaveAll(): void {
  letGo();
  state = { is: 'out' };
}

async function wipeDevice(): Promise<void> {
  letGo();
  await forgetEverything();
  windows.postMessage('wiped');
}

async function wipe(): Promise<void> {
  await wipeDevice();
  state = { is: 'out' };
}

/** Wipes what this device keeps and goes on, with a new key and nothing read. */
export async function startAnew(): Promise<void> {
  const { me } = session;
  if (!me) return;
  letGo();
  await forgetEverything();
  await settle(me);
  await keep(KEPT, me);
}

/** Ends the session on the server; gives whether it is ended. */
const endOnServer = (): Promise<boolean> =>
  call('auth.signOut', {}).then(
    () => true,
    (thrown: unknown) => asProblem(thrown).code === 'kernel/signed-out',
  );

/** Whether a sign-out without network still has to reach the server; tries it. */
async function owesSignOut(): Promise<boolean> {
  if (!(await hasMark(OWED))) return false;
  if (!(await endOnServer())) return true;
  await forget(OWED);
  return false;
}

/** Asks the server who is signed in: at the start and when rights change. Without network the last answer holds. */
export async function findSession(): Promise<void> {
  onSignedOut(() => void wipe());
  onAnswered(() => void renewLease());
  onNotInStead(() => void lookAtHelps());
  if (await owesSignOut()) {
    state = { is: 'out' };
    return;
  }
  const asked = call('auth.me', {}).catch((thrown: unknown) => asProblem(thrown));
  await obeyLease();
  await findVault();
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
  void lookAtHelps();
  await noteContact({ contactAt: Date.now(), hasPost: answer.postId !== null, clock: deviceClock() });
}

/**
 * After a sign-in. It has ended the browser's earlier session on the server, so a sign-out made without network is owed no longer:
 * paid now, it would end the new session.
 */
export async function afterSignIn(): Promise<void> {
  await forget(OWED);
  await findSession();
}

/** Wipes this phone and ends the session on the server; without network the server hears of it at the next start or sign-in. */
export async function signOut(): Promise<void> {
  if (!(await endOnServer())) {
    await wipe();
    await setMark(OWED);
    return;
  }
  await wipeDevice();
  // The answer had the browser wipe all that pages stored; how large the letters are is no secret, and stays.
  setDisplay({});
  // A new page knows nothing any more, and brings the app's own files back.
  location.replace('/sign-in');
}
