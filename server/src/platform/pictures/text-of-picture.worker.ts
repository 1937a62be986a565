import { parentPort, workerData } from 'node:worker_threads';
import type { Said } from '../sheets/bounded-worker.ts';
import { readUpright } from './read-upright.ts';
import { openRecogniser } from './recogniser.ts';
import type { SeenSaid } from './text-of-picture.ts';

const recogniser = await openRecogniser();
const result = await readUpright(recogniser, workerData as Uint8Array).catch(() => null);
const said: Said<never, SeenSaid> = { result };
parentPort?.postMessage(said);
