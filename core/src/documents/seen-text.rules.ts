const CELL = /(?<!\p{L})([Cc])hỉ( bộ)(?!\p{L}| (?:đội|luật|máy|môn|não|ngành|phận|trưởng))/gu;

/**
 * Text that was read off a picture, with the slip put right that recognisers make in nearly every paper of a cell: "chỉ bộ", which is no
 * word, for "chi bộ". Where "chỉ" stands before another word that begins so ("chỉ bộ phận") it is left.
 */
export const mendSeen = (text: string): string => text.normalize('NFC').replace(CELL, '$1hi$2');
