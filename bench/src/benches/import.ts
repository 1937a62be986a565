import { setTimeout as delay } from 'node:timers/promises';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { type DemoOrganisation, demoOrganisation } from '@sotay/core/demo/demo.ts';
import { demoWorkbook } from '@sotay/core/demo/workbook.ts';
import pg from 'pg';
import { parseSheets } from '../../../server/src/platform/sheets/parse.ts';
import { writeSheets } from '../../../server/src/platform/sheets/write.ts';
import { type AppProcess, inDataFolder, startApp } from '../app-process.ts';
import { type Bench, type Figure, elapsed } from '../figures.ts';
import { signFirstAdministratorIn } from '../first-administrator.ts';
import { lookInside } from '../people.ts';
import type { SignedIn } from '../signed-in.ts';

const STEP_MS = 50;
const PATIENCE_MS = 300_000;

type Counts = { new: number; faulty: number };
type Import = { state: string; counts: { members: Counts } | null };

/** Waits until the import has come so far; anything else that it comes to is a failure. */
const reach = async (person: SignedIn, path: string, state: string, passing: string): Promise<Import> => {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    const now = await person.get<Import>(path);
    if (now.state === state) return now;
    if (now.state !== passing || performance.now() > giveUpAt) throw new Error(`The import is ${now.state}.`);
    await delay(STEP_MS);
  }
};

/** What no import can be faster than: a row for each member from a bare client, in one transaction, without any rule. */
const bareInserts = async (adminUrl: string, { members }: DemoOrganisation): Promise<number> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('create temp table bare (id uuid primary key, name text, born date, phone text)');
    return await elapsed(async () => {
      await client.query('begin');
      for (const { id, fullName, birthDate, phone } of members)
        await client.query('insert into bare values ($1, $2, $3, $4)', [id, fullName, birthDate, phone]);
      await client.query('commit');
    });
  } finally {
    await client.end();
  }
};

const seconds = (what: string, ms: number, atMost?: number): Figure => ({
  what,
  value: ms / 1_000,
  unit: 's',
  ...(atMost !== undefined && { target: { atMost } }),
});

const measure = async (app: AppProcess, dataDir: string): Promise<Figure[]> => {
  const administrator = await signFirstAdministratorIn(dataDir, app.url);
  const demo = demoOrganisation(dayOfInstant(new Date().toISOString()));
  const workbook = await writeSheets(demoWorkbook(demo));
  const path = `/api/units/${administrator.unitId}/imports`;
  let one = '';
  const previewMs = await elapsed(async () => {
    const { id } = await administrator.act<{ id: string }>(`${path}?name=demo.xlsx`, workbook);
    one = `${path}/${id}`;
    const { counts } = await reach(administrator, one, 'previewed', 'reading');
    if (counts?.members.new !== demo.members.length) throw new Error('The preview misses members.');
  });
  const applyMs = await elapsed(async () => {
    await administrator.act(`${one}/apply`);
    await reach(administrator, one, 'applied', 'applying');
  });
  const peak = app.peakMemoryMB();
  const parseMs = await elapsed(() => parseSheets(workbook));
  const { adminUrl } = lookInside(dataDir, app.url);
  return [
    seconds(`preview of ${demo.members.length} members`, previewMs, 5),
    seconds('apply', applyMs, 15),
    { what: 'most memory of the server', value: peak, unit: 'MB', target: { atMost: 400 } },
    seconds('limit: reading the workbook alone', parseMs),
    seconds('limit: a bare row for each member', await bareInserts(adminUrl, demo)),
  ];
};

/** The workbook of the demo organisation into an empty installation, as the first administrator does it. */
export const importing: Bench = {
  name: 'import',
  run: () =>
    inDataFolder(async (dataDir) => {
      const app = await startApp(dataDir, { demo: false });
      try {
        return await measure(app, dataDir);
      } finally {
        await app.stop();
      }
    }),
};
