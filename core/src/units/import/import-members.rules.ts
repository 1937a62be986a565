import { NO_FLAGS } from '../../members/member-status.ts';
import { foldText } from '../../members/name.rules.ts';
import { meetsAsCell } from '../unit.rules.ts';
import {
  parseBirthday,
  parseCard,
  parseDay,
  parseFlags,
  parseName,
  parsePhoneCell,
  parseStatus,
} from './cell-parsers.rules.ts';
import { MEMBER_SHEET } from './columns.ts';
import type { MemberColumn, PostColumn } from './columns.ts';
import { rowPreview } from './effect.rules.ts';
import type { MemberFields, Present, PresentState, RowPreview } from './import-types.ts';
import type { KnownUnit } from './import-units.rules.ts';
import type { ImportMapping } from './mapping.ts';
import type { MemberDraft } from './member-draft.ts';
import { readRows } from './row-reader.rules.ts';
import type { RowReader } from './row-reader.rules.ts';
import type { PassedRow } from './row-kinds.rules.ts';
import { checkAlikeInFile, findSelf, namesakesOf } from './same-person.rules.ts';
import type { FoundTable } from './tables.rules.ts';
import type { UnitWords } from './unit-words.rules.ts';

/** A member whom the rows of posts may name. */
export interface KnownMember {
  name: string;
  /** The row of the member when that row has faults. */
  faultyRow: number | null;
}

/** What the rows of members are read with. */
export interface MemberReading {
  present: PresentState;
  units: ReadonlyMap<string, KnownUnit>;
  unitWords: UnitWords;
  mapping: ImportMapping;
  today: string;
}

/** A name whose case differs from how it is written. */
export interface Recased {
  written: string;
  read: string;
}

/**
 * The rows of the sheets of members and what they would do, in the order of the sheets, and all members known afterwards by card number.
 * A member is found by card number, else by name, birthday and unit; whoever is merely alike is asked for. A blank cell leaves what
 * there is; whoever stands in another unit than before moves there. `today` bounds the dates.
 */
export function previewMembers(
  tables: readonly FoundTable<string>[],
  reading: MemberReading,
): {
  rows: RowPreview<MemberFields>[];
  drafts: MemberDraft[];
  members: Map<string, KnownMember>;
  passed: PassedRow[];
  recased: Recased[];
} {
  const { readers, passed } = readRows(tables, MEMBER_SHEET);
  const recased: Recased[] = [];
  const namesakes = namesakesOf(reading.present, numbersIn(readers));
  const drafts = readers.map((reader) => readMember(reader, reading, namesakes, recased));
  const byCard = new Map<string, MemberDraft>();
  for (const draft of drafts) {
    if (draft.cardNumber === undefined) continue;
    const first = byCard.get(draft.cardNumber);
    if (first === undefined) byCard.set(draft.cardNumber, draft);
    else draft.reader.fault('cardNumber', 'card-twice', rowAt(first.reader, draft.reader));
    if (reading.present.numbersOfOthers.has(draft.cardNumber))
      draft.reader.fault('cardNumber', 'card-in-use');
  }
  checkAlikeInFile(drafts, reading.mapping.people);
  checkPhones(drafts, reading.present);

  const rows = drafts.map(({ reader, label, unitCode, present, fields }) =>
    rowPreview<MemberFields>({
      ...{ sheet: 'members', sheetName: reader.sheet, row: reader.row },
      ...{ label, unitCode, present, fields, faults: reader.faults },
    }),
  );
  return { rows, drafts, members: knownMembers(byCard, reading.present), passed, recased };
}

/** Where another row stands, its sheet named when it is not the same. */
export function rowAt(
  { sheet, row }: { sheet: string; row: number },
  from: { sheet: string },
): { row: number; sheet?: string } {
  return sheet === from.sheet ? { row } : { row, sheet };
}

function numbersIn(readers: readonly RowReader<MemberColumn>[]): Set<string> {
  return new Set(
    readers.flatMap((reader) =>
      reader.cells('cardNumber').flatMap((cell) => {
        const card = parseCard(cell);
        return card.ok ? [card.value] : [];
      }),
    ),
  );
}

function readMember(
  reader: RowReader<MemberColumn>,
  { present: state, units, unitWords, mapping, today }: MemberReading,
  namesakes: ReadonlyMap<string, readonly Present<MemberFields>[]>,
  recased: Recased[],
): MemberDraft {
  const card = reader.read('cardNumber', parseCard);
  const fullName = reader.needJoined('fullName', parseName(mapping.nameCase));
  noteCase(reader, fullName, recased);
  const unitCode = readUnitCode(reader, units, unitWords);
  const knownUnit = unitCode === undefined ? undefined : units.get(unitCode);
  if (knownUnit !== undefined) checkUnit(reader, knownUnit);
  const birthDate = reader.need('birthDate', parseBirthday(today)) ?? '';
  const present = findSelf(
    reader,
    { card, fullName, birthDate, unitCode },
    { state, units, mapping, namesakes },
  );
  const cardNumber = card ?? present?.cardNumber;
  const phone = reader.read('phone', parsePhoneCell) ?? present?.phone ?? null;
  const days = {
    admittedOn: reader.read('admittedOn', parseDay(today)) ?? present?.admittedOn ?? null,
    confirmedOn: reader.read('confirmedOn', parseDay(today)) ?? present?.confirmedOn ?? null,
  };
  checkDays(reader, { birthDate, ...days }, today);
  reader.isFormula('post');
  const status = reader.read('status', parseStatus) ?? present?.status ?? 'full';
  const flags = reader.read('flags', parseFlags) ?? (present === undefined ? NO_FLAGS : flagsOf(present));
  const fields =
    cardNumber === undefined || fullName === undefined || unitCode === undefined || birthDate === ''
      ? null
      : { cardNumber, fullName, unitCode, phone, birthDate, ...days, status, ...flags };
  const label = fullName ?? '';
  return { reader, label, cardNumber, birthDate, unitCode: unitCode ?? null, phone, fields, present };
}

