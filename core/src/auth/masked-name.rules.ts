/**
 * A name half hidden, so that its owner knows it and a finder of the slip learns little: `Nguyễn Văn An` → `Ng*** V** An`.
 * The given name stays; of longer words two letters, of short ones the first.
 */
export function maskName(name: string): string {
  const words = name.normalize('NFC').trim().split(/\s+/);
  return words
    .map((word, index) => {
      if (index === words.length - 1) return word;
      const letters = Array.from(word);
      return letters.length > 3 ? `${letters.slice(0, 2).join('')}***` : `${letters[0] ?? ''}**`;
    })
    .join(' ');
}
