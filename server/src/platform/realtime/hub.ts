import type { Scope } from '@sotay/core/kernel/scope.ts';
import { covers } from '@sotay/core/kernel/scope.ts';
import { sql } from 'kysely';
import pg from 'pg';
import type { Tx } from '../db/transaction.ts';
import type { Log } from '../log.ts';

const CHANNEL = 'sotay';

/** "Something of this kind changed here": never content; whoever may see it reads it again through the front door. */
export type News = {
  topic: string;
  unitLft: number;
  id: string;
  memberId?: string;
  /** Of a closed meeting: for those alone whose post reaches it. */
  closedCircle?: boolean;
  /** For this member alone. */
  to?: string;
};

export type Listener = { scope: () => Scope; send: (news: News) => void };

export type Hub = {
  /** Tells everybody who may see it, when and if the transaction commits. */
  readonly tell: (tx: Tx, news: News) => Promise<void>;
  readonly listen: (listener: Listener) => () => void;
  /** Called on every piece of news, before the listeners: the session memory forgets on `access`. */
  readonly onNews: (hear: (news: News) => void) => void;
  readonly stop: () => Promise<void>;
};

/** Whether somebody with this scope may hear it. */
export const reaches = (scope: Scope, { unitLft, memberId, closedCircle = false, to }: News): boolean =>
  to === undefined ? covers(scope, { unitLft, memberId: memberId ?? null, closedCircle }) : scope.own === to;

export const tellThrough = async (tx: Tx, news: News): Promise<void> => {
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(news)})`.execute(tx);
};

/** One LISTEN connection a process; it reconnects by itself. */
export const openHub = async (connectionString: string, log: Log): Promise<Hub> => {
  const listeners = new Set<Listener>();
  const hearers: ((news: News) => void)[] = [];
  let client: pg.Client | undefined;
  let stopped = false;

  const deliver = (news: News): void => {
    for (const hear of hearers) hear(news);
    for (const listener of listeners) {
      if (reaches(listener.scope(), news)) listener.send(news);
    }
  };

  const connect = async (): Promise<void> => {
    const made = new pg.Client({ connectionString, keepAlive: true });
    made.on('notification', (message) => deliver(JSON.parse(message.payload ?? '{}') as News));
    made.on('error', (error) => {
      log.warn({ err: error }, 'realtime connection lost');
      void made.end().catch(() => undefined);
      if (!stopped) setTimeout(() => void retry(), 500);
    });
    await made.connect();
    await made.query(`listen ${CHANNEL}`);
    client = made;
  };

  const retry = async (): Promise<void> => {
    try {
      await connect();
    } catch {
      if (!stopped) setTimeout(() => void retry(), 1_000);
    }
  };

  await connect();
  return {
    tell: tellThrough,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onNews: (hear) => void hearers.push(hear),
    stop: async () => {
      stopped = true;
      await client?.end().catch(() => undefined);
    },
  };
};
