import { randomBytes, randomInt } from 'node:crypto';
import { sealBytes, unsealBytes } from '../../platform/keys.ts';

/** A slip as it lies in the box: its random number, and the place of the answer. */
export type Ballot = { readonly slip: Buffer; readonly answer: number };

const SLIP = 32;
const SLOT = SLIP + 1;
const COUNT = 2;
/** Boxes come in sizes that tell next to nothing about the cell. */
const STEP = 64;

const NONCE_AND_TAG = 28;

/** How many slots a box of so many people has; some more, for those who come to the roll later. */
const slotsFor = (people: number): number => Math.ceil((people + STEP / 2) / STEP) * STEP;

const shuffled = (ballots: readonly Ballot[]): Ballot[] => {
  const mixed = [...ballots];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    const [here, there] = [mixed[at], mixed[other]];
    if (here && there) [mixed[at], mixed[other]] = [there, here];
  }
  return mixed;
};

/** The whole box in a new random order, the rest filled with chance, sealed under a new nonce: always as long as before. */
const lock = (key: Uint8Array, ballots: readonly Ballot[], slots: number): Buffer => {
  if (ballots.length > slots) throw new Error('The box is full.');
  const bytes = randomBytes(COUNT + slots * SLOT);
  bytes.writeUInt16BE(ballots.length);
  shuffled(ballots).forEach(({ slip, answer }, at) => {
    slip.copy(bytes, COUNT + at * SLOT);
    bytes.writeUInt8(answer, COUNT + at * SLOT + SLIP);
  });
  return sealBytes(Buffer.from(key), bytes);
};

export const emptyBox = (key: Uint8Array, people: number): Buffer => lock(key, [], slotsFor(people));

/** What lies in a box, in no order. */
export const openBox = (key: Uint8Array, sealed: Buffer): Ballot[] => {
  const bytes = unsealBytes(Buffer.from(key), sealed);
  return Array.from({ length: bytes.readUInt16BE() }, (_, at) => {
    const start = COUNT + at * SLOT;
    return { slip: bytes.subarray(start, start + SLIP), answer: bytes.readUInt8(start + SLIP) };
  });
};

/** The same box with one slip more, shuffled and sealed anew. */
export const withBallot = (
  key: Uint8Array,
  sealed: Buffer,
  ballots: readonly Ballot[],
  ballot: Ballot,
): Buffer => lock(key, [...ballots, ballot], (sealed.length - NONCE_AND_TAG - COUNT) / SLOT);

/** How many slips there are for each answer. */
export const countOf = (ballots: readonly Ballot[], answers: number): number[] =>
  Array.from({ length: answers }, (_, place) => ballots.filter(({ answer }) => answer === place).length);
