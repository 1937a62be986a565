import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { Said } from '../../platform/sheets/bounded-worker.ts';
import { parseSheets } from '../../platform/sheets/parse.ts';
import {
  type PreviewMade,
  type PreviewQuestion,
  type PreviewTask,
  type WhatThereIs,
  makePreview,
} from './preview.ts';

const task = workerData as PreviewTask;
const { buffer, byteOffset, byteLength } = task.workbook;

const say = (said: Said<PreviewQuestion, PreviewMade>): void => parentPort?.postMessage(said);

const ask = async (question: PreviewQuestion): Promise<WhatThereIs> => {
  if (!parentPort) throw new Error('A preview is made in a thread of its own.');
  const told = once(parentPort, 'message') as Promise<[WhatThereIs]>;
  say({ ask: question });
  return (await told)[0];
};

say({ result: await makePreview(task, await parseSheets(Buffer.from(buffer, byteOffset, byteLength)), ask) });
