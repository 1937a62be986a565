import { foldText } from '../../members/name.rules.ts';
import { parseBirthday, parseCard, parseName, parsePhoneCell } from './cell-parsers.rules.ts';
import type { CellParser } from './cell-parsers.rules.ts';
import { MEMBER_SHEET, POST_SHEET } from './columns.ts';
import { layoutsOf } from './layout.rules.ts';
import type { ImportMapping } from './mapping.ts';
import type { RawSheet } from './raw-sheet.ts';
import { readRows } from './row-reader.rules.ts';
import { findTables } from './tables.rules.ts';

/** By what the people of a workbook are looked up in the base, so that the base need not be read whole. */
export interface Lookups {
  cards: string[];
  phones: string[];
  /** Names without marks and case, with birthdays. */
  people: { folded: string; birthDate: string }[];
}

/** What has to be looked up for a workbook. */
export function lookupsOf(sheets: readonly RawSheet[], mapping: ImportMapping, today: string): Lookups {
  const { tables } = findTables(layoutsOf(sheets, mapping.sheets));
  const members = readRows(tables.members, MEMBER_SHEET).readers;
  const posts = readRows(tables.posts, POST_SHEET).readers;
  const born = parseBirthday(today);
  const cards = [...members, ...posts].flatMap((reader) => values(reader.cells('cardNumber'), parseCard));
  const phones = members.flatMap((reader) => values(reader.cells('phone'), parsePhoneCell));
  const people = members.flatMap((reader) => {
    const name = reader.needJoined('fullName', parseName(mapping.nameCase));
    const [birthDate] = values(reader.cells('birthDate'), born);
    return name === undefined || birthDate === undefined ? [] : [{ folded: foldText(name), birthDate }];
  });
  return { cards: [...new Set(cards)], phones: [...new Set(phones)], people };
}

function values<T>(cells: readonly (string | number | boolean)[], parse: CellParser<T>): T[] {
  return cells.flatMap((cell) => {
    const parsed = parse(cell);
    return parsed.ok ? [parsed.value] : [];
  });
}
