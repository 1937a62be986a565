import { parentPort, workerData } from 'node:worker_threads';
import type { Said } from '../../../platform/sheets/bounded-worker.ts';
import { drawPage } from './draw-page.ts';
import type { DrawnSaid, DrawTask } from './scanned-page.ts';

const { bytes, page } = workerData as DrawTask;

const result = await drawPage(new Uint8Array(bytes), page).catch(() => null);
const said: Said<never, DrawnSaid> = { result };
parentPort?.postMessage(said);
