import { parentPort, workerData } from 'node:worker_threads';
import { parseSheets } from '../../platform/sheets/parse.ts';
import { type PreviewTask, makePreview } from './preview.ts';

const task = workerData as PreviewTask;
const { buffer, byteOffset, byteLength } = task.workbook;
parentPort?.postMessage(makePreview(task, await parseSheets(Buffer.from(buffer, byteOffset, byteLength))));
