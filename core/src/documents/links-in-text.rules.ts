import { dayIn } from './day-in.rules.ts';
import { bare } from './folded.rules.ts';
import { type LinkRelation, linkRelations, symbolKey } from './link.rules.ts';
import { headSymbolsIn, symbolText } from './symbol.rules.ts';

/** A document that a text speaks of, by its number, and how it does; the day of issue where the text tells it. */
export type NamedLink = {
  readonly relation: LinkRelation;
  readonly symbol: string;
  readonly issuedOn: string | null;
};

/** Where one sentence, clause or item ends and the next begins. */
const ENDS = /[.;]\s+|\n\s*\n|\n\s*(?=[-–•+*]|ĐIỀU\s|Điều\s|\d+[.)]\s|[IVX]+\s*[-.)])/u;

/** Words that say how what follows is spoken of; without marks, in capitals. */
const SPEAKS: readonly (readonly [relation: LinkRelation, words: RegExp])[] = [
  ['replaces', /THAY\s+THE(?:\s+CHO)?\b/gu],
  ['amends', /SUA\s+DOI\b(?:\s*,?\s*(?:VA\s+)?BO\s+SUNG\b)?/gu],
  [
    'guides',
    /HUONG\s+DAN\s+(?:CU\s+THE\s+)?(?:VIEC\s+|MOT\s+SO\s+)?(?:THUC\s+HIEN|THI\s+HANH|TRIEN\s+KHAI|NOI\s+DUNG|DIEU)\b/gu,
  ],
  ['based-on', /(?<=(?:^|\n)\s*(?:[-–•+*]\s*)?)(?:CAN\s+CU|(?<!HUONG\s+DAN\s*)THUC\s+HIEN)\b/gu],
];

/** What is done to the document itself, or not at all: "được thay thế bởi", "không thay thế", "sửa đổi, bổ sung theo". */
const PASSIVE_BEFORE = /\b(?:BI|DUOC|KHONG)\s+$/u;
const PASSIVE_AFTER = /^\s+(?:BOI|BANG|THEO)\b/u;

type Turn = { readonly at: number; readonly relation: LinkRelation | undefined };

/** Where in a clause it begins to speak of others in one way, or ceases to. */
const turnsIn = (clause: string): Turn[] =>
  SPEAKS.flatMap(([relation, words]) =>
    [...clause.matchAll(words)].map(({ 0: said, index }) => {
      const after = clause.slice(index + said.length);
      const isPassive = PASSIVE_BEFORE.test(clause.slice(0, index)) || PASSIVE_AFTER.test(after);
      return { at: index, relation: isPassive ? undefined : relation };
    }),
  ).sort((one, other) => one.at - other.at);

/** A day counts where it stands right behind the number. */
const dayBehind = (text: string): string | null =>
  /^\s*,?\s*NGAY/u.test(bare(text)) ? (dayIn(text.slice(0, 40)) ?? null) : null;

const inClause = (clause: string): NamedLink[] => {
  const turns = turnsIn(bare(clause));
  return headSymbolsIn(clause).flatMap(({ symbol, at, end }) => {
    const relation = turns.findLast((turn) => turn.at < at)?.relation;
    return relation ? [{ relation, symbol: symbolText(symbol), issuedOn: dayBehind(clause.slice(end)) }] : [];
  });
};

/** The most that are told of one text. */
export const MOST_LINKS = 30;

/**
 * The documents that a text says it replaces, amends, guides or rests on, by the usual words of official papers ("thay thế", "sửa đổi, bổ
 * sung", "hướng dẫn thực hiện", "căn cứ"; 36-HD/VPTW, second-hand). Each is told once, in the way that weighs most. These are guesses to be
 * confirmed, never links. Lost marks are forgiven.
 */
export const linksIn = (text: string): NamedLink[] => {
  const all = text
    .normalize('NFC')
    .replaceAll('\u00A0', ' ')
    .split(ENDS)
    .flatMap(inClause)
    .sort((one, other) => linkRelations.indexOf(one.relation) - linkRelations.indexOf(other.relation));
  const once = new Map<string, NamedLink>();
  for (const link of all) if (!once.has(symbolKey(link.symbol))) once.set(symbolKey(link.symbol), link);
  return [...once.values()].slice(0, MOST_LINKS);
};
