import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'undici';
import { answerOrder, takeOrder } from '../load/in-process.ts';
import { resultOf } from '../load/latencies.ts';

export type CastOrder = {
  url: string;
  path: string;
  /** One phone each. */
  cookies: string[];
  /** So many phones come each second; every one that there is at once where it is null. */
  perSecond: number | null;
};

const CONNECTIONS = 256;
/** Every so many phones send the same tap twice, as after a lost answer. */
const TWICE_EVERY = 10;
const AGAIN_MS = 1_000;

/** Phones that vote once each, at their own pace; what they wait is counted from when they came, so that a queue shows. */
const { url, path, cookies, perSecond } = (await takeOrder()) as CastOrder;
const pool = new Pool(url, { connections: CONNECTIONS, pipelining: 1 });
const headers = {
  'content-type': 'application/json',
  origin: url,
  'sec-fetch-site': 'same-origin',
  'x-sotay': '1',
};

/** A phone that is told to come again does so after a moment, with the key of the same tap. */
const cast = async (cookie: string, turn: number, key: string): Promise<void> => {
  const choice = turn % 3 === 0 ? 'against' : 'for';
  for (;;) {
    const { statusCode, body } = await pool.request({
      method: 'PUT',
      path,
      headers: { ...headers, cookie, 'idempotency-key': key },
      body: JSON.stringify({ choice }),
    });
    const text = await body.text();
    if (statusCode === 200) return;
    if (statusCode !== 503) throw new Error(`A vote was answered with ${statusCode}: ${text.slice(0, 200)}`);
    await delay(AGAIN_MS);
  }
};

const from = performance.now();
const taken = await Promise.all(
  cookies.map(async (cookie, turn) => {
    const due = perSecond === null ? from : from + (turn * 1_000) / perSecond;
    await delay(Math.max(0, due - performance.now()));
    const key = randomUUID();
    const taps = [cast(cookie, turn, key), ...(turn % TWICE_EVERY === 0 ? [cast(cookie, turn, key)] : [])];
    await Promise.all(taps);
    return performance.now() - due;
  }),
);
const withinMs = performance.now() - from;
await pool.close();
answerOrder(resultOf(taken, withinMs));
