/** Hours may be left out; SRT writes a comma where WebVTT writes a point. */
const TIME = String.raw`(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)[.,](\d{3})`;
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}(?:\s.*)?$`);

const milliseconds = (hours = '0', minutes = '0', seconds = '0', thousandths = '0'): number =>
  ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000 + Number(thousandths);

/**
 * From when to when a caption stands, in milliseconds, read from its line of times; undefined when it is none. Settings behind the times
 * (place, size, region) are passed over. Source: W3C WebVTT §4.1 (cue timings, *read*); SRT by common use (*second-hand*).
 */
export const captionTimes = (line: string): { from: number; to: number } | undefined => {
  const found = TIMING.exec(line);
  if (!found) return undefined;
  const [, ...parts] = found;
  return { from: milliseconds(...parts.slice(0, 4)), to: milliseconds(...parts.slice(4, 8)) };
};

const two = (count: number): string => String(count).padStart(2, '0');

/** A time as WebVTT writes it: `01:02:03.004`. */
export const captionTime = (at: number): string => {
  const seconds = Math.floor(at / 1_000);
  const clock = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  return `${clock}.${String(at % 1_000).padStart(3, '0')}`;
};
