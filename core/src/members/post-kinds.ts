import type { PostKind } from '../kernel/post-kinds.ts';
import type { UnitKind } from '../units/unit-kinds.ts';

/** What is known of a post. */
export interface PostKindFacts {
  words: string;
  /** The kinds of unit that have it. */
  unitKinds: readonly UnitKind[];
  /** Whether one unit has at most one holder at a time. */
  single: boolean;
}

const COMMITTEES = ['bloc-committee', 'grassroots-committee', 'section-committee'] as const;
const CELLS = ['grassroots-cell', 'cell'] as const;

/**
 * The lexicon of posts (domain §2.3 "Positions" and §4, *read*). A committee has committee members, a cell a bureau;
 * an overseer is the committee member assigned to follow a cell and holds the post in that cell.
 * Editor and administrator are posts of the handbook itself, not of the Party's rules.
 */
export const POST_KINDS: Readonly<Record<PostKind, PostKindFacts>> = {
  secretary: { words: 'Bí thư', unitKinds: [...COMMITTEES, ...CELLS], single: true },
  'deputy-secretary': { words: 'Phó bí thư', unitKinds: [...COMMITTEES, ...CELLS], single: false },
  'committee-member': { words: 'Ủy viên ban chấp hành', unitKinds: COMMITTEES, single: false },
  'bureau-member': { words: 'Chi ủy viên', unitKinds: CELLS, single: false },
  overseer: { words: 'Cấp ủy viên phụ trách chi bộ', unitKinds: CELLS, single: false },
  editor: { words: 'Biên tập viên', unitKinds: [...COMMITTEES, ...CELLS], single: false },
  administrator: { words: 'Quản trị viên', unitKinds: COMMITTEES, single: false },
};

/** Whether a unit of this kind has this post. */
export function postFits(post: PostKind, unit: UnitKind): boolean {
  return POST_KINDS[post].unitKinds.includes(unit);
}
