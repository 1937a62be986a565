import type { Actor } from '../../platform/access/actor.ts';
import { systemActor } from '../../platform/access/system-actor.ts';
import type { Findable } from '../../platform/jobs/make-findable.ts';
import type { Platform } from '../../platform/platform.ts';
import { indexThing, indexThings } from './index-thing.ts';
import { type Missing, type Place, missingOf } from './missing.read-model.ts';

/** Pages of one transaction; a longer paper has one to itself. */
const PAGES_TOGETHER = 50;
/** Works so long, then rests so many times as long: a seventh of one processor at the most. Where others need it the work takes longer, and so does the rest. */
const WORK_MS = 500;
const REST_TIMES = 6;
/** Who waited for minutes has not worked for them: an index that was being made held the table. */
const LONGEST_REST_MS = 30_000;

/** The tree below a unit, and how far one has come in it: the place of a unit, and the thing of it after which to go on. */
export type Branch = {
  readonly unitId: string;
  readonly at?: { readonly lft: number; readonly after: Place | null };
};

/** The first unit of a branch from a place on; undefined behind the last. */
const unitFrom = async (
  { pools }: Platform,
  branchId: string,
  lft: number,
): Promise<{ id: string; lft: number } | undefined> => {
  const { rows } = await pools.auth.query<{ id: string; lft: number }>(
    `select u.id, u.lft from units b join units u on u.lft between greatest(b.lft, $2) and b.rgt
      where b.id = $1 order by u.lft limit 1`,
    [branchId, lft],
  );
  return rows[0];
};

/** What cannot be indexed is left to a job of its own, which tries again. */
const indexOrPutOff = async (
  platform: Platform,
  actor: Actor,
  things: readonly Findable[],
): Promise<void> => {
  const failed = await indexThings(platform, actor, things).then(
    () => [],
    () => things,
  );
  for (const thing of failed)
    await indexThing(platform, thing).catch(() => platform.jobs.goOn('search.index', thing, 3));
};

/** The first of what is missing, as many as are indexed together. */
const portionOf = (missing: readonly Missing[]): Findable[] => {
  let pages = 0;
  const tooMany = missing.findIndex((thing) => (pages += thing.pages) > PAGES_TOGETHER);
  const portion = missing.slice(0, tooMany === -1 ? missing.length : Math.max(tooMany, 1));
  return portion.map(({ kind, unitId, id }) => ({ kind, unitId, id }));
};

/** Goes on in a branch by some things of one unit; gives where it has come, null at the end. */
const fillSome = async (platform: Platform, { unitId, at }: Branch): Promise<Branch | null> => {
  const unit = await unitFrom(platform, unitId, at?.lft ?? 0);
  const actor = unit && (await systemActor(platform.pools.auth, unit.id, platform.now()));
  if (!actor) return null;
  const { missing, next } = await missingOf(platform, actor, unit.lft === at?.lft ? at.after : null);
  const now = portionOf(missing);
  await indexOrPutOff(platform, actor, now);
  const last = missing.length > now.length ? now.at(-1) : undefined;
  const after = last ? { kind: last.kind, id: last.id } : next;
  return { unitId, at: after ? { lft: unit.lft, after } : { lft: unit.lft + 1, after: null } };
};

/** Indexes what of a branch is not indexed yet, unit by unit, a little at a time. */
export const fillBranch = async (platform: Platform, branch: Branch): Promise<void> => {
  const from = performance.now();
  let next: Branch | null = branch;
  while (next && performance.now() - from < WORK_MS) next = await fillSome(platform, next);
  const restMs = Math.min(LONGEST_REST_MS, (performance.now() - from) * REST_TIMES);
  if (next) await platform.jobs.goOn('search.fill', next, Math.ceil(restMs / 1_000));
};

/** At a start: has every tree looked through for what is not indexed yet. */
export const fillSearch = async ({ pools, jobs }: Platform): Promise<void> => {
  const { rows } = await pools.auth.query<{ id: string }>('select id from units where parent_id is null');
  for (const { id } of rows) await jobs.goOn('search.fill', { unitId: id }, 0);
};
