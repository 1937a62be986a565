import { paperKeys } from './symbol.rules.ts';
import { wordsOf } from './word.rules.ts';

/** What a thing is called; what it does not have is empty. `onDay`: `YYYY-MM-DD`. */
export type Called = {
  /** Its kind as papers name themselves: "Nghị quyết". */
  readonly kindName: string;
  readonly title: string;
  readonly symbol: string;
  readonly issuer: string;
  readonly onDay: string;
  /** Symbols of its kind beside the one in its number. */
  readonly filedAs: readonly string[];
};

/** The words under which a thing is found whatever stands in its text, and the keys of its number. */
export type Head = { readonly text: string; readonly keys: readonly string[] };

/** What people remember of a paper: kind, title, number, who issued it, and the year. */
export const headOf = ({ kindName, title, symbol, issuer, onDay, filedAs }: Called): Head => ({
  text: [kindName, title, symbol, issuer, onDay.slice(0, 4)].filter((part) => part !== '').join(' '),
  keys: paperKeys(symbol, onDay, filedAs),
});

/** One who issues papers, whatever way the name is written; empty for none. */
export const issuerKey = (issuer: string): string =>
  wordsOf(issuer)
    .map(({ folded }) => folded)
    .join('_');
