import { type Score, betterThanChance, scoreOf, sumOf } from './chance.ts';

/** What a thief holds of one poll, each list in the order in which it lies there. */
export type Loot = {
  /** Who received a slip, and the bytes noted beside. */
  readonly given: readonly { readonly memberId: string; readonly mark: Buffer }[];
  /** The slips, with their bytes and answers. */
  readonly ballots: readonly { readonly mark: Buffer; readonly answer: number }[];
  /** What the box looked like after each cast, as the write-ahead log has it. */
  readonly images: readonly Buffer[];
};

export type Truth = ReadonlyMap<string, number>;

/** A guess at the answer of each one who received a slip, in the order of `given`. */
type Linker = (loot: Loot) => number[];

const byBytes = (one: { mark: Buffer }, other: { mark: Buffer }): number => one.mark.compare(other.mark);

const answers = ({ ballots }: Loot): number => Math.max(...ballots.map(({ answer }) => answer)) + 1;

const readOff =
  (look: (image: Buffer, before: Buffer | undefined) => number): Linker =>
  (loot) =>
    loot.given.map((_, at) => {
      const image = loot.images[at];
      return image ? look(image, loot.images[at - 1]) % answers(loot) : 0;
    });

const changed = (image: Buffer, before: Buffer | undefined): number =>
  image.findIndex((byte, at) => byte !== before?.[at]);

export const linkers: Readonly<Record<string, Linker>> = {
  'the order of the rows': ({ given, ballots }) => given.map((_, at) => ballots[at]?.answer ?? 0),
  'the order of the rows, backwards': ({ given, ballots }) =>
    given.map((_, at) => ballots.at(-1 - at)?.answer ?? 0),
  'the same bytes on both sides': ({ given, ballots }) =>
    given.map(({ mark }) => ballots.find((ballot) => ballot.mark.equals(mark))?.answer ?? 0),
  'the rank of the bytes': ({ given, ballots }) => {
    const ranked = [...ballots].sort(byBytes);
    const ranks = new Map([...given].sort(byBytes).map(({ memberId }, rank) => [memberId, rank]));
    return given.map(({ memberId }) => ranked[ranks.get(memberId) ?? 0]?.answer ?? 0);
  },
  'the length of what was written': readOff((image) => image.length),
  'the last byte written': readOff((image) => image.at(-1) ?? 0),
  'where the box changed': readOff(changed),
  'all bytes of the box': readOff((image) => image.reduce((sum, byte) => sum + byte, 0)),
};

/** What each linker gets right over all polls. */
export const link = (polls: readonly { loot: Loot; truth: Truth }[]): Map<string, Score> =>
  new Map(
    Object.entries(linkers).map(([name, guess]) => [
      name,
      sumOf(
        polls.map(({ loot, truth }) =>
          scoreOf(
            loot.given.map(({ memberId }) => truth.get(memberId) ?? -1),
            guess(loot),
          ),
        ),
      ),
    ]),
  );

/** More than this many standard deviations above chance is no chance (one in three million). */
export const TOO_GOOD = 5;

export const tooGood = (scores: ReadonlyMap<string, Score>): [string, Score][] =>
  [...scores].filter(([, score]) => betterThanChance(score) > TOO_GOOD);