function noteCase(reader: RowReader<MemberColumn>, fullName: string | undefined, recased: Recased[]): void {
  const written = reader.cells('fullName').map(String).join(' ').normalize('NFC').replace(/\s+/g, ' ').trim();
  if (fullName === undefined || fullName === written || foldText(fullName) !== foldText(written)) return;
  recased.push({ written, read: fullName });
}

/** The code of the unit that the row names, or that the heading above it names; undefined with a fault when it is not clear. */
export function readUnitCode<Key extends MemberColumn | PostColumn>(
  reader: RowReader<Key | 'unitCode'>,
  units: ReadonlyMap<string, KnownUnit>,
  unitWords: UnitWords,
): string | undefined {
  if (reader.isFormula('unitCode')) return undefined;
  const written = reader.cells('unitCode').map((cell) => String(cell).trim());
  const words = written.length === 0 && reader.heading !== null ? [reader.heading] : written;
  if (words.length === 0) {
    reader.fault('unitCode', 'value-missing', { title: MEMBER_SHEET.columns.unitCode.title });
    return undefined;
  }
  const unit = unitWords.find(words);
  if (unit !== null) return units.get(unit.code)?.code;
  const word = words.join(' / ');
  const value = word.slice(0, MAX_QUOTE_LENGTH);
  reader.fault('unitCode', unitWords.ask(word) ? 'unit-to-choose' : 'unit-unknown', { value });
  return undefined;
}

const MAX_QUOTE_LENGTH = 60;

function flagsOf({ exempt, suspended, temporaryOut, temporaryIn }: MemberFields): typeof NO_FLAGS {
  return { exempt, suspended, temporaryOut, temporaryIn };
}

function checkUnit(reader: RowReader<MemberColumn>, unit: KnownUnit): void {
  if (unit.faultyRow !== null)
    reader.fault('unitCode', 'unit-faulty', { value: unit.code, row: unit.faultyRow });
  else if (unit.kind !== null && !meetsAsCell(unit.kind))
    reader.fault('unitCode', 'unit-not-a-cell', { value: unit.code });
}

/** No day after today, none before one that must have come first; blank days are passed over. */
function checkDays(
  reader: RowReader<MemberColumn>,
  days: { birthDate: string; admittedOn: string | null; confirmedOn: string | null },
  today: string,
): void {
  let earlier: { title: string; day: string } | null = null;
  for (const key of ['birthDate', 'admittedOn', 'confirmedOn'] as const) {
    const { title } = MEMBER_SHEET.columns[key];
    const day = days[key];
    if (day === null || day === '') continue;
    if (day > today) reader.fault(key, 'day-in-future', { title });
    else if (earlier !== null && day < earlier.day)
      reader.fault(key, 'days-out-of-order', { title, earlier: earlier.title });
    earlier = { title, day };
  }
}

/** One telephone, one member: in the file, and against those members of the base whose number the file does not change. */
function checkPhones(drafts: readonly MemberDraft[], present: PresentState): void {
  const taken = new Set(present.numbersOfOthers);
  const phoneOf = new Map(drafts.map((draft) => [draft.present?.id, draft.phone]));
  for (const member of present.membersByCard.values())
    if (member.phone !== null && (phoneOf.get(member.id) ?? member.phone) === member.phone)
      taken.add(member.phone);

  const rowOf = new Map<string, MemberDraft>();
  for (const draft of drafts) {
    const { reader, phone, present: own } = draft;
    if (phone === null) continue;
    const first = rowOf.get(phone);
    if (first !== undefined) reader.fault('phone', 'phone-twice', rowAt(first.reader, reader));
    else if (taken.has(phone) && own?.phone !== phone) reader.fault('phone', 'phone-in-use');
    if (first === undefined) rowOf.set(phone, draft);
  }
}

function knownMembers(
  byCard: ReadonlyMap<string, MemberDraft>,
  present: PresentState,
): Map<string, KnownMember> {
  const members = new Map<string, KnownMember>();
  for (const { cardNumber, fullName } of present.membersByCard.values())
    members.set(cardNumber, { name: fullName, faultyRow: null });
  for (const [cardNumber, { label, reader }] of byCard) {
    const faulty = reader.faults.length > 0;
    if (faulty && members.has(cardNumber)) continue;
    members.set(cardNumber, { name: label, faultyRow: faulty ? reader.row : null });
  }
  return members;
}
