import { bare } from './folded.rules.ts';

const DATE =
  /NGAY\s*(\d{1,2})\s*THANG\s*(\d{1,2})\s*NAM\s*(\d{4})|NGAY\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/u;

/** The first day that a text names, "ngày 05 tháng 02 năm 2026" or "ngày 5/2/2026"; undefined where there is none in the calendar. */
export const dayIn = (text: string): string | undefined => {
  const [, ...parts]: (string | undefined)[] = DATE.exec(bare(text)) ?? [];
  const [day = '', month = '', year = ''] = parts.filter((part) => part !== undefined);
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== written ? undefined : written;
};
