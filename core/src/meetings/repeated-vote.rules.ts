import type { VoteThreshold } from '../rule-packs/rule-pack.ts';

/** How often one matter may be put to the vote before those above decide. */
export const MOST_ATTEMPTS = 3;

/** A vote as far as repeating it goes; `passed` is null while it is open. */
export type Attempt = { attempt: number; threshold: VoteThreshold; passed: boolean | null };

/** Whether a vote that failed may be put once more: only where two thirds are asked, and three times at the most. */
export function mayBeRepeated({ attempt, threshold, passed }: Attempt): boolean {
  return threshold === 'two-thirds' && passed === false && attempt < MOST_ATTEMPTS;
}

/**
 * Three votes in a row without two thirds: the cell reports the matter to the level above, which decides (confirmation, removal
 * from the list of members; domain §2.1.H; read).
 */
export function isForThoseAbove({ attempt, threshold, passed }: Attempt): boolean {
  return threshold === 'two-thirds' && passed === false && attempt >= MOST_ATTEMPTS;
}
