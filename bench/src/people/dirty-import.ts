import { setTimeout as delay } from 'node:timers/promises';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { type DemoOrganisation, demoOrganisation } from '@sotay/core/demo/demo.ts';
import { demoWorkbook } from '@sotay/core/demo/workbook.ts';
import { writeSheets } from '../../../server/src/platform/sheets/write.ts';
import { type AppProcess, inDataFolder, startApp } from '../app-process.ts';
import { type Figure, elapsed } from '../figures.ts';
import { signFirstAdministratorIn } from '../first-administrator.ts';
import { lookInside } from '../people.ts';
import { dirtyList } from './dirty-list.ts';
import { addGeneratedMembers } from './generated-members.ts';
import type { SignedIn } from '../signed-in.ts';

const STEP_MS = 50;
const PATIENCE_MS = 300_000;
const GENERATED = { small: 20_000, whole: 500_000 };

type Counts = { new: number; changed: number; unchanged: number; faulty: number };
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

type Sent = { path: string; seen: Import };

const preview = async (administrator: SignedIn & { unitId: string }, file: Uint8Array): Promise<Sent> => {
  const imports = `/api/units/${administrator.unitId}/imports`;
  const { id } = await administrator.act<{ id: string }>(`${imports}?name=list.xlsx`, file);
  const path = `${imports}/${id}`;
  return { path, seen: await reach(administrator, path, 'previewed', 'reading') };
};

const apply = async (administrator: SignedIn, path: string): Promise<void> => {
  await administrator.act(`${path}/apply`);
  await reach(administrator, path, 'applied', 'applying');
};

const seconds = (what: string, ms: number, atMost: number): Figure => ({
  what,
  value: ms / 1_000,
  unit: 's',
  target: { atMost },
});

const unitsOnly = async (demo: DemoOrganisation): Promise<Uint8Array> =>
  writeSheets(demoWorkbook(demo).slice(0, 1));

const measure = async (app: AppProcess, dataDir: string, small: boolean): Promise<Figure[]> => {
  const administrator = await signFirstAdministratorIn(dataDir, app.url);
  const demo = demoOrganisation(dayOfInstant(new Date().toISOString()));
  const units = await preview(administrator, await unitsOnly(demo));
  await apply(administrator, units.path);
  const file = await dirtyList(demo);

  let dirty: Sent | undefined;
  const previewMs = await elapsed(async () => {
    dirty = await preview(administrator, file);
  });
  const applyMs = await elapsed(() => apply(administrator, dirty?.path ?? ''));
  const peak = app.peakMemoryMB();

  const count = small ? GENERATED.small : GENERATED.whole;
  const { adminUrl } = lookInside(dataDir, app.url);
  await addGeneratedMembers(adminUrl, count);
  const matchMs = await elapsed(async () => {
    const { seen } = await preview(administrator, file);
    if (seen.counts?.members.new !== 0) throw new Error('Somebody was not found again.');
  });
  return [
    seconds(`dirty list of ${demo.members.length} rows: preview`, previewMs, 6),
    seconds('dirty list: apply', applyMs, 15),
    { what: 'most memory of the server', value: peak, unit: 'MB', target: { atMost: 400 } },
    seconds(`the same names against ${count} members`, matchMs, 20),
    { what: 'most memory with them', value: app.peakMemoryMB(), unit: 'MB' },
  ];
};

/** A list as people keep it, into an organisation that has units and then half a million members. */
export const dirtyImport = (small: boolean): Promise<Figure[]> =>
  inDataFolder(async (dataDir) => {
    const app = await startApp(dataDir, { demo: false });
    try {
      return await measure(app, dataDir, small);
    } finally {
      await app.stop();
    }
  });
