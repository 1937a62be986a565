import { randomUUIDv7 } from 'node:crypto';
import type { Audience } from '@sotay/core/kernel/audience.ts';
import type { NoticeTopic } from '@sotay/core/notifications/topics.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';

/** A thing that is told: an item with its version, by a unit that governs those it is for. */
type Told = { unitId: string; itemId: string; version: number; topic: NoticeTopic };

/** Whom a notice is for. */
export type For = { audience: Audience } | { memberIds: readonly string[] };

/** A notice on its way to people. */
export type Notice = Told & For & { noticeId: string };

/** A notice on its way to devices. */
export type Call = {
  noticeId: string;
  topic: NoticeTopic;
  deviceIds: readonly string[];
  tries: number;
  /** The unit that governs those it is for; none where somebody calls their own device. */
  unitId?: string;
  /** What it is about, where that is one thing. */
  item?: { itemId: string; version: number };
};

/** Tells an audience of an item, with the act or not at all: who has opened it already is left out, quiet hours are kept. */
export const announce = (
  tx: Tx,
  jobs: Jobs,
  told: Told & { audience: Audience },
  afterSeconds = 0,
): Promise<void> =>
  jobs.enqueue(tx, 'notifications.tell', { ...told, noticeId: randomUUIDv7() }, afterSeconds);

/** Tells single members, in the same way; those whom the unit does not govern hear nothing. */
export const notify = async (
  tx: Tx,
  jobs: Jobs,
  {
    memberIds,
    version = 1,
    ...told
  }: Omit<Told, 'version'> & { version?: number; memberIds: readonly string[] },
  afterSeconds = 0,
): Promise<void> => {
  if (memberIds.length === 0) return;
  const notice = { ...told, version, memberIds, noticeId: randomUUIDv7() };
  await jobs.enqueue(tx, 'notifications.tell', notice, afterSeconds);
};

/** Calls devices at once. */
export const sendToDevices = (tx: Tx, jobs: Jobs, call: Omit<Call, 'noticeId' | 'tries'>): Promise<void> =>
  jobs.enqueue(tx, 'notifications.call', { ...call, noticeId: randomUUIDv7(), tries: 1 } satisfies Call);
