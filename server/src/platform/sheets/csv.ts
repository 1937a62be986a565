import type { RawCell } from '@sotay/core/units/import/raw-sheet.ts';

const SAMPLE_BYTES = 4096;
const DELIMITERS = [';', '\t', ','] as const;
const SAMPLE_LINES = 30;

/** Whether bytes can be a table of text: told by a byte-order mark, or without control characters at the beginning. */
export function looksLikeText(bytes: Buffer): boolean {
  if (bytes.length === 0) return false;
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return true;
  return !bytes.subarray(0, SAMPLE_BYTES).some((byte) => byte < 9 || (byte > 13 && byte < 32));
}

/** The rows of a table of text; null when the bytes are no such text or hold no table. Every value stays text. */
export function readText(bytes: Buffer): RawCell[][] | null {
  const text = decode(bytes);
  if (text === null) return null;
  const delimiter = delimiterOf(text);
  return delimiter === null ? null : rowsOf(text, delimiter);
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** By the mark at the beginning; without one, letters of UTF-16 show by the empty bytes at every second place. */
function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const empty = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) empty[index % 2] = (empty[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = empty;
  if (odd > sample.length / 5 && even < odd / 10) return 'utf-16le';
  if (even > sample.length / 5 && odd < even / 10) return 'utf-16be';
  return 'utf-8';
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The sign that parts most of the first lines, outside quotes; a line `sep=;` tells it outright. */
function delimiterOf(text: string): string | null {
  const told = /^sep=(.)\r?\n/.exec(text)?.[1];
  if (told !== undefined) return told;
  const lines = text.split(/\r\n|\n|\r/, SAMPLE_LINES).map((line) => line.replace(/"[^"]*"/g, ''));
  const [best] = DELIMITERS.map((sign) => ({
    sign,
    lines: lines.filter((line) => line.split(sign).length >= 3).length,
  })).toSorted((a, b) => b.lines - a.lines);
  return best !== undefined && best.lines > 0 ? best.sign : null;
}

/** RFC 4180, with line ends of any system and quotes that may hold line ends. */
function rowsOf(text: string, delimiter: string): RawCell[][] {
  const rows: RawCell[][] = [];
  let row: RawCell[] = [];
  let at = text.startsWith('sep=') ? text.indexOf('\n') + 1 : 0;
  while (at <= text.length) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? endOfQuoted(text, at) : endOfPlain(text, at, delimiter);
    const value = isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end);
    row.push(value === '' ? null : value);
    at = end + 1;
    if (text[end] === delimiter) continue;
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

function endOfQuoted(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length) {
    if (text[end] !== '"') end += 1;
    else if (text[end + 1] === '"') end += 2;
    else return end + 1;
  }
  return end;
}
