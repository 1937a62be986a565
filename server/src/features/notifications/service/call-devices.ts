import { secondsOfQuiet } from '@sotay/core/notifications/quiet-hours.rules.ts';
import { TRIES_MOST, secondsToWait } from '@sotay/core/notifications/sending.rules.ts';
import { writePayload } from '@sotay/core/notifications/payload.rules.ts';
import { authTransaction } from '../../../platform/db/transaction.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Call } from '../announce.ts';
import { type Called, forgetDevices, noteCalls, notYetCalled } from '../calls.repository.ts';
import { unsealTarget } from '../devices.repository.ts';
import type { Inbox } from '../inbox.ts';
import { proofCode } from '../proof-code.ts';
import type { PushAnswer, PushClient } from '../push/client.ts';
import { asUnit } from './tell.ts';

/** So many are called at the same time, and so many are written down at once: a process that dies calls no more than these twice. */
const AT_ONCE = 32;
const A_ROUND = 128;

type Answered = Called & PushAnswer;

/** What is known of the members in the unit's own transaction: who need not hear of it any more, and how much is unread. */
const lookUp = async (platform: Platform, inbox: Inbox, call: Call, devices: readonly Called[]) => {
  const nothing = {
    seen: new Set<string>() as ReadonlySet<string>,
    unread: new Map() as ReadonlyMap<string, number>,
  };
  const { unitId, item, tries } = call;
  if (unitId === undefined) return nothing;
  const memberIds = devices.map(({ memberId }) => memberId);
  const found = await asUnit(platform, unitId, async (tx) => ({
    seen: item && tries > 1 ? await inbox.alreadySeen(tx, item, memberIds) : nothing.seen,
    unread: await inbox.unreadOf(tx, memberIds),
  }));
  return found ?? nothing;
};

/** Runs the work over a list, so many at the same time. */
const inTurns = async <T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  const left = list.entries();
  const turn = async (): Promise<void> => {
    for (const [index, one] of left) results[index] = await work(one);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, list.length) }, turn));
  return results;
};

/** Puts those whose push service asked for time into jobs for later, by how long it asked. */
const tryLater = async (platform: Platform, call: Call, answers: readonly Answered[]): Promise<void> => {
  if (call.tries >= TRIES_MOST || answers.length === 0) return;
  const waits = Map.groupBy(answers, ({ askedSeconds }) => secondsToWait(call.tries, askedSeconds));
  for (const [seconds, group] of waits) {
    const again = { ...call, deviceIds: group.map(({ id }) => id), tries: call.tries + 1 };
    await platform.jobs.goOn('notifications.call', again, seconds);
  }
};

/** Whether it is quiet: a job that waited long, or is tried again, calls at six like everything else. Who tries their own device is awake. */
const waitsForMorning = async (platform: Platform, call: Call): Promise<boolean> => {
  const quiet = secondsOfQuiet(platform.now().toISOString());
  if (quiet === 0 || call.topic === 'test') return false;
  await platform.jobs.goOn('notifications.call', call, quiet);
  return true;
};

/** Calls devices: what is gone is forgotten, what asks for time is tried again, and nobody is given the same notice twice. */
export const callDevices = async (
  platform: Platform,
  client: PushClient,
  inbox: Inbox,
  call: Call,
): Promise<void> => {
  if (await waitsForMorning(platform, call)) return;
  const { auth } = platform.pools;
  const { noticeId, topic } = call;
  const devices = await authTransaction(auth, 'read only', (tx) =>
    notYetCalled(tx, call.deviceIds, { noticeId, now: platform.now() }),
  );
  const { seen, unread } = await lookUp(platform, inbox, call, devices);
  const wanted = devices.filter(({ memberId }) => !seen.has(memberId));
  const later: Answered[] = [];
  for (let from = 0; from < wanted.length; from += A_ROUND) {
    const sentAt = platform.now();
    const answers = await inTurns(wanted.slice(from, from + A_ROUND), async (device): Promise<Answered> => {
      const code = proofCode(platform.keys, device.id, sentAt);
      const text = writePayload({ topic, code, unread: unread.get(device.memberId) ?? 0 });
      return { ...device, ...(await client.send(unsealTarget(platform.keys, device.sealed), text)) };
    });
    const ids = (outcome: PushAnswer['outcome']) =>
      answers.filter((answer) => answer.outcome === outcome).map(({ id }) => id);
    await authTransaction(auth, 'read write', async (tx) => {
      await noteCalls(tx, [...ids('taken'), ...ids('refused')], { noticeId, sentAt });
      await forgetDevices(tx, ids('gone'));
    });
    later.push(...answers.filter(({ outcome }) => outcome === 'later'));
  }
  await tryLater(platform, call, later);
};
