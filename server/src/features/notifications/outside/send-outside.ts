import { randomUUIDv7 } from 'node:crypto';
import { secondsOfQuiet } from '@sotay/core/notifications/quiet-hours.rules.ts';
import { OUTSIDE_TRIES_MOST, secondsToGateway } from '@sotay/core/notifications/sending.rules.ts';
import { authTransaction, type Tx } from '../../../platform/db/transaction.ts';
import type { Platform } from '../../../platform/platform.ts';
import { asUnit } from '../service/tell.ts';
import { type Gateways, outsideChannels } from './gateways.ts';
import { lockWaiting, mailOfMember, noteOutcome, putOut } from './outbox.repository.ts';

/** What it says, whatever it is about: no name, no title, and no link that could be taken for somebody else's. */
export const OUTSIDE_WORDS =
  'Sổ tay đảng viên: đơn vị của đồng chí có việc đang chờ. Mời đồng chí mở sổ tay để xem.';
export const OUTSIDE_SUBJECT = 'Sổ tay đảng viên: có việc đang chờ';

/** A message on its way out. */
export type Outgoing = { unitId: string; id: string };

/** The gateways that are configured have their name in the environment. */
const configured = ({ config }: Pick<Platform, 'config'>) =>
  outsideChannels.filter((channel) => (channel === 'sms' ? config.gateways.sms : config.gateways.mail));

/**
 * Writes to members by SMS and e-mail, where the organisation has a gateway for it: for duties that wait too long, since each message costs
 * and leaves the handbook. With the act or not at all; in quiet hours it leaves at six.
 */
export const sendOutside = async (
  tx: Tx,
  platform: Pick<Platform, 'config' | 'jobs' | 'now'>,
  { unitId, unitLft, memberIds }: { unitId: string; unitLft: number; memberIds: readonly string[] },
): Promise<void> => {
  const now = platform.now();
  const messages = memberIds.flatMap((memberId) =>
    configured(platform).map((channel) => ({
      ...{ id: randomUUIDv7(), unitId, unitLft, memberId, channel, madeAt: now },
    })),
  );
  await putOut(tx, messages);
  const seconds = secondsOfQuiet(now.toISOString());
  for (const { id } of messages)
    await platform.jobs.enqueue(tx, 'notifications.outside', { unitId, id } satisfies Outgoing, seconds);
};

/** Hands a message to its gateway, and tries again later where that is away; whatever the try, nothing leaves in quiet hours. */
export const handOver = async (
  platform: Platform,
  gateways: Gateways,
  { unitId, id }: Outgoing,
): Promise<void> => {
  const quiet = secondsOfQuiet(platform.now().toISOString());
  if (quiet > 0) return platform.jobs.goOn('notifications.outside', { unitId, id }, quiet);
  await asUnit(platform, unitId, async (tx) => {
    const message = await lockWaiting(tx, unitId, id);
    if (!message) return;
    const { channel, memberId, phone } = message;
    const gateway = gateways[channel];
    const to =
      channel === 'sms'
        ? phone
        : await authTransaction(platform.pools.auth, 'read only', (auth) =>
            mailOfMember(auth, platform.keys, memberId),
          );
    const tries = message.tries + 1;
    if (!gateway || !to) return noteOutcome(tx, unitId, id, { state: 'no-address', tries, sentAt: null });
    const isTaken = await gateway(to, OUTSIDE_WORDS).then(
      () => true,
      () => false,
    );
    if (isTaken) return noteOutcome(tx, unitId, id, { state: 'sent', tries, sentAt: platform.now() });
    const isOver = tries >= OUTSIDE_TRIES_MOST;
    await noteOutcome(tx, unitId, id, { state: isOver ? 'given-up' : 'waiting', tries, sentAt: null });
    const again = { unitId, id } satisfies Outgoing;
    if (!isOver) await platform.jobs.enqueue(tx, 'notifications.outside', again, secondsToGateway(tries));
  });
};
