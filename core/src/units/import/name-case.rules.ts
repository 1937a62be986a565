/**
 * A name written as names are: words all in capitals or all in small letters get one capital (`NGUYỄN VĂN AN` → `Nguyễn Văn An`);
 * words that mix the two stay (`K'Brơi`, `H'Hen`), and so does a single letter.
 */
export function properCase(name: string): string {
  return name
    .split(' ')
    .map((word) => (isShouted(word) || isWhispered(word) ? capitalised(word) : word))
    .join(' ');
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function isWhispered(word: string): boolean {
  return word === word.toLowerCase() && word !== word.toUpperCase();
}

function capitalised(word: string): string {
  return word.toLowerCase().replace(/^\p{L}|(?<=['’-])\p{L}/gu, (letter) => letter.toUpperCase());
}
