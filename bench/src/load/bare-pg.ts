import pg from 'pg';
import { answerOrder, takeOrder } from './in-process.ts';
import { runLoad } from './latencies.ts';

/** With a name when the application has it planned once a connection. */
export type Statement = { name?: string; text: string; values: unknown[] };

export type BareOrder = {
  connectionString: string;
  connections: number;
  lanes: number;
  /** What the application sent for one request each, `begin` and settings included. */
  requests: Statement[][];
  times: { warmMs: number; measureMs: number };
};

/** The same statements from a bare driver: nothing but the database and its client. */
const { connectionString, connections, lanes, requests, times } = (await takeOrder()) as BareOrder;
const pool = new pg.Pool({ connectionString, max: connections });
const result = await runLoad(lanes, times, async (turn) => {
  const client = await pool.connect();
  try {
    for (const statement of requests[turn % requests.length] ?? []) {
      await (statement.values.length === 0 ? client.query(statement.text) : client.query(statement));
    }
  } finally {
    client.release();
  }
});
await pool.end();
answerOrder(result);
