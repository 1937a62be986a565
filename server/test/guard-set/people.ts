import { madeUpName } from '@sotay/core/demo/names.ts';
import type { Random } from '@sotay/core/demo/random.ts';

const two = (value: number): string => String(value).padStart(2, '0');

export const someName = (random: Random): string => madeUpName(random, random.pick(['man', 'woman']));

export const someDay = (random: Random): string =>
  `${two(random.int(1, 28))}/${two(random.int(1, 12))}/${String(random.int(1955, 2001))}`;

/** A number built as those of citizens are, of nobody. */
export const citizenNumber = (random: Random, gap = ''): string => {
  const year = random.int(1955, 1999);
  const place = random.pick(['001', '022', '031', '036', '038', '079', '092']);
  const rest = String(random.int(0, 999_999)).padStart(6, '0');
  const digits = `${place}${String(random.int(0, 1))}${two(year % 100)}${rest}`;
  return gap === '' ? digits : (digits.match(/.{3}/gu) ?? []).join(gap);
};

export const nineDigits = (random: Random): string =>
  `1${String(random.int(0, 99_999_999)).padStart(8, '0')}`;

export const memberCard = (random: Random): string =>
  `${String(random.int(10, 95))}.${String(random.int(0, 999_999)).padStart(6, '0')}`;

/** Rows of a table of people, numbered, with the cells given. */
export const rowsOfPeople = (random: Random, count: number, cells: () => readonly string[]): string[] =>
  Array.from({ length: count }, (_, nth) => [String(nth + 1), someName(random), ...cells()].join('\t'));
