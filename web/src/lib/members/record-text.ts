import type { Day } from '@sotay/core/calendar/day.ts';
import { dayText, readOptionalDay } from './typed-days.ts';

/** A member's record as it is typed. */
export type RecordText = {
  name: string;
  birthDate: string;
  admittedOn: string;
  confirmedOn: string;
};

type Record = {
  name: string;
  birthDate: Day;
  admittedOn: Day | null;
  confirmedOn: Day | null;
};

/** What stands in the fields to begin with. */
export const textOf = ({ name, birthDate, admittedOn, confirmedOn }: Record): RecordText => ({
  name,
  birthDate: dayText(birthDate),
  admittedOn: dayText(admittedOn),
  confirmedOn: dayText(confirmedOn),
});

/** The record that was typed, or which fields are no days. */
export function readRecord(text: RecordText): { record: Record } | { wrong: ReadonlySet<string> } {
  const birthDate = readOptionalDay(text.birthDate);
  const admittedOn = readOptionalDay(text.admittedOn);
  const confirmedOn = readOptionalDay(text.confirmedOn);
  const wrong = new Set<string>();
  if (!birthDate) wrong.add('birthDate');
  if (admittedOn === undefined) wrong.add('admittedOn');
  if (confirmedOn === undefined) wrong.add('confirmedOn');
  if (!birthDate || admittedOn === undefined || confirmedOn === undefined) return { wrong };
  return { record: { name: text.name, birthDate, admittedOn, confirmedOn } };
}
