import type { DeviceTime } from '@sotay/core/kernel/device-time.rules.ts';
import type { Placed, Scope } from '@sotay/core/kernel/scope.ts';
import { covers } from '@sotay/core/kernel/scope.ts';
import type { Actor } from './access/actor.ts';
import type { Tx } from './db/transaction.ts';
import { notFound } from './errors.ts';

/** What a handler works with: the open transaction, who acts, how far the permission reaches, and when. */
export type Context = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly now: Date;
  /** What the device said of the time of an act that waited in its outbox. */
  readonly device?: DeviceTime | undefined;
  /** When the server heard of the act, where `now` is the hour at which it happened on a device without network. */
  readonly receivedAt?: Date;
  readonly requestId: string;
};

/** Refuses, like a thing that is not there, what the permission does not cover. */
export const demand = <T extends Placed>(context: Context, row: T | null | undefined): T => {
  if (!row || !covers(context.scope, row)) throw notFound();
  return row;
};
