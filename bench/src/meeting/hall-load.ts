import { setTimeout as delay } from 'node:timers/promises';
import { answerOrder, takeOrder } from '../load/in-process.ts';
import { type LoadResult, resultOf } from '../load/latencies.ts';
import { openBareStreams } from './bare-streams.ts';
import type { Hall } from './one-hall.ts';
import { openStreams } from './streams.ts';

export type HallOrder = { url: string; hall: Hall };
export type HallResult = LoadResult & { steps: number; bareP95: number; stageBytes: number };

/** A chair does not go on faster than people follow. */
const BETWEEN_MS = 1_500;
const BARE_ROUNDS = 10;

type Stage = { steps: number; step: { id: string; position: number } | null };

const { url, hall } = (await takeOrder()) as HallOrder;
const path = `/api/units/${hall.unitId}/meetings/${hall.meetingId}`;

const asLeader = async <Answer = unknown>(
  method: 'GET' | 'POST',
  part: string,
  body?: object,
): Promise<Answer> => {
  const response = await fetch(`${url}${path}${part}`, {
    method,
    headers: {
      cookie: hall.leader,
      ...(method === 'POST' && {
        origin: url,
        'sec-fetch-site': 'same-origin',
        'x-sotay': '1',
        'idempotency-key': crypto.randomUUID(),
      }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${part} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
};

/** From the chair's tap until each phone has the stage with the next step. */
const followSteps = async (): Promise<{ waits: number[]; steps: number; text: string }> => {
  await asLeader('POST', '/opening');
  await asLeader('POST', '/roll-call/all-present');
  const streams = await openStreams(url, '/api/events', hall.phones);
  const waits: number[] = [];
  let steps = 0;
  for (;;) {
    const { step, steps: all } = await asLeader<Stage>('GET', '/stage');
    if (!step || step.position === all) break;
    await delay(BETWEEN_MS);
    const next = streams.allHear(`"position":${String(step.position + 1)},`);
    const from = performance.now();
    await asLeader('POST', '/steps', { stepId: step.id, outcome: 'done', reason: '' });
    waits.push(...(await next).map((at) => at - from));
    steps += 1;
  }
  streams.close();
  return { waits, steps, text: JSON.stringify(await asLeader<Stage>('GET', '/stage')) };
};

/** The same number of streams and bytes with nothing around them. */
const bare = async (text: string): Promise<number> => {
  const server = await openBareStreams();
  const streams = await openStreams(server.url, '/', hall.phones);
  const waits: number[] = [];
  for (let round = 0; round < BARE_ROUNDS; round += 1) {
    const heard = streams.allHear(`"round":${round}`);
    const from = performance.now();
    server.send(text.replace('{', `{"round":${round},`));
    waits.push(...(await heard).map((at) => at - from));
  }
  streams.close();
  await server.stop();
  return resultOf(waits, 1).p95;
};

const { waits, steps, text } = await followSteps();
const result: HallResult = {
  ...resultOf(waits, 1_000),
  steps,
  stageBytes: Buffer.byteLength(text),
  bareP95: await bare(text),
};
answerOrder(result);
