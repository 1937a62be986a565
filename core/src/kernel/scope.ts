/** A closed interval of the nested set: everything of the units whose `lft` lies in it. */
export type Interval = { readonly lo: number; readonly hi: number };

/**
 * How far somebody may see or act, as plain data. A row is covered when any term covers it; without a term nothing is.
 * The same four terms stand in the row-level security policies of the database.
 */
export type Scope = {
  /** What the post in use governs. */
  readonly administered?: Interval;
  /** `lft` of the units whose shared things one sees. */
  readonly units?: readonly number[];
  /** `lft` of the own unit and its ancestors: what comes from above. */
  readonly homes?: readonly number[];
  /** The member whose own things these are. */
  readonly own?: string;
};

/**
 * The two columns of the invariant, the member a row belongs to, where it has one, and whether it is kept in a closed circle:
 * then sharing the unit is not enough, a post must govern it (or the row be one's own).
 */
export type Placed = {
  readonly unitLft: number;
  readonly memberId?: string | null;
  readonly closedCircle?: boolean;
};

/** Whether the scope covers the row. The SQL twin is `whereInScope`; a property test holds both together. */
export const covers = (scope: Scope, row: Placed): boolean => {
  const { administered, units, homes, own } = scope;
  if (administered && row.unitLft >= administered.lo && row.unitLft <= administered.hi) return true;
  if (row.closedCircle !== true && [...(units ?? []), ...(homes ?? [])].includes(row.unitLft)) return true;
  return own !== undefined && row.memberId === own;
};

/** Whether the scope grants nothing at all. */
export const isEmpty = (scope: Scope): boolean =>
  !scope.administered && !scope.units?.length && !scope.homes?.length && scope.own === undefined;
