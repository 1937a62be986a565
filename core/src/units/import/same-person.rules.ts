import { foldText } from '../../members/name.rules.ts';
import type { MemberColumn } from './columns.ts';
import type { MemberFields, Present, PresentState } from './import-types.ts';
import type { KnownUnit } from './import-units.rules.ts';
import type { ImportMapping } from './mapping.ts';
import type { MemberDraft } from './member-draft.ts';
import type { RowReader } from './row-reader.rules.ts';

/** How a row is named where a person decides about it. */
export function rowName({ sheet, row }: { sheet: string; row: number }): string {
  return `${sheet}!${row}`;
}

/** The same for people who cannot be told apart but by their number: name without marks and case, and birthday. */
export function personKey(fullName: string, birthDate: string): string {
  return `${foldText(fullName)}|${birthDate}`;
}

/** Members of the base by name and birthday, without those whom the file names by number itself. */
export function namesakesOf(
  { membersByCard }: PresentState,
  named: ReadonlySet<string>,
): Map<string, Present<MemberFields>[]> {
  const groups = new Map<string, Present<MemberFields>[]>();
  for (const member of membersByCard.values()) {
    if (named.has(member.cardNumber)) continue;
    const key = personKey(member.fullName, member.birthDate);
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  return groups;
}

/**
 * The member of the base that a row is about: by card number; without one by name, birthday and unit together. Where name and birthday
 * agree and the rest does not, a person says whether it is the same one (whose number is then corrected) or somebody else.
 */
export function findSelf(
  reader: RowReader<MemberColumn>,
  row: {
    card: string | undefined;
    fullName: string | undefined;
    birthDate: string;
    unitCode: string | undefined;
  },
  base: {
    state: PresentState;
    units: ReadonlyMap<string, KnownUnit>;
    mapping: ImportMapping;
    namesakes: ReadonlyMap<string, readonly Present<MemberFields>[]>;
  },
): Present<MemberFields> | undefined {
  const byCard = row.card === undefined ? undefined : base.state.membersByCard.get(row.card);
  if (byCard !== undefined) return byCard;
  const hasCard = reader.cells('cardNumber').length > 0;
  if (row.fullName === undefined || row.birthDate === '') {
    if (!hasCard) reader.fault('cardNumber', 'card-missing');
    return undefined;
  }
  const alike = base.namesakes.get(personKey(row.fullName, row.birthDate)) ?? [];
  const [one] = alike;
  const decided = base.mapping.people[rowName(reader)];
  if (one !== undefined && alike.length === 1) {
    const isNumberless = !hasCard || one.cardNumber.startsWith('#');
    if (decided === 'same' || (isNumberless && one.unitCode === row.unitCode)) return one;
  }
  if (one !== undefined && decided !== 'other') {
    const unit = base.units.get(one.unitCode)?.name ?? '';
    reader.fault('fullName', 'member-alike', { unit, card: hintOf(one.cardNumber) });
  } else if (!hasCard) reader.fault('cardNumber', 'card-missing');
  return undefined;
}

/** A card number as far as it may be shown. */
export function hintOf(cardNumber: string): string {
  return cardNumber.startsWith('#') ? '–' : `••• ${cardNumber.slice(-3)}`;
}

/** Two rows with the same name and birthday and different numbers: likely one person with a wrong number. */
export function checkAlikeInFile(drafts: readonly MemberDraft[], people: ImportMapping['people']): void {
  const first = new Map<string, MemberDraft>();
  for (const draft of drafts) {
    const { reader, fields, cardNumber } = draft;
    if (fields === null || reader.faults.length > 0) continue;
    const key = personKey(fields.fullName, fields.birthDate);
    const before = first.get(key);
    if (before === undefined) first.set(key, draft);
    else if (before.cardNumber !== cardNumber && people[rowName(reader)] !== 'other') {
      const { sheet, row } = before.reader;
      reader.fault('fullName', 'member-alike-in-file', sheet === reader.sheet ? { row } : { row, sheet });
    }
  }
}
