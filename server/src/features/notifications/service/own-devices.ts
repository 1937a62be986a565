import { randomUUIDv7 } from 'node:crypto';
import { describeDevice } from '@sotay/core/auth/device.rules.ts';
import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import type { notificationsContract } from '@sotay/core/notifications/notifications.contract.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type AuthTx, authTransaction } from '../../../platform/db/transaction.ts';
import { Refusal, notFound } from '../../../platform/errors.ts';
import type { Caller } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { sendToDevices } from '../announce.ts';
import { devicesOf, devicesOfSession, dropDevice, keepDevice, noteProof } from '../devices.repository.ts';
import { ownMail, setOwnMail } from '../outside/outbox.repository.ts';
import { provesNotice } from '../proof-code.ts';
import { isPushEndpoint } from '../push/addresses.ts';
import { type PushTarget, areDeviceKeys } from '../push/encrypt.ts';
import { vapidKeyOf } from '../push/vapid.ts';

type Done = { done: true };
type Devices = OutputOf<(typeof notificationsContract)['devices']>;

const asAuth = <T>(platform: Platform, work: (tx: AuthTx) => Promise<T>): Promise<T> =>
  authTransaction(platform.pools.auth, 'read write', work);

/** In the transaction of the act. */
const auditOwn = (tx: AuthTx, { actor, now, requestId }: Caller, action: string, objectId: string) =>
  audit(
    { tx, now, requestId, actor },
    { unitId: actor.unitId, unitLft: actor.unitLfts[0] ?? 0, action, objectKind: 'device', objectId },
  );

export const readDevices = (platform: Platform, { actor, now }: Caller): Promise<Devices> =>
  authTransaction(platform.pools.auth, 'read only', async (tx) => ({
    email: await ownMail(tx, platform.keys, actor.accountId),
    publicKey: vapidKeyOf(platform.keys.vapid).publicKey,
    devices: (await devicesOf(tx, actor.memberId, now)).map(({ sessionId, device, ...row }) => ({
      id: row.id,
      device: describeDevice(device),
      madeAt: row.madeAt.toISOString(),
      lastSentAt: row.lastSentAt?.toISOString() ?? null,
      lastProofAt: row.lastProofAt?.toISOString() ?? null,
      isSilent: row.isSilent,
      thisOne: sessionId === actor.sessionId,
    })),
  }));

/** Takes notices on this device. A new address is tried at once: what counts is the proof that a notice comes. */
export const subscribe = async (
  platform: Platform,
  caller: Caller,
  target: PushTarget,
): Promise<{ id: string; askAgain: boolean }> => {
  const { actor, now, tx } = caller;
  const isGood = isPushEndpoint(target.endpoint, platform.config.pushTrustedOrigin) && areDeviceKeys(target);
  if (!isGood) throw new Refusal('notifications/no-push-address');
  const { unitId, memberId, sessionId, unitLfts } = actor;
  const place = { unitId, unitLft: unitLfts[0] ?? 0, memberId, sessionId };
  const kept = await asAuth(platform, async (auth) => {
    const device = await keepDevice(auth, platform.keys, { place, target, id: randomUUIDv7(), now });
    if (device.isNew) await auditOwn(auth, caller, 'notifications.subscribe', device.id);
    return device;
  });
  if (kept.isNew) await sendToDevices(tx, platform.jobs, { topic: 'test', deviceIds: [kept.id] });
  return { id: kept.id, askAgain: kept.isSilent };
};

export const unsubscribe = async (platform: Platform, caller: Caller, deviceId: string): Promise<Done> => {
  await asAuth(platform, async (auth) => {
    if (!(await dropDevice(auth, caller.actor.memberId, deviceId))) throw notFound();
    await auditOwn(auth, caller, 'notifications.unsubscribe', deviceId);
  });
  return { done: true };
};

/** Calls one of the own devices, whatever the hour: whoever asks is awake. */
export const testDevice = async (platform: Platform, caller: Caller, deviceId: string): Promise<Done> => {
  const { memberId } = caller.actor;
  const own = await asAuth(platform, (auth) => devicesOf(auth, memberId, caller.now));
  if (!own.some(({ id }) => id === deviceId)) throw notFound();
  await sendToDevices(caller.tx, platform.jobs, { topic: 'test', deviceIds: [deviceId] });
  return { done: true };
};

/** Keeps the own e-mail address for reminders, or takes it away. */
export const setEmail = async (platform: Platform, caller: Caller, email: string | null): Promise<Done> => {
  const { actor, now } = caller;
  await asAuth(platform, async (auth) => {
    await setOwnMail(auth, platform.keys, { accountId: actor.accountId, address: email, now });
    await auditOwn(auth, caller, 'notifications.set-email', actor.accountId);
  });
  return { done: true };
};

/** A device says that a notice came. A code that is none of its own proves nothing, and is no fault: it may be an old one. */
export const prove = async (platform: Platform, caller: Caller, code: string): Promise<Done> => {
  const { actor, now, tx } = caller;
  await asAuth(platform, async (auth) => {
    const ids = await devicesOfSession(auth, actor.sessionId);
    const id = ids.find((one) => provesNotice(platform.keys, one, code));
    if (id !== undefined) await noteProof(auth, id, now);
  });
  const { memberId } = actor;
  const unitLft = actor.unitLfts[0] ?? 0;
  await platform.hub.tell(tx, { topic: 'notifications', unitLft, id: memberId, memberId, to: memberId });
  return { done: true };
};
