import type { Paper } from './paper.ts';
import { cleanLine } from './wording.ts';

/** The last step of every assembly: each text of the paper becomes a clean line, wherever it came from. */
export function finishPaper(paper: Paper): Paper {
  return cleaned(paper);
}

function cleaned<T>(value: T): T;
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanLine(value);
  if (Array.isArray(value)) return value.map((part: unknown) => cleaned(part));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part)]));
}
