const PARTS = /^(\d{1,2})\s*(?:[:.hg]|giờ)\s*(\d{1,2})?\s*(?:phút|ph)?$/i;
const DIGITS = /^(\d{1,2}?)(\d{2})?$/;

/** A time of day as people type it: `20:30`, `8h30`, `8 giờ 30`, `8 giờ`, `0830`, `8`; as `HH:MM`, undefined when it is none. */
export function readTypedTime(typed: string): string | undefined {
  const text = typed.trim();
  const [, hour, minute = '0'] = PARTS.exec(text) ?? DIGITS.exec(text) ?? [];
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

/** Whether a field holds a time of day, as `HH:MM`. */
export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
