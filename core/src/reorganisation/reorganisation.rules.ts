import type { PostKind } from '../kernel/post-kinds.ts';
import type { Interval } from '../kernel/scope.ts';
import type { UnitKind } from '../units/unit-kinds.ts';
import { mayStandUnder } from '../units/unit.rules.ts';

/** Who may change how units hang together, each only below their own unit. Ours, after "the committee above both places" (features U1). */
export const REORGANISERS = [
  'secretary',
  'deputy-secretary',
  'committee-member',
  'administrator',
] as const satisfies readonly PostKind[];

type Post = { readonly kind: PostKind; readonly unitId: string; readonly interval: Interval };

/** Whether the post in use stands above the unit: it governs it, and it is not a post of that very unit. */
export function standsAbove(post: Post | null, unit: { readonly id: string; readonly lft: number }): boolean {
  if (post === null || post.unitId === unit.id) return false;
  if (!REORGANISERS.some((kind) => kind === post.kind)) return false;
  return unit.lft > post.interval.lo && unit.lft <= post.interval.hi;
}

/** Why a decision cannot be written down with this day and paper, or null. A decision comes before its record, so its day is past or today. */
export function decisionFault(
  { happenedOn, basis }: { readonly happenedOn: string; readonly basis: string },
  today: string,
): 'reorganisation/day-wrong' | 'reorganisation/basis-missing' | null {
  if (happenedOn > today) return 'reorganisation/day-wrong';
  return basis.trim() === '' ? 'reorganisation/basis-missing' : null;
}

/** Why the chosen cannot found a cell of their own, or null: all are members today, and somebody stays behind. */
export function splitFault(
  chosen: readonly string[],
  members: readonly { readonly id: string }[],
): 'reorganisation/not-a-member' | 'reorganisation/everybody' | null {
  const there = new Set(members.map(({ id }) => id));
  const going = new Set(chosen);
  if (going.size === 0 || [...going].some((id) => !there.has(id))) return 'reorganisation/not-a-member';
  return going.size === there.size ? 'reorganisation/everybody' : null;
}

type Standing = {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: UnitKind;
  readonly lft: number;
  readonly rgt: number;
};

/** Why a unit cannot be hung under another, or null: the other has to take its kind, must not lie in its branch, and not be above it already. */
export function moveFault(
  unit: Standing,
  above: Standing,
): 'reorganisation/target-misplaced' | 'reorganisation/nothing-changes' | null {
  if (unit.parentId === above.id) return 'reorganisation/nothing-changes';
  if (!mayStandUnder(unit.kind, above.kind)) return 'reorganisation/target-misplaced';
  return above.lft >= unit.lft && above.rgt <= unit.rgt ? 'reorganisation/target-misplaced' : null;
}
