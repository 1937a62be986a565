import { addDays, isDay } from '../../calendar/day.ts';
import { postKinds } from '../../kernel/post-kinds.ts';
import type { PostKind } from '../../kernel/post-kinds.ts';
import { cardNumberFromNumber, parseCardNumber } from '../../members/card-number.rules.ts';
import {
  MEMBER_FLAG_WORDS,
  MEMBER_STATUS_WORDS,
  NO_FLAGS,
  memberFlags,
} from '../../members/member-status.ts';
import type { MemberFlag, MemberFlags, MemberStatus } from '../../members/member-status.ts';
import { foldText, isFullName, normalizeText } from '../../members/name.rules.ts';
import { parsePhone, phoneFromNumber } from '../../members/phone.rules.ts';
import { POST_KINDS } from '../../members/post-kinds.ts';
import { UNIT_KINDS, unitKinds } from '../unit-kinds.ts';
import type { UnitKind } from '../unit-kinds.ts';
import type { FaultCode } from './faults.ts';

/** What a cell means, or why it means nothing. */
export type Parsed<T> =
  { ok: true; value: T } | { ok: false; code: FaultCode; params: Record<string, string | number> };

/** Reads one cell that is not blank. One function for each kind of column. */
export type CellParser<T> = (cell: string | number | boolean) => Parsed<T>;

const MAX_CODE_LENGTH = 20;
const MAX_QUOTE_LENGTH = 60;
const CODE = /^[\p{L}0-9][\p{L}0-9.-]*$/u;

/** A code of a unit: letters, digits, dots and dashes, capitals. */
export const parseCode: CellParser<string> = (cell) => {
  const code = cellText(cell).toUpperCase();
  return CODE.test(code) && code.length <= MAX_CODE_LENGTH ? good(code) : bad('code-malformed', cell);
};

/** Free text up to a length in characters. */
export function parseText(title: string, limit: number): CellParser<string> {
  return (cell) => {
    const text = cellText(cell);
    if (text.length > limit) return { ok: false, code: 'value-too-long', params: { title, limit } };
    return good(text);
  };
}

/** The words for a kind of unit: those of the organisation or of its committee. */
export const parseUnitKind: CellParser<UnitKind> = (cell) =>
  lookUp(UNIT_KIND_BY_WORDS, cell, 'unit-kind-unknown');

/** A full name, composed and with single spaces. */
export const parseName: CellParser<string> = (cell) => {
  const name = cellText(cell);
  return isFullName(name) ? good(name) : bad('member-name-malformed', cell);
};

/** A card number; leading zeros that a number cell lost are put back. */
export const parseCard: CellParser<string> = (cell) => {
  const card = typeof cell === 'number' ? cardNumberFromNumber(cell) : parseCardNumber(cellText(cell));
  return card === null ? bad('card-malformed', cell) : good(card);
};

/** A telephone number; a leading zero that a number cell lost is put back. */
export const parsePhoneCell: CellParser<string> = (cell) => {
  const phone = typeof cell === 'number' ? phoneFromNumber(cell) : parsePhone(cellText(cell));
  return phone === null ? bad('phone-malformed', cell) : good(phone);
};

/** The first and the last serial number of a day that a number cell without date format is taken for (1927-05-18 … 2119-01-12). */
const DAY_SERIALS = { from: 10_000, to: 80_000 };

/** A day: a date cell, `d/m/yyyy` (also with dashes or dots), `yyyy-mm-dd`, or the serial number of a day. */
export const parseDay: CellParser<string> = (cell) => {
  if (typeof cell === 'number') {
    const inRange = Number.isInteger(cell) && cell >= DAY_SERIALS.from && cell <= DAY_SERIALS.to;
    return inRange ? good(addDays('1899-12-30', cell)) : bad('day-malformed', cell);
  }
  const text = cellText(cell);
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const day = written
    ? `${written[3]}-${written[2]?.padStart(2, '0')}-${written[1]?.padStart(2, '0')}`
    : text;
  return isDay(day) && day >= '1900-01-01' ? good(day) : bad('day-malformed', cell);
};

/** Full or probationary. */
export const parseStatus: CellParser<MemberStatus> = (cell) =>
  lookUp(STATUS_BY_WORDS, cell, 'status-unknown');

/** The flags of a member, parted by commas or semicolons; `Không` means none. */
export const parseFlags: CellParser<MemberFlags> = (cell) => {
  const flags: Record<MemberFlag, boolean> = { ...NO_FLAGS };
  for (const part of cellText(cell).split(/[;,]/)) {
    const word = foldText(part);
    if (word === '' || NO_FLAG_WORDS.includes(word)) continue;
    const flag = FLAG_BY_WORDS.get(word);
    if (flag === undefined) return bad('flag-unknown', normalizeText(part));
    flags[flag] = true;
  }
  return good(flags);
};

/** A post. */
export const parsePostKind: CellParser<PostKind> = (cell) => lookUp(POST_BY_WORDS, cell, 'post-unknown');

const UNIT_KIND_BY_WORDS = new Map<string, UnitKind>(
  unitKinds.flatMap((kind) => [
    [foldText(UNIT_KINDS[kind].organisation), kind],
    [foldText(UNIT_KINDS[kind].committee), kind],
  ]),
);
const STATUS_BY_WORDS = new Map<string, MemberStatus>([
  [foldText(MEMBER_STATUS_WORDS.full), 'full'],
  ['dang vien chinh thuc', 'full'],
  [foldText(MEMBER_STATUS_WORDS.probationary), 'probationary'],
  ['dang vien du bi', 'probationary'],
]);
const NO_FLAG_WORDS = ['khong', 'khong co', '-'];
const FLAG_BY_WORDS = new Map<string, MemberFlag>([
  ...memberFlags.map((flag): [string, MemberFlag] => [foldText(MEMBER_FLAG_WORDS[flag]), flag]),
  ['mien cong tac va sinh hoat dang', 'exempt'],
  ['mien sinh hoat dang', 'exempt'],
  ['dinh chi', 'suspended'],
  ['dinh chi sinh hoat dang', 'suspended'],
  ['tam thoi di', 'temporaryOut'],
  ['sinh hoat tam thoi di', 'temporaryOut'],
  ['tam thoi den', 'temporaryIn'],
]);
const POST_BY_WORDS = new Map<string, PostKind>([
  ...postKinds.map((kind): [string, PostKind] => [foldText(POST_KINDS[kind].words), kind]),
  ['bi thu chi bo', 'secretary'],
  ['bi thu dang uy', 'secretary'],
  ['pho bi thu chi bo', 'deputy-secretary'],
  ['pho bi thu dang uy', 'deputy-secretary'],
  ['pho bi thu thuong truc', 'deputy-secretary'],
  ['cap uy vien', 'committee-member'],
  ['dang uy vien', 'committee-member'],
  ['uy vien bch', 'committee-member'],
  ['cap uy vien phu trach', 'overseer'],
  ['cap uy vien theo doi chi bo', 'overseer'],
  ['quan tri', 'administrator'],
]);

function lookUp<T>(
  words: ReadonlyMap<string, T>,
  cell: string | number | boolean,
  code: FaultCode,
): Parsed<T> {
  const found = words.get(foldText(cellText(cell)));
  return found === undefined ? bad(code, cell) : good(found);
}

function cellText(cell: string | number | boolean): string {
  return normalizeText(String(cell));
}

function good<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

function bad<T>(code: FaultCode, cell: string | number | boolean): Parsed<T> {
  return { ok: false, code, params: { value: cellText(cell).slice(0, MAX_QUOTE_LENGTH) } };
}
