import { parentPort, workerData } from 'node:worker_threads';
import { parseSheets } from './parse.ts';

const bytes: unknown = workerData;
if (!(bytes instanceof Uint8Array)) throw new TypeError('sheets/no-bytes');
parentPort?.postMessage(await parseSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
