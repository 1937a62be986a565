import type { Platform } from '../../platform/platform.ts';
import { indexThing } from './index-thing.ts';
import { type Place, missingIn } from './missing.read-model.ts';

/** So many, then a pause. After papers of meetings, of which there are thousands, so many times what they took: nobody who works meanwhile is slowed down. */
const AT_ONCE = 20;
const PAUSE_SECONDS = 3;
const PAUSE_TIMES = 20;

/** The tree below a unit, and how far one has come in it. */
export type Branch = { readonly unitId: string; readonly after?: Place };

/** Indexes what of a branch is not indexed yet, a few things at a time. What cannot be indexed is left to a job of its own, which tries again. */
export const fillBranch = async (platform: Platform, { unitId, after }: Branch): Promise<void> => {
  const from = performance.now();
  const missing = await missingIn(platform, { unitId, after, most: AT_ONCE });
  for (const { place: _, ...thing } of missing)
    await indexThing(platform, thing).catch(() => platform.jobs.goOn('search.index', thing, PAUSE_SECONDS));
  const last = missing[AT_ONCE - 1];
  if (!last) return;
  const took = (performance.now() - from) / 1_000;
  const pause = last.place.isForMany ? 0 : Math.ceil(PAUSE_TIMES * took);
  const next: Branch = { unitId, after: last.place };
  await platform.jobs.goOn('search.fill', next, Math.max(PAUSE_SECONDS, pause));
};

/** At a start: has every tree looked through for what is not indexed yet. */
export const fillSearch = async ({ pools, jobs }: Platform): Promise<void> => {
  const { rows } = await pools.auth.query<{ id: string }>('select id from units where parent_id is null');
  for (const { id } of rows) await jobs.goOn('search.fill', { unitId: id }, 0);
};
