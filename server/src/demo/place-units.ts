/** A unit's interval in the nested set. */
export type Place = { lft: number; rgt: number };

type TreeUnit = { id: string; parentId: string | null };

/** Room between two neighbouring bounds, so that a unit can be added or moved without renumbering the others. */
const GAP = 2 ** 20;

/** Intervals for units given in the order of a walk down the tree, each after the one above it. */
export const placeUnits = (units: readonly TreeUnit[]): Map<string, Place> => {
  const places = new Map<string, Place>();
  const open: { id: string; place: Place }[] = [];
  let bound = 0;
  const closeUntil = (parentId: string | null): void => {
    for (let last = open.at(-1); last !== undefined && last.id !== parentId; last = open.at(-1)) {
      last.place.rgt = bound += GAP;
      open.pop();
    }
  };
  for (const { id, parentId } of units) {
    closeUntil(parentId);
    const place = { lft: (bound += GAP), rgt: 0 };
    places.set(id, place);
    open.push({ id, place });
  }
  closeUntil(null);
  return places;
};
