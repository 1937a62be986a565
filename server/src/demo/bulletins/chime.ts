import { wavHead } from '../wav.ts';

/** Samples a second; speech and bells need no more. */
const RATE = 8_000;
const SECONDS = 8;
const NOTES_HZ = [523, 659, 784, 1047];

/** Seconds of the recording, for lists. */
export const CHIME_SECONDS = SECONDS;

/** Loudness of one bell so many seconds after it was struck. */
const decayed = (hertz: number, seconds: number): number =>
  seconds < 0 ? 0 : Math.exp(-2.5 * seconds) * Math.sin(2 * Math.PI * hertz * seconds);

/**
 * A few bells as WAV (8 bits, one channel): what the demo has in place of a voice, since nobody real speaks in it. The words of each
 * recording stand beside it.
 */
export const chime = (): Buffer => {
  const size = RATE * SECONDS;
  const samples = Buffer.from(
    Array.from({ length: size }, (_, index) => {
      const at = index / RATE;
      const sound = NOTES_HZ.reduce((sum, hertz, note) => sum + decayed(hertz, at - note * 2), 0);
      return Math.round(128 + 60 * Math.max(-1, Math.min(1, sound)));
    }),
  );
  return Buffer.concat([wavHead(size, { rate: RATE, voices: 1, bits: 8 }), samples]);
};
