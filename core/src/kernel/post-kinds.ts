/** The posts that carry rights. Their words in Vietnamese are lexicon data of the room `members`. */
export const postKinds = [
  'secretary',
  'deputy-secretary',
  'bureau-member',
  'committee-member',
  'overseer',
  'editor',
  'administrator',
] as const;

export type PostKind = (typeof postKinds)[number];

/** Those who lead a unit or guide it from above. Editing bulletins and keeping accounts need no minutes, no tasks and no plans. Ours. */
export const GUIDING_POSTS = [
  'secretary',
  'deputy-secretary',
  'bureau-member',
  'committee-member',
  'overseer',
] as const satisfies readonly PostKind[];
