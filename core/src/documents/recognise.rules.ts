import { type DocumentKind, type DocumentLevel, documentKinds, kindsOn } from './document-kinds.ts';
import { dayIn } from './day-in.rules.ts';
import { bare } from './folded.rules.ts';
import { headSymbolIn, kindOfSymbol, levelOfOrgan, symbolText } from './symbol.rules.ts';

/** A value read from a text, and whether it stands there as the layout has it (`sure`) or was concluded. */
export type Found<T> = { readonly value: T; readonly sure: boolean };

/** What the text of a document says of itself. What is not found is left out. */
export type Recognised = {
  readonly level?: Found<DocumentLevel>;
  readonly kind?: Found<DocumentKind>;
  readonly number?: Found<number>;
  readonly symbol?: Found<string>;
  readonly issuer?: Found<string>;
  readonly issuedOn?: Found<string>;
  readonly subject?: Found<string>;
  readonly signer?: Found<string>;
};

const found = <T>(value: T | undefined, sure: boolean): Found<T> | undefined =>
  value === undefined || value === '' ? undefined : { value, sure };

/** The head ends here at the latest, in lines. */
const HEAD_LINES = 45;

const tidy = (line: string): string => {
  const once = line
    .normalize('NFC')
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim();
  // Titles are set wide by spaces between the letters: "N G H Ị  Q U Y Ế T".
  const isWide = /^(?:\p{L}\p{M}* ){4,}\p{L}\p{M}*$/u.test(once);
  if (!isWide) return once;
  return line
    .normalize('NFC')
    .trim()
    .split(/[\s\u00A0]{2,}/u)
    .map((word) => word.replace(/[\s\u00A0]+/gu, ''))
    .join(' ');
};

const compact = (text: string): string => bare(text).replace(/[^A-Z]/gu, '');

/** The line that names the kind, alone in capitals; where spaces were lost or put in between is forgiven. */
const titleAt = (lines: readonly string[], day: string): { at: number; kind: DocumentKind } | undefined => {
  const kinds = kindsOn(day);
  for (const [at, line] of lines.entries()) {
    if (/\p{Ll}/u.test(line)) continue;
    const kind = documentKinds.find((one) => compact(kinds[one].label) === compact(line));
    if (kind && kind !== 'other') return { at, kind };
  }
  return undefined;
};

const MOTTO = /DANG\s*CONG\s*SAN\s*VIET\s*NAM/u;
const BODY_BEGINS = /^(?:[-–]\s*)?(?:CAN CU|THUC HIEN|XET|THEO|KINH GUI|I\s*[-.)]|1\.)/u;
const RULE = /^[-–—_*=.\s]*$/u;

/** The lines below the title that say what it is about: up to a rule, a blank line, or the first words of the text. */
const subjectAfter = (raw: readonly string[], at: number): string => {
  const said: string[] = [];
  for (const line of raw.slice(at + 1, at + 7)) {
    if (RULE.test(line) && said.length === 0 && line === '') continue;
    if (RULE.test(line) || BODY_BEGINS.test(bare(line))) break;
    said.push(line);
  }
  return said.join(' ').slice(0, 500);
};

/** Without the motto of the right column and what follows it, the last capital line above the number is who issues. */
const issuerAbove = (lines: readonly string[], end: number): string | undefined =>
  lines
    .slice(0, end)
    .map((line) => {
      const motto = MOTTO.exec(bare(line));
      return motto ? line.slice(0, motto.index).trim() : line;
    })
    .filter((line) => line.length > 3 && /\p{Lu}{2}/u.test(line) && !/\p{Ll}|\d/u.test(line))
    .at(-1);

const NAME = /^(?:\p{Lu}\p{Ll}*\s+){1,5}\p{Lu}\p{Ll}*$/u;
const SIGNS_FOR = /^(?:T\/M|TM\.|K\/T|KT\.|T\/L)/u;

/** The name below the last "T/M …"; committees sign so (36-HD/VPTW; second-hand). */
const signerIn = (lines: readonly string[]): string | undefined => {
  const at = lines.findLastIndex((line) => SIGNS_FOR.test(bare(line)) || / T\/M /u.test(bare(line)));
  return at === -1 ? undefined : lines.slice(at + 1, at + 12).findLast((line) => NAME.test(line));
};

/**
 * What a document says of itself, from the text of its first and its last page (the same where it has one), in the official layout
 * (36-HD/VPTW, 05-HD/VPTW; second-hand). `today` names the rules of kinds where the text has no date. Marks and spaces may be lost.
 */
export const recognise = (firstPage: string, lastPage: string, today: string): Recognised => {
  const lines = firstPage.split('\n').map(tidy).slice(0, HEAD_LINES);
  const filled = lines.filter((line) => line !== '');
  const symbolAt = lines.findIndex((line) => headSymbolIn(line) !== undefined);
  const symbol = headSymbolIn(lines[symbolAt] ?? '');
  const issuedOn = filled.map(dayIn).find((day) => day !== undefined);
  const day = issuedOn ?? today;
  const title = titleAt(lines, day);
  const bySymbol = symbol && kindOfSymbol(day, symbol.kindSymbol);
  const kind = title?.kind ?? bySymbol;
  const headEnd = symbolAt === -1 ? (title?.at ?? 0) : symbolAt;
  const issuer = issuerAbove(lines, headEnd);
  const signer = signerIn(
    lastPage
      .split('\n')
      .map(tidy)
      .filter((line) => line !== ''),
  );
  const isSymbolSure = /^\s*SO\b/u.test(bare(lines[symbolAt] ?? ''));
  const all = {
    level: found(symbol && levelOfOrgan(symbol.organ), true),
    kind: found(kind, title !== undefined && (bySymbol === undefined || bySymbol === title.kind)),
    number: found(symbol?.number, isSymbolSure),
    symbol: found(symbol && symbolText(symbol), isSymbolSure),
    issuer: found(issuer, symbolAt !== -1),
    issuedOn: found(issuedOn, /NGAY.*THANG/u.test(bare(filled.find((line) => dayIn(line)) ?? ''))),
    subject: found(title && subjectAfter(lines, title.at), true),
    signer: found(signer, true),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};
