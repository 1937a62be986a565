import type { Day } from '../calendar/day.ts';
import { officialDate } from '../calendar/day-words.ts';
import type { LayoutCode } from './layouts.ts';
import type { MeetingUnits } from './meeting-record.ts';
import type { PaperHead } from './paper.ts';
import { capitals, spelled } from './wording.ts';

const MOTTO = 'ĐẢNG CỘNG SẢN VIỆT NAM';

/** The two-column head: who is above, who issues, the number; the Party's name, place and date (domain §2.2). */
export function paperHead(
  layout: LayoutCode,
  units: MeetingUnits,
  day: Day,
  number: string | null,
): PaperHead {
  return {
    parent: capitals(layout, units.parent),
    issuer: capitals(layout, units.cell),
    number,
    motto: MOTTO,
    placeAndDate: `${spelled(layout, units.place)}, ${officialDate(day)}`,
  };
}

/** The line that ties a printed paper to its sealed record, the hash in groups of eight for reading out. */
export function sealLine(hash: string | null): string | null {
  return hash === null ? null : `Mã niêm phong: ${hash.replace(/(.{8})(?=.)/g, '$1 ')}`;
}
