import { Worker } from 'node:worker_threads';
import type { SheetsRead } from './parse.ts';

export type { SheetFault, SheetsRead } from './parse.ts';

const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MAX_HEAP_MB = 200;
const TIME_LIMIT_MS = 30_000;

/**
 * Reads the sheets of an `.xlsx` file, dates as `YYYY-MM-DD`, empty rows kept. Bad input never throws but gives a code:
 * `not-a-sheet`, `old-sheet` (.xls), `file-too-large` (20 MB packed, 100 MB or a hundredfold unpacked, or more memory or time than
 * allowed), `too-many-rows` (50,000), `too-many-columns` (100).
 * Runs in a thread of its own with bounded memory and time, so that no file stops the server.
 */
export function readSheets(bytes: Uint8Array): Promise<SheetsRead> {
  if (bytes.byteLength > MAX_FILE_BYTES) return Promise.resolve(tooLarge);
  const worker = new Worker(new URL('./read.worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(tooLarge), TIME_LIMIT_MS);
    const finish = (result: SheetsRead): void => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    worker.once('message', finish);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        finish(tooLarge);
        return;
      }
      clearTimeout(timer);
      reject(error);
    });
  });
}

const tooLarge: SheetsRead = { ok: false, code: 'file-too-large', params: {} };
