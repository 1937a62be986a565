/** How a level of a list is numbered: `format` as Word names it, in `text` `%1` standing for the number of the first level. */
export type ListLevel = { readonly format: string; readonly text: string; readonly start: number };

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

const roman = (number: number): string => {
  let [left, said] = [Math.min(number, 399), ''];
  for (const [value, sign] of ROMAN) while (left >= value) [left, said] = [left - value, said + sign];
  return said;
};

const LETTERS = 26;
/** a … z, then aa, bb … as Word goes on. */
const letter = (number: number): string =>
  String.fromCodePoint(97 + ((number - 1) % LETTERS)).repeat(Math.min(5, Math.ceil(number / LETTERS)));

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  lowerLetter: letter,
  upperLetter: (number) => letter(number).toUpperCase(),
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperRoman: roman,
};

const spelled = ({ format }: ListLevel, number: number): string =>
  FORMATS[format]?.(Math.max(1, number)) ?? String(number);

/**
 * The mark of an item, as it stands before its text: "-" for any bullet, else what the level says. `counts`: the numbers of the item and of those
 * above it, the outermost first.
 */
export const markOf = (levels: readonly ListLevel[], counts: readonly number[]): string => {
  const own = levels[counts.length - 1];
  if (!own || own.format === 'none') return '';
  if (own.format === 'bullet') return '-';
  return own.text
    .replace(/%(\d)/gu, (_whole, digit: string) => {
      const level = levels[Number(digit) - 1];
      const count = counts[Number(digit) - 1];
      return level && count !== undefined ? spelled(level, count) : '';
    })
    .trim();
};
