import { execFileSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type ExportFormat, exportFormats, exportParts } from '@sotay/core/exports/export-parts.ts';
import type { AppProcess } from '../app-process.ts';
import { type Figure, elapsed } from '../figures.ts';
import { type SignedIn, actingAt } from '../signed-in.ts';

const ACCOUNTS = fileURLToPath(new URL('../../../server/src/cli/demo-accounts.ts', import.meta.url));
const STEP_MS = 50;
const PATIENCE_MS = 300_000;

type Person = { role: string; cardNumber: string; password: string; unitId: string; postId: string };
type Export = { state: string; total: number; bytes: number };

/** The committee above all cells: nobody sees more. */
const signCommitteeIn = async (dataDir: string, url: string): Promise<SignedIn & { unitId: string }> => {
  const printed = execFileSync(process.execPath, [ACCOUNTS, '--json'], {
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  const person = (JSON.parse(printed) as Person[]).find(({ role }) => role === 'bloc-committee');
  if (!person) throw new Error('The demo has no committee.');
  const committee = actingAt(url);
  await committee.act('/api/auth/sign-in', { login: person.cardNumber, password: person.password });
  await committee.act('/api/auth/post', { postId: person.postId });
  return { ...committee, unitId: person.unitId };
};

const exported = async (
  { unitId, act, get }: SignedIn & { unitId: string },
  format: ExportFormat,
): Promise<Export> => {
  const path = `/api/units/${unitId}/exports`;
  const { id } = await act<{ id: string }>(path, { format, parts: exportParts, below: true });
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    const now = await get<Export>(`${path}/${id}`);
    if (now.state === 'ready') return now;
    if (now.state !== 'making' || performance.now() > giveUpAt)
      throw new Error(`The export is ${now.state}.`);
    await delay(STEP_MS);
  }
};

/** All that a whole organisation owns, in each kind of file. */
export const exporting = async (app: AppProcess, dataDir: string, small: boolean): Promise<Figure[]> => {
  const committee = await signCommitteeIn(dataDir, app.url);
  const before = app.peakMemoryMB();
  const figures: Figure[] = [];
  for (const format of small ? exportFormats.slice(0, 1) : exportFormats) {
    let made: Export | undefined;
    const ms = await elapsed(async () => {
      made = await exported(committee, format);
    });
    figures.push(
      {
        what: `everything of 7,500 members, ${made?.total ?? 0} rows, as ${format}`,
        value: ms / 1_000,
        unit: 's',
      },
      { what: `size as ${format}`, value: (made?.bytes ?? 0) / 1_048_576, unit: 'MB' },
    );
  }
  return [
    ...figures,
    { what: 'most memory of the server before exporting', value: before, unit: 'MB' },
    { what: 'most memory after them', value: app.peakMemoryMB(), unit: 'MB' },
  ];
};
