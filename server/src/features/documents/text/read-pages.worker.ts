import { parentPort } from 'node:worker_threads';
import { readDocx } from './docx.ts';
import { readOdt } from './odt.ts';
import { readPdf } from './pdf.ts';
import { readPlainText } from './plain-text.ts';
import type { PagesRead, PagesSaid, PagesTask, Stretch } from './read-pages.ts';
import { readWorkbook } from './workbook.ts';

type Reader = (bytes: Uint8Array, stretch: Stretch) => PagesRead | Promise<PagesRead>;

const READERS: Readonly<Record<string, Reader>> = {
  'application/pdf': readPdf,
  'application/vnd.oasis.opendocument.text': readOdt,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': readWorkbook,
  'text/plain': readPlainText,
};

const read = async ({ bytes, mime, ...stretch }: PagesTask): Promise<PagesSaid> => {
  const own = new Uint8Array(bytes);
  try {
    return await (READERS[mime] ?? readDocx)(own, stretch);
  } catch {
    return null;
  }
};

parentPort?.on('message', (task: PagesTask) => {
  void read(task).then((said) => parentPort?.postMessage(said));
});
