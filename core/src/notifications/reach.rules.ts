/**
 * How somebody is reached, the best way first: `push` calls the telephone, `inbox` is read when they next look, `helper` reads it in
 * their stead, `paper` is printed for them, and `none` has to be visited.
 */
export const reachKinds = ['push', 'inbox', 'helper', 'paper', 'none'] as const;

export type ReachKind = (typeof reachKinds)[number];

/** A notice that arrived within so many days says that the next one will. Ours: a month without any proof is too long to believe it. */
export const PROOF_DAYS = 30;

/** Who opened the handbook within so many days finds the next item in the inbox. Ours: the same month as for visits. */
export const VISIT_DAYS = 30;

/** A device that was called so often without a proof has to be asked for a new address. Ours. */
export const UNPROVED_MOST = 3;

/** What is known of one member on a day. */
export type ReachFacts = {
  /** A device of theirs proved a notice within `PROOF_DAYS`. */
  proved: boolean;
  /** They opened the handbook within `VISIT_DAYS`. */
  visited: boolean;
  /** Somebody may read papers in their stead. */
  helped: boolean;
  /** The secretary noted that they get paper. */
  getsPaper: boolean;
};

/** The best way there is. */
export const reachOfMember = ({ proved, visited, helped, getsPaper }: ReachFacts): ReachKind => {
  if (proved) return 'push';
  if (visited) return 'inbox';
  if (helped) return 'helper';
  return getsPaper ? 'paper' : 'none';
};

/** How many are reached in which way. */
export type ReachCounts = Record<ReachKind, number> & { total: number };

export const NOBODY_REACHED: ReachCounts = { push: 0, inbox: 0, helper: 0, paper: 0, none: 0, total: 0 };

/** The sum of counts. */
export const addReach = (counts: readonly ReachCounts[]): ReachCounts =>
  counts.reduce(
    (sum, one) => ({
      push: sum.push + one.push,
      inbox: sum.inbox + one.inbox,
      helper: sum.helper + one.helper,
      paper: sum.paper + one.paper,
      none: sum.none + one.none,
      total: sum.total + one.total,
    }),
    NOBODY_REACHED,
  );
