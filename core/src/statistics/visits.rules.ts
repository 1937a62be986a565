/** The longest pause within one visit, in minutes. */
export const VISIT_GAP_MINUTES = 30;

const GAP_MS = VISIT_GAP_MINUTES * 60_000;

/** From the first to the last time a session was seen, in milliseconds since 1970. */
export type Span = { readonly from: number; readonly to: number };

/**
 * The visits of one session with one more time it was seen, in order of time: it belongs to a visit from which it is at most
 * 30 minutes away, and joins two where it lies between them; else it begins one.
 * Source: features F2 and domain §1 (visits are counted from the log of signed-in sessions); 30 minutes without a request
 * end a visit, as web statistics have always counted.
 */
export function withSeen(visits: readonly Span[], seen: Span): Span[] {
  const near = visits.filter((visit) => seen.to >= visit.from - GAP_MS && seen.from <= visit.to + GAP_MS);
  const others = visits.filter((visit) => !near.includes(visit));
  const joined = {
    from: Math.min(seen.from, ...near.map((visit) => visit.from)),
    to: Math.max(seen.to, ...near.map((visit) => visit.to)),
  };
  return [...others, joined].toSorted((a, b) => a.from - b.from);
}
