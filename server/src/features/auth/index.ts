import { authContract } from '@sotay/core/auth/auth.contract.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { authJobs } from './auth.jobs.ts';
import { authPolicy } from './auth.policy.ts';
import { authRoutes } from './auth.routes.ts';

export {
  type AccountHolder,
  ensureAccounts,
  holderFromRow,
  memberOfNumber,
  membersOfNumbers,
  numbersOfOthers,
  removeUnusedAccounts,
  setPassword,
} from './service/accounts.ts';
export {
  calendarAddress,
  endCalendarAddress,
  makeCalendarAddress,
  ownerOfCalendar,
} from './service/calendar-address.ts';
export { closeAccount } from './service/close-account.ts';
export { giveCode } from './service/give-code.ts';
export { helpable } from './service/may-help.ts';
export { signInFacts } from './service/sign-in-facts.ts';

/** Identity of people. `abilitiesOf` names the permissions of all rooms that reach anything for an actor. */
export const authRoom = (platform: Platform, abilitiesOf: (actor: Actor) => string[]) =>
  room('auth', authContract, authPolicy, authRoutes(platform, abilitiesOf), authJobs(platform));
