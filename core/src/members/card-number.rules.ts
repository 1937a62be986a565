/**
 * A member card number from what was typed, spaces, dots and dashes accepted; null when it cannot be one.
 * 12 digits: the personal identity number, which new cards carry (347-QĐ/TW of 08/8/2025, *read*);
 * 8 digits: cards of the earlier form (*unverified*).
 */
export function parseCardNumber(text: string): string | null {
  const digits = text.replace(/[\s.\-–]/g, '');
  return /^(?:\d{12}|\d{8})$/.test(digits) && !/^0+$/.test(digits) ? digits : null;
}

/**
 * A card number from a spreadsheet cell that was stored as a number and so lost its leading zeros:
 * 9 to 12 digits fill up to 12 (the code of a province begins with 0), 6 to 8 digits to 8.
 */
export function cardNumberFromNumber(value: number): string | null {
  if (!Number.isSafeInteger(value) || value <= 0) return null;
  const digits = String(value);
  if (digits.length < 6) return null;
  return parseCardNumber(digits.padStart(digits.length > 8 ? 12 : 8, '0'));
}

/** A card number as screens show it: only the last four digits (domain §2.6 (ii), *read*). */
export function maskCardNumber(cardNumber: string): string {
  return `•••• ${cardNumber.slice(-4)}`;
}
