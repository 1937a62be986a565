import { votesIn } from './ballot.rules.ts';
import type { Tally } from './vote.rules.ts';

/** The tally sheet of a paper secret ballot, as the tellers write it. */
export type Slips = { handedOut: number; returned: number; valid: number; invalid: number };

/** Which of its sums does not agree. */
export type SlipsDisagree = 'handed-out' | 'returned' | 'valid' | 'choices';

/**
 * Why a tally sheet cannot be right; undefined when its sums agree: no more slips out than voters present, no more back than out,
 * valid and invalid make up what came back, and the choices make up the valid ones (practice of vote counting; second-hand).
 */
export function slipsDisagree(slips: Slips, tally: Tally, voters: number): SlipsDisagree | undefined {
  const { handedOut, returned, valid, invalid } = slips;
  if (handedOut > voters) return 'handed-out';
  if (returned > handedOut) return 'returned';
  if (valid + invalid !== returned) return 'valid';
  return votesIn(tally) === valid ? undefined : 'choices';
}
