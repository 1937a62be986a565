import { addDays, addMonths, isDay } from '../../calendar/day.ts';
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
import type { CellType } from '../cell-types.ts';
import { UNIT_KINDS, unitKinds } from '../unit-kinds.ts';
import type { UnitKind } from '../unit-kinds.ts';
import { cellTypeOfWords } from './cell-type-words.rules.ts';
import type { FaultCode } from './faults.ts';
import type { ImportMapping } from './mapping.ts';
import { properCase } from './name-case.rules.ts';

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

/** The type of place a cell is in, in the words of the handbook or as people write it. */
export const parseCellType: CellParser<CellType> = (cell) => {
  const type = cellTypeOfWords(cellText(cell));
  return type === null ? bad('cell-type-unknown', cell) : good(type);
};

/** A full name, composed and with single spaces, in the case that is wanted. */
export function parseName(nameCase: ImportMapping['nameCase']): CellParser<string> {
  return (cell) => {
    const name = nameCase === 'proper' ? properCase(cellText(cell)) : cellText(cell);
    return isFullName(name) ? good(name) : bad('member-name-malformed', cell);
  };
}

/** What a spreadsheet program makes of a long number: its last digits are lost. */
const SCIENTIFIC = /^\d([.,]\d+)?E\+\d+$/i;

/** A card number; leading zeros that a number cell lost are put back. */
export const parseCard: CellParser<string> = (cell) => {
  const text = cellText(cell);
  if (SCIENTIFIC.test(text)) return bad('number-cut', cell);
  const card = typeof cell === 'number' ? cardNumberFromNumber(cell) : parseCardNumber(text);
  return card === null ? bad('card-malformed', cell) : good(card);
};

/** A telephone number; a leading zero that a number cell lost is put back. Two numbers in one cell are for a person to choose from. */
export const parsePhoneCell: CellParser<string> = (cell) => {
  const text = cellText(cell);
  const phone = typeof cell === 'number' ? phoneFromNumber(cell) : parsePhone(text);
  if (phone !== null) return good(phone);
  const parts = text.split(/\s*[;,/]\s*/);
  const areSeveral = parts.length > 1 && parts.every((part) => parsePhone(part) !== null);
  return bad(areSeveral ? 'phone-several' : 'phone-malformed', cell);
};

/** The first and the last serial number of a day that a number cell without date format is taken for (1927-05-18 … 2119-01-12). */
const DAY_SERIALS = { from: 10_000, to: 80_000 };
const WRITTEN_DAY =
  /^(?:ngày )?(\d{1,2})(?:\s*[/.-]\s*| tháng )(\d{1,2})(?:\s*[/.-]\s*| năm )(\d{4}|\d{2})$/iu;

/**
 * A day: a date cell, `d/m/yyyy` (also with dashes, dots or in words), `yyyy-mm-dd`, or the serial number of a day. The day always stands
 * before the month. A year of two digits is the last such year that does not lie after `latest`.
 */
export function parseDay(latest: string): CellParser<string> {
  return (cell) => {
    const text = cellText(cell);
    const serial = typeof cell === 'number' ? cell : /^\d{5}$/.test(text) ? Number(text) : null;
    if (serial !== null) {
      const whole = Math.floor(serial);
      if (whole >= DAY_SERIALS.from && whole <= DAY_SERIALS.to) return good(addDays('1899-12-30', whole));
    }
    const [, day = '', month = '', year = ''] = WRITTEN_DAY.exec(text) ?? [];
    if (day === '') return isDay(text) && text >= '1900-01-01' ? good(text) : bad('day-malformed', cell);
    const rest = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const found = [year.length === 4 ? `${year}-${rest}` : inCentury(`${year}-${rest}`, latest)].find(isDay);
    return found !== undefined && found >= '1900-01-01' ? good(found) : bad('day-malformed', cell);
  };
}

/** From this age on a person may be admitted (Điều lệ Đ.1, *read*), so a birthday with a year of two digits is not later. */
const LEAST_AGE = 18;

/** The birthday of a member. */
export function parseBirthday(today: string): CellParser<string> {
  return parseDay(addMonths(today, -12 * LEAST_AGE));
}

function inCentury(day: string, latest: string): string {
  return `20${day}` <= latest ? `20${day}` : `19${day}`;
}

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
