import type { Block, RichText, Run } from './rich-text.schema.ts';

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

function linesOf(block: Block): string[] {
  if (block.kind === 'media') return [block.caption, block.transcript];
  if (block.kind === 'list') return block.items.map(textOf);
  return [textOf(block.runs)];
}

/** The words alone, a line for each paragraph, item, caption and transcript: for searching, reading aloud and comparing. */
export function plainTextOf(text: RichText): string {
  return text
    .flatMap(linesOf)
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** The media of a text in their order, each once. */
export function mediaIdsOf(text: RichText): string[] {
  return [...new Set(text.flatMap((block) => (block.kind === 'media' ? [block.mediaId] : [])))];
}

/** Whether there is nothing to read, to look at or to hear. */
export function isBlank(text: RichText): boolean {
  return plainTextOf(text) === '' && mediaIdsOf(text).length === 0;
}

/** Syllables an older reader takes in a minute on a phone: our own estimate, *unverified*; Vietnamese is written syllable by syllable. */
const SYLLABLES_A_MINUTE = 180;

/** Whole minutes for reading a text, at least one; 0 for a text without words. */
export function readingMinutes(text: RichText): number {
  const syllables = plainTextOf(text).match(/\S+/g)?.length ?? 0;
  return Math.ceil(syllables / SYLLABLES_A_MINUTE);
}

const isSameLook = (one: Run, other: Run): boolean =>
  one.bold === other.bold && one.italic === other.italic && one.href === other.href;

/** The same runs in their shortest form: no empty ones, neighbours of one look joined. */
export function joinedRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && isSameLook(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}
