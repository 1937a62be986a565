import { Pool } from 'undici';
import { answerOrder, takeOrder } from './in-process.ts';
import { runLoad } from './latencies.ts';

export type HttpOrder = {
  url: string;
  paths: readonly string[];
  cookies: string[];
  connections: number;
  times: { warmMs: number; measureMs: number };
};

/** Keep-alive connections that each ask as soon as they were answered, for one thing after the other, on behalf of many people in turn. */
const { url, paths, cookies, connections, times } = (await takeOrder()) as HttpOrder;
const pool = new Pool(url, { connections, pipelining: 1 });
const result = await runLoad(connections, times, async (turn) => {
  const cookie = cookies[turn % cookies.length] ?? '';
  const path = paths[turn % paths.length] ?? '';
  const { statusCode, body } = await pool.request({ method: 'GET', path, headers: { cookie } });
  await body.text();
  if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}.`);
});
await pool.close();
answerOrder(result);
