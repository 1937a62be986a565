import { createHash } from 'node:crypto';
import { type Waiting, digestOf } from '@sotay/core/notifications/digest.rules.ts';
import { secondsOfQuiet, whenToSay } from '@sotay/core/notifications/quiet-hours.rules.ts';
import type { NoticeTopic } from '@sotay/core/notifications/topics.ts';
import { systemActor } from '../../../platform/access/system-actor.ts';
import { type Tx, authTransaction, transaction } from '../../../platform/db/transaction.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Call, Notice } from '../announce.ts';
import { devicesToCall } from '../calls.repository.ts';
import type { Inbox } from '../inbox.ts';
import { dueNotices, forgetNotices, holdMorning, layBy } from '../waiting.repository.ts';
import { peopleOf } from '../people.read-model.ts';

/** So many devices are one job: short enough to be done anew when a process dies, long enough to cost little. */
const DEVICES_A_JOB = 500;

type Work<T> = (tx: Tx, unitLft: number) => Promise<T>;

/** In a transaction of the unit, which governs all below it; nothing where there is no such unit any more. */
export const asUnit = async <T>(
  platform: Platform,
  unitId: string,
  work: Work<T>,
): Promise<T | undefined> => {
  const actor = await systemActor(platform.pools.auth, unitId, platform.now());
  if (!actor) return undefined;
  const unitLft = actor.post?.interval.lo ?? 0;
  return transaction(platform.pools.app, actor, 'read write', (tx) => work(tx, unitLft));
};

/** Gives the devices of these members to jobs that call them. */
const callPeople = async (
  platform: Platform,
  tx: Tx,
  memberIds: readonly string[],
  call: Omit<Call, 'deviceIds' | 'tries'>,
): Promise<void> => {
  const devices = await authTransaction(platform.pools.auth, 'read write', (auth) =>
    devicesToCall(auth, memberIds, platform.now()),
  );
  for (let from = 0; from < devices.length; from += DEVICES_A_JOB) {
    const deviceIds = devices.slice(from, from + DEVICES_A_JOB).map(({ id }) => id);
    await platform.jobs.enqueue(tx, 'notifications.call', { ...call, deviceIds, tries: 1 } satisfies Call);
  }
};

/** Tells people of an item now, or lays it by until the quiet hours are over. */
export const tell = async (platform: Platform, inbox: Inbox, notice: Notice): Promise<void> => {
  const now = platform.now();
  const quiet = secondsOfQuiet(now.toISOString());
  await asUnit(platform, notice.unitId, async (tx, unitLft) => {
    if (quiet > 0) {
      await layBy(tx, notice, unitLft, whenToSay(now.toISOString()));
      await platform.jobs.enqueue(tx, 'notifications.morning', {}, quiet);
      return;
    }
    const { unitId, noticeId, topic, itemId, version } = notice;
    const people = await peopleOf(tx, inbox, notice, now);
    await callPeople(platform, tx, people, { noticeId, topic, unitId, item: { itemId, version } });
  });
};

/** An id made of what waited, so that a morning that is done anew calls nobody twice (UUID version 8). */
const idOfMorning = (noticeIds: readonly string[]): string => {
  const digits = createHash('sha256').update(noticeIds.join('|')).digest('hex');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
};

type Told = Waiting & { unitId: string };

const whoWaits = async (platform: Platform, inbox: Inbox, notices: readonly Notice[]): Promise<Told[]> => {
  const waiting: Told[] = [];
  for (const notice of notices) {
    const people = await asUnit(platform, notice.unitId, (tx) => peopleOf(tx, inbox, notice, platform.now()));
    const { unitId, topic, itemId } = notice;
    for (const memberId of people ?? []) waiting.push({ memberId, topic, itemId, unitId });
  }
  return waiting;
};

/**
 * Says at six what came up in the quiet hours: to each member once, however much it is, and however many processes are asked to. What was
 * said is forgotten in the transaction that held it; where that fails, it is said anew under the same id.
 */
export const tellInTheMorning = (platform: Platform, inbox: Inbox): Promise<void> =>
  authTransaction(platform.pools.auth, 'read write', async (held) => {
    await holdMorning(held);
    const notices = await dueNotices(held, platform.now());
    if (notices.length === 0) return;
    const noticeIds = notices.map((notice) => notice.noticeId);
    const noticeId = idOfMorning(noticeIds);
    const waiting = await whoWaits(platform, inbox, notices);
    const unitOf = new Map(waiting.map(({ memberId, unitId }) => [memberId, unitId]));
    const groups = Map.groupBy(
      digestOf(waiting),
      ([memberId, topic]) => `${unitOf.get(memberId) ?? ''} ${topic}`,
    );
    for (const [key, people] of groups) {
      const [unitId, topic] = key.split(' ') as [string, NoticeTopic];
      const memberIds = people.map(([memberId]) => memberId);
      await asUnit(platform, unitId, (tx) =>
        callPeople(platform, tx, memberIds, { noticeId, topic, unitId }),
      );
    }
    await forgetNotices(held, noticeIds);
  });
