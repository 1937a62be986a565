/** A document's number: running on for each kind within one term of the committee (nhiệm kỳ), as in `Số 07-NQ/CB`. */
export type DocumentNumber = { number: number; symbol: string; issuer: string };

/** What stops a number (`taken`, `not-positive`), or only deserves a question (`gap`). */
export type NumberFault = 'documents/number-taken' | 'documents/number-not-positive' | 'documents/number-gap';

const PATTERN = /^(?:Số\s*:?\s*)?(\d{1,5})\s*-\s*(\p{L}{1,6})\s*\/\s*(\p{L}[\p{L}\d]{0,15})$/iu;

/** The number as papers print it, no colon, below 10 with a zero: `Số 07-NQ/CB` (36-HD/VPTW sample; padding second-hand). */
export function formatDocumentNumber({ number, symbol, issuer }: DocumentNumber, padToDigits = 2): string {
  return `Số ${String(number).padStart(padToDigits, '0')}-${symbol}/${issuer}`;
}

/**
 * A number as people type it, with or without "Số", a colon, spaces or the zero; undefined when it is none. The letters are
 * kept as typed (composed), for `CTr` and `TTr` are not capitals throughout.
 */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const [, digits, symbol, issuer] = PATTERN.exec(text.normalize('NFC').trim()) ?? [];
  if (digits === undefined || symbol === undefined || issuer === undefined) return undefined;
  return { number: Number(digits), symbol, issuer };
}

/** The next number of one kind in one term: one above the highest used, never a hole left behind. */
export function nextNumber(used: readonly number[], firstNumber = 1): number {
  return used.reduce((next, number) => Math.max(next, number + 1), firstNumber);
}

/** Numbers that were jumped over below the highest used, in order. */
export function missingNumbers(used: readonly number[], firstNumber = 1): number[] {
  const taken = new Set(used);
  const count = nextNumber(used, firstNumber) - firstNumber;
  return Array.from({ length: count }, (_, index) => firstNumber + index).filter(
    (number) => !taken.has(number),
  );
}

/** What is wrong with giving `number` next to those used in the same term and kind; undefined when it is free and in turn. */
export function numberFault(
  number: number,
  used: readonly number[],
  firstNumber = 1,
): NumberFault | undefined {
  if (!Number.isSafeInteger(number) || number < firstNumber) return 'documents/number-not-positive';
  if (used.includes(number)) return 'documents/number-taken';
  return number > nextNumber(used, firstNumber) ? 'documents/number-gap' : undefined;
}
