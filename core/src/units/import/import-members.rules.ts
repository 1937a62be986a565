import { NO_FLAGS } from '../../members/member-status.ts';
import { meetsAsCell } from '../unit.rules.ts';
import {
  parseCard,
  parseCode,
  parseDay,
  parseFlags,
  parseName,
  parsePhoneCell,
  parseStatus,
} from './cell-parsers.rules.ts';
import { MEMBER_SHEET } from './columns.ts';
import type { MemberColumn } from './columns.ts';
import { rowPreview } from './effect.rules.ts';
import type { FoundTable } from './header.rules.ts';
import type { MemberFields, PresentState, RowPreview } from './import-types.ts';
import type { KnownUnit } from './import-units.rules.ts';
import { readRows } from './row-reader.rules.ts';
import type { RowReader } from './row-reader.rules.ts';

/** A member whom the rows of posts may name. */
export interface KnownMember {
  name: string;
  /** The row of the member when that row has faults. */
  faultyRow: number | null;
}

interface MemberDraft {
  reader: RowReader<MemberColumn>;
  label: string;
  cardNumber: string | undefined;
  unitCode: string | null;
  phone: string | null;
  fields: MemberFields | null;
}

/**
 * The rows of the sheet of members and what they would do, in the order of the sheet, and all members known afterwards by card number.
 * A member is found by card number; a blank cell leaves what there is; whoever stands in another unit than before moves there.
 * `today` bounds the dates.
 */
export function previewMembers(
  table: FoundTable<MemberColumn>,
  present: PresentState,
  units: ReadonlyMap<string, KnownUnit>,
  today: string,
): { rows: RowPreview<MemberFields>[]; members: Map<string, KnownMember> } {
  const drafts = readRows(table, MEMBER_SHEET).map((reader) => readMember(reader, present, units, today));
  const byCard = new Map<string, MemberDraft>();
  for (const draft of drafts) {
    if (draft.cardNumber === undefined) continue;
    const first = byCard.get(draft.cardNumber);
    if (first === undefined) byCard.set(draft.cardNumber, draft);
    else draft.reader.fault('cardNumber', 'card-twice', { row: first.reader.row });
    if (present.numbersOfOthers.has(draft.cardNumber)) draft.reader.fault('cardNumber', 'card-in-use');
  }
  checkPhones(drafts, byCard, present);

  const rows = drafts.map((draft) =>
    rowPreview<MemberFields>({
      sheet: 'members',
      row: draft.reader.row,
      label: draft.label,
      unitCode: draft.unitCode,
      present: draft.cardNumber === undefined ? undefined : present.membersByCard.get(draft.cardNumber),
      fields: draft.fields,
      faults: draft.reader.faults,
    }),
  );
  return { rows, members: knownMembers(byCard, present) };
}

function readMember(
  reader: RowReader<MemberColumn>,
  state: PresentState,
  units: ReadonlyMap<string, KnownUnit>,
  today: string,
): MemberDraft {
  const cardNumber = reader.need('cardNumber', parseCard);
  const present = cardNumber === undefined ? undefined : state.membersByCard.get(cardNumber);
  const fullName = reader.need('fullName', parseName);
  const unitCode = reader.need('unitCode', parseCode);
  if (unitCode !== undefined) checkUnit(reader, unitCode, units);
  const phone = reader.read('phone', parsePhoneCell) ?? present?.phone ?? null;
  const birthDate = reader.need('birthDate', parseDay) ?? '';
  const days = {
    admittedOn: reader.read('admittedOn', parseDay) ?? present?.admittedOn ?? null,
    confirmedOn: reader.read('confirmedOn', parseDay) ?? present?.confirmedOn ?? null,
  };
  checkDays(reader, { birthDate, ...days }, today);
  const status = reader.read('status', parseStatus) ?? present?.status ?? 'full';
  const flags = reader.read('flags', parseFlags) ?? (present === undefined ? NO_FLAGS : flagsOf(present));
  const fields =
    cardNumber === undefined || fullName === undefined || unitCode === undefined || birthDate === ''
      ? null
      : { cardNumber, fullName, unitCode, phone, birthDate, ...days, status, ...flags };
  return { reader, label: fullName ?? '', cardNumber, unitCode: unitCode ?? null, phone, fields };
}

function flagsOf({ exempt, suspended, temporaryOut, temporaryIn }: MemberFields): typeof NO_FLAGS {
  return { exempt, suspended, temporaryOut, temporaryIn };
}

function checkUnit(
  reader: RowReader<MemberColumn>,
  unitCode: string,
  units: ReadonlyMap<string, KnownUnit>,
): void {
  const unit = units.get(unitCode);
  if (unit === undefined) reader.fault('unitCode', 'unit-unknown', { value: unitCode });
  else if (unit.faultyRow !== null)
    reader.fault('unitCode', 'unit-faulty', { value: unitCode, row: unit.faultyRow });
  else if (unit.kind !== null && !meetsAsCell(unit.kind))
    reader.fault('unitCode', 'unit-not-a-cell', { value: unitCode });
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
function checkPhones(
  drafts: readonly MemberDraft[],
  byCard: ReadonlyMap<string, MemberDraft>,
  present: PresentState,
): void {
  const taken = new Set(present.numbersOfOthers);
  for (const member of present.membersByCard.values())
    if (member.phone !== null && (byCard.get(member.cardNumber)?.phone ?? member.phone) === member.phone)
      taken.add(member.phone);

  const rowOf = new Map<string, number>();
  for (const { reader, cardNumber, phone } of drafts) {
    if (phone === null) continue;
    const row = rowOf.get(phone);
    const own = cardNumber === undefined ? undefined : present.membersByCard.get(cardNumber);
    if (row !== undefined) reader.fault('phone', 'phone-twice', { row });
    else if (taken.has(phone) && own?.phone !== phone) reader.fault('phone', 'phone-in-use');
    if (row === undefined) rowOf.set(phone, reader.row);
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
