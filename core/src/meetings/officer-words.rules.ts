import type { PostKind } from '../kernel/post-kinds.ts';
import { POST_KINDS } from '../members/post-kinds.ts';

const IN_ORDER = ['secretary', 'deputy-secretary', 'bureau-member'] as const;

/** The post that minutes name beside a person of the cell, the highest one: `Bí thư chi bộ`, `Chi ủy viên`; null for none. */
export function officerWords(held: readonly PostKind[]): string | null {
  const post = IN_ORDER.find((kind) => held.includes(kind));
  if (!post) return null;
  return post === 'bureau-member' ? POST_KINDS[post].words : `${POST_KINDS[post].words} chi bộ`;
}

/** The post under "T/M CHI BỘ": `Bí thư`, or `Phó bí thư` where a deputy signs (domain 2.2: committees never use K/T; second-hand). */
export function signingPost(kind: PostKind): string {
  return POST_KINDS[kind].words;
}
