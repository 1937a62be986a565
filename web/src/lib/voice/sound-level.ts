/** Quieter than this (in decibels below full) reads as silence on the meter: the noise of a quiet room. */
const FLOOR_DB = -55;
/** Speech close to the phone: the meter is full. */
const FULL_DB = -12;

/** How loud samples between −1 and 1 are, as a share of the meter: 0 for silence, 1 for loud speech. By ear loudness goes with the logarithm. */
export function levelOf(samples: Float32Array): number {
  if (samples.length === 0) return 0;
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const decibels = 10 * Math.log10(power);
  return Math.min(1, Math.max(0, (decibels - FLOOR_DB) / (FULL_DB - FLOOR_DB)));
}

/** Time of a recording as it is shown: `2:05`, from an hour on `1:02:05`. */
export function playingTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 60) % 60, whole % 60];
  const hours = Math.floor(whole / 3_600);
  const [first = 0, ...rest] = hours > 0 ? [hours, ...parts] : parts;
  return [String(first), ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
}
