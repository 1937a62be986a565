/** The speeds at which one listens, slow to fast: older ears ask for both ends (feature D11). */
export const speeds = [0.75, 1, 1.25] as const;
export type Speed = (typeof speeds)[number];

/** Where somebody stopped: the item, and how far into its recording. */
type Place = { readonly itemId: string; readonly seconds: number };

type Track = { readonly id: string };

/** Where to go on: at the item of the place if it is still there, else from the beginning. */
export function startAt(tracks: readonly Track[], place: Place | undefined): Place | undefined {
  const first = tracks[0];
  if (!first) return undefined;
  const isThere = tracks.some(({ id }) => id === place?.itemId);
  return isThere && place ? place : { itemId: first.id, seconds: 0 };
}

/** The track so many places further; nothing beyond either end. */
export function trackAfter<T extends Track>(
  tracks: readonly T[],
  itemId: string,
  step: 1 | -1,
): T | undefined {
  const index = tracks.findIndex(({ id }) => id === itemId);
  return index < 0 ? undefined : tracks[index + step];
}

/** Longest piece that a voice of the browser is given at once: longer ones break off after some 15 seconds in Chromium (*known bug*). */
const PIECE = 180;

/**
 * A text cut for reading aloud: whole sentences, several together while they are short, a long one at its commas or spaces.
 * Joined with spaces the pieces say the same words.
 */
export function spokenPieces(text: string): string[] {
  const sentences = text.match(/[^.!?…;:\n]+[.!?…;:]*\n*/g) ?? [];
  const pieces: string[] = [];
  for (const part of sentences.flatMap((sentence) => cut(sentence.trim()))) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + part.length < PIECE)
      pieces[pieces.length - 1] = `${last} ${part}`;
    else if (part !== '') pieces.push(part);
  }
  return pieces;
}

function cut(sentence: string): string[] {
  if (sentence.length <= PIECE) return [sentence];
  const head = sentence.slice(0, PIECE);
  const at = Math.max(head.lastIndexOf(', ') + 1, head.lastIndexOf(' '));
  const end = at > 0 ? at : PIECE;
  return [sentence.slice(0, end).trim(), ...cut(sentence.slice(end).trim())];
}
