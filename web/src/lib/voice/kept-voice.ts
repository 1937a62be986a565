import { helpedPart } from '../platform/helped-part.ts';
import { stead } from '../platform/stead.svelte.ts';
import { forget, keep, keptNames, readKept } from '../platform/store.ts';

const PREFIX = 'voice:';

/** A second or two of a recording, as it lies sealed on this device. */
type Piece = { readonly sound: Blob; readonly name: string; readonly type: string; readonly seconds: number };

/** A recording that was never sent: its bytes so far, and what its pieces are kept under. */
export type KeptVoice = { readonly file: File; readonly seconds: number; readonly key: string };

/** Where a recording belongs: the screen, and the field on it. What is said in another's stead lies apart. */
export const placeOfVoice = (field: string): string =>
  `${stead.now ? helpedPart(stead.now.id) : ''}${location.pathname}#${field}`;

const namesUnder = async (start: string): Promise<string[]> =>
  (await keptNames()).filter((name) => name.startsWith(start)).toSorted();

/** What the pieces of a new recording are kept under; those of one place follow in their order. */
export const beginVoice = (place: string, now: number): string => `${PREFIX}${place}:${String(now)}:`;

const nameOfPiece = (key: string, index: number): string => `${key}${String(index).padStart(5, '0')}`;

/** Keeps one piece, sealed; gives false where this device cannot. */
export const keepPiece = (key: string, index: number, piece: Piece): Promise<boolean> =>
  keep(nameOfPiece(key, index), piece);

/** Forgets a recording: it lies elsewhere now, or the person gave it up. */
export async function forgetVoice(key: string): Promise<void> {
  // In line behind a piece that is still being written.
  await forget(key);
  for (const name of await namesUnder(key)) await forget(name);
}

/** Whether a recording of this place was never sent. */
export const hasVoice = async (place: string): Promise<boolean> =>
  (await namesUnder(`${PREFIX}${place}:`)).length > 0;

/** How many recordings on this device were never sent. */
export const voicesAmong = (names: readonly string[]): number =>
  new Set(names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(0, name.lastIndexOf(':'))))
    .size;

/** The oldest recording of a place that was never sent, up to the last piece that was kept. */
export async function keptVoice(place: string): Promise<KeptVoice | undefined> {
  const names = await namesUnder(`${PREFIX}${place}:`);
  const key = names[0]?.slice(0, names[0].lastIndexOf(':') + 1);
  if (key === undefined) return undefined;
  const pieces: Piece[] = [];
  // What follows a gap does not play.
  for (let index = 0; index < names.length; index += 1) {
    const piece = (await readKept(nameOfPiece(key, index))) as Piece | undefined;
    if (!piece) break;
    pieces.push(piece);
  }
  const last = pieces.at(-1);
  if (!last) return undefined;
  const sounds = pieces.map(({ sound }) => sound);
  return { key, seconds: last.seconds, file: new File(sounds, last.name, { type: last.type }) };
}
