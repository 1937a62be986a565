import { minutesBetween } from '@sotay/core/calendar/day.ts';

const TICK_MS = 10_000;

/** Minutes since an instant, going on by themselves while the component is on screen; 0 before it. */
export function createMinutes(since: () => string | null) {
  let now = $state(new Date().toISOString());
  $effect(() => {
    const timer = setInterval(() => (now = new Date().toISOString()), TICK_MS);
    return () => clearInterval(timer);
  });
  return {
    get passed(): number {
      const start = since();
      return start === null ? 0 : minutesBetween(start, now);
    },
  };
}
