import { callRaw } from './api.ts';
import { isEarly, roomOf } from './offline.ts';
import type { Merged, OfflineRoom } from './offline-room.ts';
import { changeAct, dropFromOutbox, markSending } from './outbox-acts.ts';
import { outbox } from './outbox.svelte.ts';
import type { Waiting } from './outbox.svelte.ts';
import { asProblem, mayPass } from './problem.ts';
import type { Problem } from './problem.ts';
import { askForProof } from './proof.svelte.ts';
import { refresh } from './query.ts';

/** How it went with one act: on to the next, or no further now. */
type Went = 'on' | 'stop';

/** The phone merges with what it read last; where the server has moved on it reads again, so often at most. */
const READS_AGAIN = 3;
const STALE = 'meetings/changed-meanwhile';

let busy = false;

/** Sends what waits, in order, once over all open windows; stops at the first sign that the network is gone. */
export async function sendWaiting(): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    if ('locks' in navigator) await navigator.locks.request('sotay-outbox', sendInOrder);
    else await sendInOrder();
  } finally {
    busy = false;
  }
}

/** Whether two acts are about one thing: of some there are several, parted by spaces. */
const isAbout = (thing: string, other: string | null | undefined): boolean =>
  (other ?? '').split(' ').some((one) => one !== '' && thing.split(' ').includes(one));

/** What a new act would overtake: another on the same thing that waits for the person. */
const isBehind = ({ thing, turn }: Waiting): boolean =>
  Boolean(thing) &&
  outbox.items.some(
    (item) => item.turn < turn && (item.refused ?? item.clash) && isAbout(thing ?? '', item.thing),
  );

async function sendInOrder(): Promise<void> {
  const tried = new Set<string>();
  const touched = new Set<string>();
  const next = (): Waiting | undefined =>
    outbox.waiting.find((item) => !item.held && !tried.has(item.key) && !isBehind(item));
  for (let item = next(); item; item = next()) {
    tried.add(item.key);
    markSending(item.key);
    const went = await sendOne(item, tried.size === 1).finally(() => markSending(undefined));
    if (went === 'stop') break;
    touched.add(item.name.split('.')[0] ?? '');
  }
  // Not waited for: an act that comes meanwhile would find nobody to send it.
  if (touched.size > 0) void refresh(...touched, 'home');
}

async function sendOne(item: Waiting, isFirst: boolean): Promise<Went> {
  try {
    const room = await roomOf(item.name)?.();
    return await (room ? sendMerged(room, item, isFirst) : sendAsIs(item));
  } catch (thrown) {
    return failed(item, asProblem(thrown));
  }
}

async function sendAsIs(item: Waiting): Promise<Went> {
  await deliver(item);
  await dropFromOutbox(item.key);
  return 'on';
}

async function sendMerged(room: OfflineRoom, item: Waiting, isFirst: boolean): Promise<Went> {
  for (let reads = 0; ; reads += 1) {
    const merged = await room.merge(item, isFirst || reads > 0);
    const input = merged.now === 'send' ? merged.input : merged.now === 'ask' && merged.parted?.clear;
    try {
      if (input) {
        await deliver({ ...item, input });
        room.arrived({ ...item, input });
      }
      await settle(item, merged);
      return 'on';
    } catch (thrown) {
      if (asProblem(thrown).code !== STALE || reads === READS_AGAIN) throw thrown;
      // Refused with the older version: the next try is another act to the server.
      item = { ...item, key: crypto.randomUUID() };
      await changeAct(item);
      markSending(item.key);
    }
  }
}

/** The act has arrived, or what is left of it waits for the person. */
async function settle(item: Waiting, merged: Merged): Promise<void> {
  if (merged.now !== 'ask') return dropFromOutbox(item.key);
  const { input = item.input, thing = item.thing } = merged.parted ?? {};
  await changeAct({ ...item, input, thing, clash: true });
}

/** Calls the endpoint with the time of the device; a proof that the server asks for is given once by the person, and it goes on. */
async function deliver(item: Waiting): Promise<void> {
  try {
    await post(item);
  } catch (thrown) {
    if (asProblem(thrown).code !== 'kernel/step-up-needed' || !(await askForProof())) throw thrown;
    await post(item);
  }
}

function post({ name, input, key, at, deviceId, turn, clock }: Waiting): Promise<unknown> {
  const said = clock && [deviceId, clock.offsetMs, new Date(clock.contactAt).toISOString(), turn].join(';');
  return callRaw(name, input, { key, deviceTime: at, deviceClock: said });
}

/** What may pass by itself waits on, and what was refused waits for the person. */
async function failed(item: Waiting, problem: Problem): Promise<Went> {
  if (isEarly(item.name, problem.code)) return 'on';
  if (mayPass(problem) || problem.code === 'kernel/signed-out' || problem.code === 'kernel/step-up-needed')
    return 'stop';
  const { code, facts } = problem;
  await changeAct({
    ...(outbox.items.find(({ turn }) => turn === item.turn) ?? item),
    refused: { code, facts },
  });
  return 'on';
}
