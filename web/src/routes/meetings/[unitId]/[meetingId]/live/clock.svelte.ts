import { minutesBetween } from '@sotay/core/calendar/day.ts';
import { serverNow } from './server-clock.ts';

const TICK_MS = 10_000;

/** Minutes since an instant, going on by themselves while the component is on screen; 0 before it. */
export function createMinutes(since: () => string | null) {
  let now = $state(serverNow());
  $effect(() => {
    const timer = setInterval(() => (now = serverNow()), TICK_MS);
    return () => clearInterval(timer);
  });
  return {
    get passed(): number {
      const start = since();
      return start === null ? 0 : Math.max(0, minutesBetween(start, now));
    },
  };
}
