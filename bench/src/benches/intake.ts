import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { readPdf } from '../../../server/src/features/documents/text/pdf.ts';
import type { AppProcess } from '../app-process.ts';
import { withDemoApp } from '../demo-folder.ts';
import { type Bench, type Figure, elapsed } from '../figures.ts';
import { signClerkIn } from '../intake/clerk.ts';
import { generatedPapers } from '../intake/generated-papers.ts';
import { lookInside } from '../people.ts';

const STEP_MS = 200;
const PATIENCE_MS = 20 * 60_000;
/** As many as an office has running at once from one browser. */
const AT_ONCE = 4;
const MOST_S = 300;
const WHOLE = 1_000;
const SMALL = 40;

type Reading = { over: number; read: number };

/** How many versions made by this bench are read to the end, and how many of them well. */
const readSince = async (admin: pg.Client, since: Date): Promise<Reading> => {
  const { rows } = await admin.query<Reading>(
    `select count(*) filter (where reading in ('read', 'failed'))::int as over, count(*) filter (where reading = 'read')::int as read
       from document_versions where created_at >= $1`,
    [since],
  );
  return rows[0] ?? { over: 0, read: 0 };
};

const untilRead = async (admin: pg.Client, since: Date, count: number): Promise<number> => {
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (performance.now() < giveUpAt) {
    const { over, read } = await readSince(admin, since);
    if (over >= count) return read;
    await delay(STEP_MS);
  }
  throw new Error('The papers were not read in time.');
};

const takeIn = async (app: AppProcess, dataDir: string, papers: readonly Uint8Array[]): Promise<void> => {
  const clerk = await signClerkIn(app.url, lookInside(dataDir, app.url));
  const unit = `/api/units/${clerk.unitId}`;
  const waiting = [...papers.entries()];
  const hand = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [at, bytes] = next;
      const file = await clerk.act<{ id: string }>(
        `${unit}/files?name=van-kien-${String(at)}.pdf&audience=own`,
        bytes,
      );
      await clerk.act(`${unit}/documents`, { fileId: file.id, declared: true });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
};

/** Text extraction in this thread and nothing else. */
const bareReading = (papers: readonly Uint8Array[]): Promise<number> =>
  elapsed(async () => {
    for (const paper of papers) await readPdf(new Uint8Array(paper), { from: 1, most: 100 });
  });

const seconds = (what: string, ms: number): Figure => ({ what, value: ms / 1_000, unit: 's' });

const measure = async (app: AppProcess, dataDir: string, count: number): Promise<Figure[]> => {
  const papers = generatedPapers(count);
  const admin = new pg.Client({ connectionString: lookInside(dataDir, app.url).adminUrl });
  await admin.connect();
  try {
    const since = new Date();
    let read = 0;
    let sentMs = 0;
    const allMs = await elapsed(async () => {
      sentMs = await elapsed(() => takeIn(app, dataDir, papers));
      read = await untilRead(admin, since, count);
    });
    return [
      {
        what: `${String(count)} PDFs, from the first byte until all are read`,
        value: allMs / 1_000,
        unit: 's',
        target: { atMost: (MOST_S * count) / WHOLE },
      },
      { what: 'papers that were not read', value: count - read, unit: '', target: { atMost: 0 } },
      { what: 'most memory of the server', value: app.peakMemoryMB(), unit: 'MB' },
      seconds('of it until all were sent', sentMs),
      { what: 'papers', value: count / (allMs / 1_000), unit: '/s' },
      seconds('limit: text extraction alone, in one thread', await bareReading(papers)),
    ];
  } finally {
    await admin.end();
  }
};

/** A library taken in at once: generated PDFs through the endpoints of the office, read by the job, without text recognition. */
export const intake: Bench = {
  name: 'intake',
  run: ({ small }) => withDemoApp((app, dataDir) => measure(app, dataDir, small ? SMALL : WHOLE)),
};
