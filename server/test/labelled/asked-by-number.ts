import { seededRandom } from '@sotay/core/demo/random.ts';
import { kindsOn } from '@sotay/core/documents/document-kinds.ts';
import { type Asked, type Sorts, somePapers } from './asked.ts';
import type { Paper } from './papers.ts';
import { unmarked } from './writings.ts';

type Told = Pick<Paper, 'number' | 'kindSymbol' | 'organ' | 'issuedOn' | 'kind'>;

const nameOf = ({ issuedOn, kind }: Told): string => kindsOn(issuedOn)[kind].label.toLowerCase();
const dayOf = ({ issuedOn }: Told): string => issuedOn.split('-').reverse().join('/');
const two = (number: number): string => String(number).padStart(2, '0');

/** Ways of writing a number with its kind, for any body. */
const WITH_KIND: readonly ((told: Told) => string)[] = [
  ({ number, kindSymbol }) => `${kindSymbol}${number}`.toLowerCase(),
  ({ number, kindSymbol }) => unmarked(`${kindSymbol}${number}`.toLowerCase()),
  ({ number, kindSymbol }) => `${kindSymbol} ${number}`,
  ({ number, kindSymbol }) => `${kindSymbol} ${two(number)}`,
  ({ number, kindSymbol }) => `${kindSymbol} số ${number}`,
  ({ number, kindSymbol }) => `${kindSymbol}-${number}`,
  ({ number, kindSymbol }) => `${number}${kindSymbol}`.toLowerCase(),
  ({ number, kindSymbol }) => `số ${number}-${kindSymbol}`,
];

/** Ways of writing it with the body too. */
const WHOLE: readonly ((told: Told) => string)[] = [
  ({ number, kindSymbol, organ }) => `${two(number)}-${kindSymbol}/${organ}`,
  ({ number, kindSymbol, organ }) => `Số ${two(number)}-${kindSymbol}/${organ}`,
  ({ number, kindSymbol, organ }) => `Số: ${number} - ${kindSymbol} / ${organ}`,
  ({ number, kindSymbol, organ }) => `${number} ${kindSymbol} ${organ}`.toLowerCase(),
  ({ number, kindSymbol, organ }) => unmarked(`${number}${kindSymbol}${organ}`).toLowerCase(),
  ({ number, kindSymbol, organ }) => unmarked(`${number}-${kindSymbol}/${organ}`),
  ({ number, kindSymbol, organ }) => `${number}–${kindSymbol}–${organ}`,
  ({ number, kindSymbol, organ }) => `${number}/${kindSymbol}-${organ}`,
  ({ number, kindSymbol, organ }) => `${kindSymbol} ${number}/${organ}`,
  ({ number, kindSymbol, organ }) => unmarked(`${kindSymbol}${number}${organ}`).toLowerCase(),
];

const WITH_DAY: readonly ((told: Told) => string)[] = [
  (told) => `${two(told.number)}-${told.kindSymbol}/${told.organ} ngày ${dayOf(told)}`,
  (told) =>
    `${told.number}-${told.kindSymbol}/${told.organ}, ngày ${told.issuedOn.slice(8)} tháng ${told.issuedOn.slice(5, 7)} năm ${told.issuedOn.slice(0, 4)}`,
  (told) => unmarked(`${told.kindSymbol} ${told.number} ngay ${dayOf(told)}`).toLowerCase(),
  (told) => `${told.kindSymbol} ${told.number} năm ${told.issuedOn.slice(0, 4)}`,
];

const ofKind = (meant: Told) => (paper: Paper) =>
  paper.number === meant.number && paper.kindSymbol === meant.kindSymbol;
const ofBody = (meant: Told) => (paper: Paper) => ofKind(meant)(paper) && paper.organ === meant.organ;
const ofYear = (meant: Told) => (paper: Paper) =>
  ofKind(meant)(paper) && paper.issuedOn.slice(0, 4) === meant.issuedOn.slice(0, 4);

const each = (
  writings: readonly ((told: Told) => string)[],
  times: number,
  sort: string,
  fits: (meant: Paper) => (paper: Paper) => boolean,
): Asked[] =>
  writings.flatMap((write, nr) =>
    somePapers(`${sort} ${nr}`, times, () => true).map((paper) => ({
      text: write(paper),
      fits: fits(paper),
    })),
  );

const random = seededRandom('numbers');

/** Every way of writing a number. */
export const askedByNumber: Sorts = {
  'a number with its kind': each(WITH_KIND, 4, 'kind', ofKind),
  'a number with its kind and body': each(WHOLE, 4, 'body', ofBody),
  'a number with its day or year': each(WITH_DAY, 4, 'day', ofYear),
  'a kind by its name with a number': somePapers('name', 16, () => true).map((paper) => {
    const text = `${nameOf(paper)} ${random.chance(0.5) ? 'số ' : ''}${paper.number}`;
    // Whoever says "quyết định 37" may have read 37-QĐ in its head, whatever it is filed as.
    const fits = (other: Paper) =>
      other.number === paper.number &&
      (other.kind === paper.kind || other.kindSymbol === kindsOn(other.issuedOn)[paper.kind].symbols[0]);
    return { text: random.chance(0.5) ? text : unmarked(text), fits };
  }),
  'a lone number': somePapers('alone', 6, ({ number }) => number > 140).map(({ number }) => ({
    text: String(number),
    fits: (other) => other.number === number,
  })),
};
