import { minutesBetween, timeOfInstant } from '@sotay/core/calendar/day.ts';
import { serverNow } from './server-clock.ts';

/** The server's time, going on by itself while the component is on screen. */
const createNow = (tickMs: number) => {
  let now = $state(serverNow());
  $effect(() => {
    const timer = setInterval(() => (now = serverNow()), tickMs);
    return () => clearInterval(timer);
  });
  return {
    get now(): string {
      return now;
    },
  };
};

/** Minutes since an instant, going on by themselves while the component is on screen; 0 without one, and before it. */
export function createMinutes(since: () => string | null) {
  const clock = createNow(10_000);
  return {
    get passed(): number {
      const start = since();
      return start === null ? 0 : Math.max(0, minutesBetween(start, clock.now));
    },
  };
}

/** The same in whole seconds. */
export function createSeconds(since: () => string | null) {
  const clock = createNow(1_000);
  return {
    get passed(): number {
      const start = since();
      return start === null
        ? 0
        : Math.max(0, Math.floor((Date.parse(clock.now) - Date.parse(start)) / 1_000));
    },
  };
}

/** The time of day in Viet Nam, `HH:MM`. */
export function createTimeOfDay() {
  const clock = createNow(10_000);
  return {
    get time(): string {
      return timeOfInstant(clock.now);
    },
  };
}

/** Seconds as a clock shows them: `4:07`. */
export const minutesAndSeconds = (seconds: number): string =>
  `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
