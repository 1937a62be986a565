import type { Attendance, Headcount } from './meeting-record.ts';
import { comrades } from './wording.ts';

/** The members on the roll: full and probationary; temporary guests belong to their own cell (domain §2.1 H). */
export function membersOf({ full, probationary }: Headcount): number {
  return full + probationary;
}

/** "22 đồng chí (chính thức 20, dự bị 02; sinh hoạt tạm thời đến 01)": the guests stand beside the total, not in it. */
export function headcountWords(count: Headcount): string {
  const guests =
    count.temporaryGuests === 0 ? '' : `; sinh hoạt tạm thời đến ${comrades(count.temporaryGuests)}`;
  return `${comrades(membersOf(count))} (chính thức ${comrades(count.full)}, dự bị ${comrades(count.probationary)}${guests})`;
}

/** Those who are exempt, with the names of the ones who came all the same (domain §2.1 F 2). */
export function exemptWords({ exempt, exemptPresent }: Attendance): string {
  if (exemptPresent.length === 0) return `${comrades(exempt)}.`;
  return `${comrades(exempt)}; vẫn dự họp: ${exemptPresent.join(', ')}.`;
}

/** Who was absent with a reason: how many, each name with its reason (domain §2.1 F 3). */
export function excusedWords({ absentExcused }: Attendance): string {
  if (absentExcused.length === 0) return `${comrades(0)}.`;
  const names = absentExcused.map(({ name, reason }) => `${name} (${reason})`).join('; ');
  return `${comrades(absentExcused.length)}: ${names}.`;
}

/** Who was absent without a reason: how many, and who (domain §2.1 F 3). */
export function unexcusedWords({ absentUnexcused }: Attendance): string {
  if (absentUnexcused.length === 0) return `${comrades(0)}.`;
  return `${comrades(absentUnexcused.length)}: ${absentUnexcused.join('; ')}.`;
}
