/**
 * A telephone number in the form it is stored, `0xxxxxxxxx`, from what was typed: `+84 912.345.678`, `84912345678`, `0912 345 678`.
 * Ten digits, or eleven for a fixed line (02…). Null when it cannot be one.
 */
export function parsePhone(text: string): string | null {
  const compact = text.replace(/[\s.\-–()]/g, '');
  const national = compact.replace(/^(?:\+84|0084|84(?=\d{9,10}$))0?/, '0');
  return /^0[1-9]\d{8}$/.test(national) || /^02\d{9}$/.test(national) ? national : null;
}

/** A telephone number from a spreadsheet cell that was stored as a number and so lost its leading zero. */
export function phoneFromNumber(value: number): string | null {
  if (!Number.isSafeInteger(value) || value <= 0) return null;
  const digits = String(value);
  return parsePhone(digits.startsWith('84') && digits.length > 10 ? digits : `0${digits}`);
}
