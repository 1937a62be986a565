/** Where a word stands in a text, unread: UTF-16 units, from `start` to before `end`. */
export type Spot = { readonly start: number; readonly end: number };

/** Code points of a word at the most. */
const LONGEST = 40;

const [OTHER, LETTER, MARK, NUMBER] = [1, 2, 3, 4];

const kindOf = (letter: string): number => {
  if (/\p{L}/u.test(letter)) return LETTER;
  if (/\p{M}/u.test(letter)) return MARK;
  return /\p{N}/u.test(letter) ? NUMBER : OTHER;
};

/** What is told of each UTF-16 unit is told once; nought would be told again. */
export const onceForEach = (tell: (unit: string) => number): ((text: string, at: number) => number) => {
  const told = new Int32Array(0x1_00_00);
  return (text, at) => (told[text.charCodeAt(at)] ||= tell(text.charAt(at)));
};

const kindOfUnit = onceForEach(kindOf);

const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xff_ff;

/** A regular expression would find words as well, and take three times as long. */
const kindAt = (text: string, at: number): number =>
  isPair(text, at) ? kindOf(text.slice(at, at + 2)) : kindOfUnit(text, at);

/** Where what began goes on no more. */
const endFrom = (text: string, start: number, goesOn: (kind: number) => boolean): number => {
  let at = start;
  for (let length = 0; length < LONGEST && at < text.length && goesOn(kindAt(text, at)); length += 1)
    at += isPair(text, at) ? 2 : 1;
  return at;
};

const inWord = (kind: number): boolean => kind === LETTER || kind === MARK;
const inNumber = (kind: number): boolean => kind === NUMBER;

/**
 * Where the words of a text stand, in their order. Letters and numbers part words of each other, so that "nq57", "NQ 57" and "57-NQ" have
 * the same ones.
 */
export const spotsOf = (text: string): Spot[] => {
  const spots: Spot[] = [];
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    if (kind === LETTER || kind === NUMBER) {
      const end = endFrom(text, at, kind === LETTER ? inWord : inNumber);
      spots.push({ start: at, end });
      at = end;
    } else at += isPair(text, at) ? 2 : 1;
  }
  return spots;
};
