import { parentPort, workerData } from 'node:worker_threads';
import type { Said } from '../../../platform/sheets/bounded-worker.ts';
import { readDocx } from './docx.ts';
import { readPdf } from './pdf.ts';
import type { PagesSaid, PagesTask } from './read-pages.ts';

const { bytes, mime, ...stretch } = workerData as PagesTask;

const read = async (): Promise<PagesSaid> => {
  const own = new Uint8Array(bytes);
  try {
    return mime === 'application/pdf' ? await readPdf(own, stretch) : readDocx(own, stretch);
  } catch {
    return null;
  }
};

const said: Said<never, PagesSaid> = { result: await read() };
parentPort?.postMessage(said);
