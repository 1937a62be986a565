import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { EndpointName, EndpointOf } from '@sotay/core/contracts.ts';
import { contracts } from '@sotay/core/contracts.ts';
import type { Endpoint, InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { Pool } from 'undici';
import { answerOrder, takeOrder } from '../load/in-process.ts';
import { type LoadResult, resultOf } from '../load/latencies.ts';
import type { EveningCell } from './evening-cells.ts';

export type EveningOrder = {
  url: string;
  cells: EveningCell[];
  /** Begin of each cell's meeting after the load began, and how long it lasts. */
  startsMs: number[];
  lastsMs: number;
};

/** `refused`: answers other than 200 by their status and endpoint. `bare`: what the server answers without asking the database. */
export type EveningResult = LoadResult & {
  requests: number;
  refused: Record<string, number>;
  bareP95: number;
  slowest: { name: string; p95: number }[];
};

const VOTES = 3;
/** Opening, roll-call, about fourteen steps, three votes of two acts, conclusion, two signatures, the seal. */
const ACTS = 26;
const BARE_EVERY_MS = 250;

const { url, cells, startsMs, lastsMs } = (await takeOrder()) as EveningOrder;
const pool = new Pool(url, { connections: 256, pipelining: 1 });
const taken = new Map<string, number[]>();
const refused: Record<string, number> = {};

const ask = async <N extends EndpointName>(
  name: N,
  cookie: string,
  params: object,
  body?: InputOf<EndpointOf<N>>['body'],
): Promise<OutputOf<EndpointOf<N>>> => {
  const [room, entry] = name.split('.') as [keyof typeof contracts, string];
  const { method, path } = (contracts[room] as Readonly<Record<string, Endpoint>>)[entry] as Endpoint;
  const address = Object.entries(params).reduce<string>(
    (so, [key, value]) => so.replace(`:${key}`, String(value)),
    path,
  );
  const acts = {
    origin: url,
    'sec-fetch-site': 'same-origin',
    'x-sotay': '1',
    'idempotency-key': randomUUID(),
  };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const from = performance.now();
  const answer = await pool.request({
    method,
    path: address,
    headers: { cookie, ...(method === 'GET' ? {} : acts), ...type },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.body.text();
  taken.getOrInsert(name, []).push(performance.now() - from);
  if (answer.statusCode === 200) return JSON.parse(text) as OutputOf<EndpointOf<N>>;
  const word = `${answer.statusCode} ${name}`;
  refused[word] = (refused[word] ?? 0) + 1;
  throw new Error(word);
};

/** One cell's evening: whoever leads acts and reads the meeting again, the others read it when it opens and when it ends. */
const meet = async (cell: EveningCell): Promise<void> => {
  const params = { unitId: cell.unitId, meetingId: cell.meetingId };
  const pace = lastsMs / ACTS;
  const read = (cookie: string) => ask('meetings.one', cookie, params);
  const act = async <T>(work: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const answer = await work();
    await read(cell.leader);
    await delay(Math.max(0, pace - (performance.now() - from)));
    return answer;
  };
  await act(() => ask('meetings.open', cell.leader, params));
  await Promise.all(cell.members.map(read));
  await act(() => ask('meetings.allPresent', cell.leader, params));
  const { steps, currentStepId } = await read(cell.leader);
  const last = steps.find((step) => step.duty === 'minutes-read-back')?.id;
  let stepId = currentStepId;
  let votes = 0;
  while (stepId !== null && stepId !== last) {
    const body = { stepId, outcome: 'done', reason: '' } as const;
    ({ currentStepId: stepId } = await act(() => ask('meetings.markStep', cell.leader, params, body)));
    if (votes++ >= VOTES) continue;
    const question = { itemId: null, question: 'other', title: 'Thống nhất', form: 'show-of-cards' } as const;
    const vote = await act(() => ask('meetings.openVote', cell.leader, params, question));
    const counted = { version: vote.version, for: 1, against: 0, other: 0 };
    await act(() => ask('meetings.closeVote', cell.leader, { ...params, voteId: vote.id }, counted));
  }
  await act(() =>
    ask('meetings.conclude', cell.leader, params, { endedAt: new Date().toISOString(), agreed: 1 }),
  );
  await Promise.all(cell.members.map(read));
  await act(() => ask('meetings.sign', cell.taker, params, { document: 'minutes' }));
  await act(() => ask('meetings.sign', cell.leader, params, { document: 'minutes' }));
  await act(() => ask('meetings.seal', cell.leader, params));
};

const from = performance.now();
const evening = { isOver: false };
const bare: number[] = [];
const beside = (async () => {
  while (!evening.isOver) {
    const start = performance.now();
    await (await pool.request({ method: 'GET', path: '/healthz' })).body.text();
    bare.push(performance.now() - start);
    await delay(BARE_EVERY_MS);
  }
})();
await Promise.all(
  cells.map(async (cell, index) => {
    await delay(startsMs[index] ?? 0);
    // What was refused is counted; the other cells go on.
    await meet(cell).catch(() => undefined);
  }),
);
evening.isOver = true;
await beside;
await pool.close();
const withinMs = performance.now() - from;
const all = [...taken.values()].flat();
const result: EveningResult = {
  ...resultOf(all, withinMs),
  requests: all.length,
  refused,
  bareP95: resultOf(bare, withinMs).p95,
  slowest: [...taken]
    .map(([name, times]) => ({ name, p95: resultOf(times, withinMs).p95 }))
    .sort((a, b) => b.p95 - a.p95),
};
answerOrder(result);
