import { isQuiet, whenToSay } from '@sotay/core/notifications/quiet-hours.rules.ts';

const HOUR_MS = 3_600_000;

/**
 * Loaded into the server before its own program: sets its clock on to six where nobody would be called at this hour, or
 * soon would not be, so that the bench measures calling and not the night.
 */
const now = new Date();
const inAnHour = new Date(now.getTime() + HOUR_MS).toISOString();
const day = isQuiet(inAnHour) ? whenToSay(inAnHour) : whenToSay(now.toISOString());
const ahead = Date.parse(day) - now.getTime();

const RealDate = Date;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: unknown[], newTarget) =>
    Reflect.construct(target, given.length === 0 ? [RealDate.now() + ahead] : given, newTarget) as Date,
  get: (target, name) =>
    name === 'now' ? () => RealDate.now() + ahead : (Reflect.get(target, name) as unknown),
});
