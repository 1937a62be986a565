import { serverNow } from './server-clock.ts';

const TICK_MS = 1_000;

/** Whole seconds since an instant by the server's clock, going on while the component is on screen; 0 without one. */
export function createSeconds(since: () => string | null) {
  let now = $state(serverNow());
  $effect(() => {
    const timer = setInterval(() => (now = serverNow()), TICK_MS);
    return () => clearInterval(timer);
  });
  return {
    get passed(): number {
      const start = since();
      return start === null ? 0 : Math.max(0, Math.floor((Date.parse(now) - Date.parse(start)) / 1_000));
    },
  };
}

/** Seconds as a clock shows them: `4:07`. */
export const minutesAndSeconds = (seconds: number): string =>
  `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
