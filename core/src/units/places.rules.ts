/** A unit's interval in the nested set: all below it lie strictly inside. */
export type Place = { readonly lft: number; readonly rgt: number };

/** The place of the topmost unit of an installation: wide enough that room for new units hardly ever runs out. */
export const ROOT_PLACE: Place = { lft: 2 ** 20, rgt: 2 ** 52 };

/** Room left between two bounds where there is plenty. */
const WIDEST = 2 ** 32;

/** Part of the free room that one insertion may use up, so that the next ones find room too. */
const SHARE = 16;

/** New units under one unit: parents before children; `parent` is the index of one before it, or null when directly under. */
export type Seedling = { readonly parent: number | null };

/**
 * Bounds for new units inside the free room between two bounds (both excluded), in the order of a walk down;
 * null when there is too little room.
 */
export function placesBetween(low: number, high: number, seedlings: readonly Seedling[]): Place[] | null {
  const needed = 2 * seedlings.length;
  const room = high - low;
  const even = Math.floor(room / (needed + 1));
  if (even < 1) return null;
  const frugal = Math.floor(room / (SHARE * needed));
  const step = Math.min(WIDEST, Math.max(1, Math.min(even, frugal)));
  return walk(seedlings).map(({ lft, rgt }) => ({ lft: low + lft * step, rgt: low + rgt * step }));
}

/**
 * New bounds for units that stand under one another inside `inside`, evenly spread; null when they do not fit.
 * `places` in any order; the answer in the same order.
 */
export function spreadPlaces(inside: Place, places: readonly Place[]): Place[] | null {
  const bounds = places.flatMap(({ lft, rgt }) => [lft, rgt]).sort((a, b) => a - b);
  const step = Math.floor((inside.rgt - inside.lft) / (bounds.length + 1));
  if (step < 1) return null;
  const moved = new Map(bounds.map((bound, index) => [bound, inside.lft + (index + 1) * step]));
  return places.map(({ lft, rgt }) => ({ lft: moved.get(lft) ?? lft, rgt: moved.get(rgt) ?? rgt }));
}

/** Numbers the bounds of a forest 1, 2, 3 … as one walks down and up. */
function walk(seedlings: readonly Seedling[]): Place[] {
  const children = new Map<number | null, number[]>();
  for (const [index, { parent }] of seedlings.entries()) {
    const siblings = children.get(parent);
    if (siblings) siblings.push(index);
    else children.set(parent, [index]);
  }
  const places: Place[] = [];
  let bound = 0;
  const visit = (index: number): void => {
    const lft = ++bound;
    for (const child of children.get(index) ?? []) visit(child);
    places[index] = { lft, rgt: ++bound };
  };
  for (const top of children.get(null) ?? []) visit(top);
  return places;
}
