/** A run of words that stayed, was put in, or was struck. */
export type DiffPart = { kind: 'same' | 'in' | 'out'; text: string };

/** Texts of more words than this are told as one struck and one put in: comparing them word by word would hold up a telephone. */
const MOST_WORDS = 3_000;

/**
 * What changed from one text to another, word by word: the longest words in common stay, the others are struck or put in. Spaces
 * belong to the word before them, so that the parts of one side joined give that text again.
 */
export function wordDiff(was: string, now: string): DiffPart[] {
  const [before, after] = [wordsOf(was), wordsOf(now)];
  if (before.length > MOST_WORDS || after.length > MOST_WORDS)
    return joined([...struck(before), ...putIn(after)]);
  const common = commonLengths(before, after);
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      parts.push({ kind: 'same', text: before[i] ?? '' });
      i += 1;
      j += 1;
    } else if (lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1)) {
      parts.push({ kind: 'out', text: before[i] ?? '' });
      i += 1;
    } else {
      parts.push({ kind: 'in', text: after[j] ?? '' });
      j += 1;
    }
  }
  return joined([...parts, ...struck(before.slice(i)), ...putIn(after.slice(j))]);
}

const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];
const struck = (words: readonly string[]): DiffPart[] => words.map((text) => ({ kind: 'out', text }));
const putIn = (words: readonly string[]): DiffPart[] => words.map((text) => ({ kind: 'in', text }));
const lengthAt = (rows: readonly Uint16Array[], i: number, j: number): number => rows[i]?.[j] ?? 0;

/** How many words the rests from `i` and `j` on have in common. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = rows[i];
    if (!row) continue;
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] =
        before[i] === after[j]
          ? lengthAt(rows, i + 1, j + 1) + 1
          : Math.max(lengthAt(rows, i + 1, j), row[j + 1] ?? 0);
    }
  }
  return rows;
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const runs: DiffPart[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else runs.push({ ...part });
  }
  return runs;
}
