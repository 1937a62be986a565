/**
 * What does not fit.
 * - `altered`: the row says something else than when it was sealed. `deleted`: the row is gone. `inserted`: a row was put among
 *   sealed ones. `late`: a row came into the log long after the time it claims. `reordered`: rows stand in another order.
 * - `leaf-lost`, `node-altered`: hashes of the tree itself. `head-forged`: a head was not signed by the key. `head-altered`: the
 *   leaves up to a head give another root. `log-cut`: a head says more leaves than there are. `head-missing`: a leaf has no head.
 * - `witness-forged`, `witness-differs`, `witness-ahead`: the same, against what the witness holds.
 */
export type FindingKind =
  | 'altered'
  | 'deleted'
  | 'inserted'
  | 'late'
  | 'reordered'
  | 'leaf-lost'
  | 'node-altered'
  | 'head-forged'
  | 'head-altered'
  | 'log-cut'
  | 'head-missing'
  | 'witness-forged'
  | 'witness-differs'
  | 'witness-ahead';

/** Where: the leaves from `from` to `to`, both counted; rows outside the tree are named by their ids alone. */
export type Finding = {
  readonly kind: FindingKind;
  readonly from: number | null;
  readonly to: number | null;
  readonly events: readonly string[];
};

/** More than anybody reads; what lies beyond is counted. */
const MOST_FINDINGS = 1_000;
const MOST_EVENTS = 20;

export type Findings = {
  readonly add: (kind: FindingKind, from: number | null, to: number | null, event?: string) => void;
  readonly list: () => readonly Finding[];
  /** How many there were in all, neighbours joined. */
  readonly count: () => number;
};

/** Collects findings, joining neighbours of a kind, in a bounded amount of memory. */
export const collectFindings = (): Findings => {
  const list: Finding[] = [];
  let count = 0;
  return {
    list: () => list,
    count: () => count,
    add: (kind, from, to, event) => {
      const last = list.at(-1);
      const events = event === undefined ? [] : [event];
      if (last?.kind === kind && (from === null ? last.from === null : last.to === from - 1)) {
        list[list.length - 1] = { ...last, to, events: [...last.events, ...events].slice(0, MOST_EVENTS) };
        return;
      }
      count += 1;
      if (list.length < MOST_FINDINGS) list.push({ kind, from, to, events });
    },
  };
};
