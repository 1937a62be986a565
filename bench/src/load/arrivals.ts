import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'undici';
import { answerOrder, takeOrder } from './in-process.ts';
import { resultOf } from './latencies.ts';

export type ArrivalsOrder = {
  url: string;
  path: string;
  bodies: object[];
  perSecond: number;
};

/** Whoever finds too many waiting is asked to come again in a minute. */
const TURNED_AWAY_MS = 60_000;

/**
 * People who come at their own pace, however slow the answers are: one each 1/n of a second, each once. What they wait is counted
 * from when they came, so that a queue shows.
 */
const { url, path, bodies, perSecond } = (await takeOrder()) as ArrivalsOrder;
const pool = new Pool(url, { connections: bodies.length, pipelining: 1 });
const headers = {
  'content-type': 'application/json',
  origin: url,
  'sec-fetch-site': 'same-origin',
  'x-sotay': '1',
};
const from = performance.now();
const taken = await Promise.all(
  bodies.map(async (sent, turn) => {
    const due = from + (turn * 1_000) / perSecond;
    await delay(Math.max(0, due - performance.now()));
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path,
      headers,
      body: JSON.stringify(sent),
    });
    await body.text();
    if (statusCode === 503) return TURNED_AWAY_MS;
    if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}.`);
    return performance.now() - due;
  }),
);
await pool.close();
answerOrder(resultOf(taken, performance.now() - from));
