import type { VoteThreshold } from '../rule-packs/rule-pack.ts';
import { needed } from './vote.rules.ts';
import type { VoteBase, VoteResult } from './vote.rules.ts';

/** A share in Vietnamese writing: at most two decimals after a comma, a space before the sign (`80 %`, `66,67 %`); `–` of nothing. */
export function percentWords(part: number, whole: number): string {
  if (whole <= 0) return '–';
  return `${String(Math.round((part * 10_000) / whole) / 100).replace('.', ',')} %`;
}

/** How the base came about: `18 chính thức, trừ 1 sinh hoạt tạm thời nơi khác, 1 miễn sinh hoạt vắng mặt, 1 đình chỉ`. */
export function voteBaseWords({ full, minus }: VoteBase): string {
  const reasons = [
    countOf(minus.temporaryOut, 'sinh hoạt tạm thời nơi khác'),
    countOf(minus.exempt, 'miễn sinh hoạt vắng mặt'),
    countOf(minus.suspended, 'đình chỉ'),
  ].filter((reason) => reason !== '');
  return reasons.length === 0 ? `${full} chính thức` : `${full} chính thức, trừ ${reasons.join(', ')}`;
}

/** A threshold in words: `hơn một nửa`, `ít nhất hai phần ba`. */
export function thresholdWords(threshold: VoteThreshold): string {
  return threshold === 'over-half' ? 'hơn một nửa' : 'ít nhất hai phần ba';
}

/** What is needed, with its base: `Cần 8 trên 15 tán thành (hơn một nửa số được triệu tập)`. */
export function neededWords(base: number, threshold: VoteThreshold): string {
  return `Cần ${needed(base, threshold)} trên ${base} tán thành (${thresholdWords(threshold)} số được triệu tập)`;
}

/** The result with its arithmetic: `Được thông qua: 12 trên 15 (80 %)`, `Không được thông qua: 7 trên 15 (46,67 %), cần 8`. */
export function voteResultWords(result: VoteResult): string {
  const share = `${result.for} trên ${result.base} (${percentWords(result.for, result.base)})`;
  return result.passed ? `Được thông qua: ${share}` : `Không được thông qua: ${share}, cần ${result.needed}`;
}

/** Whether a resolution can come about at all: `cần 8, có mặt 11` (no quorum is prescribed; more than half of all summoned must agree). */
export function quorumWords(base: number, present: number): string {
  return `cần ${needed(base, 'over-half')}, có mặt ${present}`;
}

function countOf(count: number, words: string): string {
  return count === 0 ? '' : `${count} ${words}`;
}
