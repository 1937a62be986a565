/** The days of a member's record, `YYYY-MM-DD`; null where unknown. */
export type MemberDays = {
  readonly birthDate: string;
  readonly admittedOn: string | null;
  readonly confirmedOn: string | null;
};

/**
 * The first day that cannot be: after `today`, or before one that must have come first (birth, admission, confirmation:
 * the order in which they happen, Điều lệ Đ.4 and Đ.5, *read*). Null when all are well.
 */
export function wrongDay(days: MemberDays, today: string): keyof MemberDays | null {
  let earlier = '1900-01-01';
  for (const field of ['birthDate', 'admittedOn', 'confirmedOn'] as const) {
    const day = days[field];
    if (day === null) continue;
    if (day > today || day < earlier) return field;
    earlier = day;
  }
  return null;
}
