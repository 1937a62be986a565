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
