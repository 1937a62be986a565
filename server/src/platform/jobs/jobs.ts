import { CompiledQuery } from 'kysely';
import { PgBoss } from 'pg-boss';
import pg from 'pg';
import type { Tx } from '../db/transaction.ts';
import { roles } from '../db/roles.ts';
import type { Log } from '../log.ts';

/** Work that happens after the answer: name → handler. Data holds ids only; a handler may run twice and must not mind. */
export type JobHandlers = Readonly<Record<string, (data: never) => Promise<void>>>;

export type Jobs = {
  /** Puts the job into the transaction of the act: it exists if and only if the act does. It runs `afterSeconds` later. */
  readonly enqueue: (tx: Tx, name: string, data: object, afterSeconds?: number) => Promise<void>;
  /** The same outside any act: for a job that goes on with its own work later. */
  readonly goOn: (name: string, data: object, afterSeconds: number) => Promise<void>;
  /** Makes the queues: before anything is enqueued, also where another process does the work. */
  readonly declare: (handlers: JobHandlers) => Promise<void>;
  readonly work: (handlers: JobHandlers) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const SCHEMA = 'pgboss';

/** A job whose process shows no life for this long is taken up by another, within two minutes. */
const HEARTBEAT_SECONDS = 30;

const inside = (tx: Tx) => ({
  executeSql: async (text: string, values: unknown[] = []) => {
    const result = await tx.executeQuery(CompiledQuery.raw(text, values));
    return { rows: result.rows as object[] };
  },
});

/** Installs the job tables and lets the application role use them. */
export const installJobs = async (adminUrl: string): Promise<void> => {
  const boss = new PgBoss({
    connectionString: adminUrl,
    schema: SCHEMA,
    supervise: false,
    schedule: false,
    max: 1,
  });
  await boss.start();
  await boss.stop({ graceful: false });
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`
      grant usage on schema ${SCHEMA} to ${roles.app};
      grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${roles.app};
      grant execute on all functions in schema ${SCHEMA} to ${roles.app};
      grant usage on all sequences in schema ${SCHEMA} to ${roles.app};`);
  } finally {
    await client.end();
  }
};

export const openJobs = async (connectionString: string, log: Log): Promise<Jobs> => {
  const boss = new PgBoss({
    connectionString,
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    schedule: false,
    max: 2,
  });
  boss.on('error', (error) => log.error({ err: error }, 'jobs'));
  await boss.start();
  return {
    enqueue: async (tx, name, data, afterSeconds = 0) => {
      await boss.send(name, data, { db: inside(tx), startAfter: afterSeconds });
    },
    goOn: async (name, data, afterSeconds) => {
      await boss.send(name, data, { startAfter: afterSeconds });
    },
    declare: async (handlers) => {
      for (const name of Object.keys(handlers)) {
        await boss.createQueue(name, {
          retryLimit: 3,
          retryBackoff: true,
          expireInSeconds: 3_600,
          heartbeatSeconds: HEARTBEAT_SECONDS,
        });
      }
    },
    work: async (handlers) => {
      for (const [name, handle] of Object.entries(handlers)) {
        const worker = await boss.work(name, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
          for (const job of jobs) await handle(job.data as never);
          // A thousand may wait behind it: the next is taken up at once, not at the next look.
          boss.notifyWorker(worker);
        });
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
};
