import { ShelfUnreachable } from '../../../platform/files/shelf.ts';
import { fileStore } from '../../../platform/files/store.ts';
import { type Looked, PORTIONS, isWhole } from '../../../platform/files/verify.ts';
import type { JobHandlers } from '../../../platform/jobs/jobs.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AWAY_SECONDS } from '../media/process.ts';
import { type Owned, damagedIn, findDamaged, ownedIn } from './damage.repository.ts';
import { asCaretaker, noteMended, settlePortion } from './settle-damage.ts';

/** What was put in while the list of the store was read cannot stand on it. */
const YOUNG_MS = 3_600_000;

const hashOf = ({ sha256 }: Owned): string => sha256.toString('hex');

const topUnits = async ({ pools }: Platform): Promise<string[]> => {
  const { rows } = await pools.auth.query<{ id: string }>('select id from units where parent_id is null');
  return rows.map(({ id }) => id);
};

/** What the job that reads the whole store again tells: damage, and files of which there is a row and nothing on the shelf. */
export const heedLooks =
  (platform: Platform) =>
  async ({ portion, names, damaged }: Looked): Promise<void> => {
    const [there, broken] = [new Set(names), new Set(damaged)];
    const before = platform.now().getTime() - YOUNG_MS;
    const isDamaged = (owned: Owned): boolean =>
      broken.has(hashOf(owned)) || (!there.has(hashOf(owned)) && owned.putAt.getTime() < before);
    for (const unitId of await topUnits(platform)) await settlePortion(platform, unitId, portion, isDamaged);
  };

const verifyBranch = async (platform: Platform, unitId: string): Promise<void> => {
  const store = fileStore(platform);
  for (let portion = 0; portion < PORTIONS; portion += 1) {
    const [owned = [], known = []] =
      (await asCaretaker(platform, unitId, async ({ tx }) => [
        await ownedIn(tx, portion),
        await damagedIn(tx, portion),
      ])) ?? [];
    const broken = new Set<string>();
    for (const name of new Set(owned.map(hashOf))) if (!(await isWhole(store, name))) broken.add(name);
    if (broken.size + known.length > 0)
      await settlePortion(platform, unitId, portion, (one) => broken.has(hashOf(one)));
  }
};

const verifyOne = async (
  platform: Platform,
  { unitId, id }: { unitId: string; id: string },
): Promise<void> => {
  const row = await asCaretaker(platform, unitId, ({ tx }) => findDamaged(tx, unitId, id));
  if (!row || !(await isWhole(fileStore(platform), hashOf(row)))) return;
  await asCaretaker(platform, unitId, (hand) => noteMended(platform, hand, [row]));
};

export const damageJobs = (platform: Platform): JobHandlers => {
  const orLater = async (name: string, data: object, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ShelfUnreachable)) throw error;
      await platform.jobs.goOn(name, data, AWAY_SECONDS);
    }
  };
  return {
    /** Everything that a branch keeps is read again. */
    'files.verifyBranch': (data: { unitId: string }) =>
      orLater('files.verifyBranch', data, () => verifyBranch(platform, data.unitId)),
    /** One damaged file was brought back, and is looked at. */
    'files.verifyOne': (data: { unitId: string; id: string }) =>
      orLater('files.verifyOne', data, () => verifyOne(platform, data)),
  };
};
