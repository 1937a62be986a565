import { captionLine } from './caption-text.rules.ts';
import { captionTime, captionTimes } from './caption-time.rules.ts';

/** More than a day's speech; whatever is larger is no file of captions. */
const MOST_CUES = 5_000;
const LONGEST_LINE = 500;

/** What is wrong with a file of captions. */
type CaptionsFault = 'none' | 'time' | 'order' | 'markup' | 'long';

/** Captions ready to be kept, or what is wrong and in which line (from 1; 0: in none, the file as a whole). */
type Captions = { readonly webVtt: string } | { readonly fault: CaptionsFault; readonly line: number };

type Line = { readonly number: number; readonly text: string };
type Cue = { readonly from: number; readonly to: number; readonly lines: readonly string[] };
type Fault = { readonly fault: CaptionsFault; readonly line: number };

/** Blocks of lines between empty ones, each line with its number in the file. */
const blocksOf = (text: string): Line[][] => {
  const blocks: Line[][] = [[]];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push({ number: index + 1, text: line });
  }
  return blocks.filter((block) => block.length > 0);
};

/** Remarks and looks are nobody's speech. */
const isSilent = (block: readonly Line[]): boolean =>
  /^(WEBVTT|NOTE|STYLE|REGION)\b/.test(block[0]?.text ?? '');

const readLines = (lines: readonly Line[]): string[] | Fault => {
  const read: string[] = [];
  for (const { number, text } of lines) {
    if (text.length > LONGEST_LINE) return { fault: 'long', line: number };
    const line = captionLine(text);
    if (line === null) return { fault: 'markup', line: number };
    if (line !== '') read.push(line);
  }
  return read;
};

/** A block is a name or number, which is not kept, the times, and what is said. */
const readCue = (block: readonly Line[], after: number): Cue | Fault => {
  const [first, second] = block;
  const timing = first?.text.includes('-->') ? first : second;
  const times = captionTimes(timing?.text ?? '');
  if (!timing || !times) return { fault: 'time', line: (timing ?? first)?.number ?? 0 };
  if (times.from >= times.to || times.from < after) return { fault: 'order', line: timing.number };
  const lines = readLines(block.slice(block.indexOf(timing) + 1));
  return 'fault' in lines ? lines : { ...times, lines };
};

const written = ({ from, to, lines }: Cue): string =>
  `${captionTime(from)} --> ${captionTime(to)}\n${lines.join('\n')}\n`;

const startsLikeCaptions = (text: string): boolean =>
  /^WEBVTT(?:[ \t].*)?(?:\n|$)/.test(text) || /^\s*\d+[ \t]*\n[^\n]*-->/.test(text);

/**
 * Reads a file of captions, WebVTT or SRT, and writes it anew as WebVTT: only times and what is said, in the order of their beginnings;
 * looks, places, remarks and names of captions are gone. What is no such file, or has a line that cannot be kept, is told by its line.
 * Source: W3C WebVTT (file structure, §4, *read*).
 */
export const readCaptions = (file: string): Captions => {
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (!startsLikeCaptions(text)) return { fault: 'none', line: 0 };
  const cues: Cue[] = [];
  for (const block of blocksOf(text).filter((one) => !isSilent(one))) {
    const cue = readCue(block, cues.at(-1)?.from ?? 0);
    if ('fault' in cue) return cue;
    if (cues.length === MOST_CUES) return { fault: 'long', line: block[0]?.number ?? 0 };
    if (cue.lines.length > 0) cues.push(cue);
  }
  if (cues.length === 0) return { fault: 'none', line: 0 };
  return { webVtt: `WEBVTT\n\n${cues.map(written).join('\n')}` };
};
