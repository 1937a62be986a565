import { auditContract } from './audit/audit.contract.ts';
import { authContract } from './auth/auth.contract.ts';
import { bulletinsContract } from './bulletins/bulletins.contract.ts';
import { calendarContract } from './calendar/calendar.contract.ts';
import { directivesContract } from './directives/directives.contract.ts';
import { inboxContract } from './directives/inbox.contract.ts';
import { dispatchesContract } from './dispatches/dispatches.contract.ts';
import { documentsContract } from './documents/documents.contract.ts';
import { exportsContract } from './exports/exports.contract.ts';
import { filesContract } from './files/files.contract.ts';
import { guardContract } from './guard/guard.contract.ts';
import { hallContract } from './hall/hall.contract.ts';
import { helpersContract } from './helpers/helpers.contract.ts';
import { homeContract } from './home/home.contract.ts';
import { importsContract } from './imports/imports.contract.ts';
import { meetingsContract } from './meetings/meetings.contract.ts';
import { membersContract } from './members/members.contract.ts';
import { notificationsContract } from './notifications/notifications.contract.ts';
import { petitionsContract } from './petitions/petitions.contract.ts';
import { oversightContract } from './oversight/oversight.contract.ts';
import { pollsContract } from './polls/polls.contract.ts';
import { realtimeContract } from './realtime/realtime.contract.ts';
import { reorganisationContract } from './reorganisation/reorganisation.contract.ts';
import { plansContract } from './plans/plans.contract.ts';
import { rulePacksContract } from './rule-packs/rule-packs.contract.ts';
import { searchContract } from './search/search.contract.ts';
import { statisticsContract } from './statistics/statistics.contract.ts';
import { tasksContract } from './tasks/tasks.contract.ts';
import { transfersContract } from './transfers/transfers.contract.ts';
import { unitsContract } from './units/units.contract.ts';

/** All rooms with their endpoints. The server binds each, the access loop walks each, the client knows each. */
export const contracts = {
  audit: auditContract,
  auth: authContract,
  bulletins: bulletinsContract,
  calendar: calendarContract,
  directives: directivesContract,
  dispatches: dispatchesContract,
  documents: documentsContract,
  exports: exportsContract,
  files: filesContract,
  guard: guardContract,
  hall: hallContract,
  helpers: helpersContract,
  home: homeContract,
  imports: importsContract,
  inbox: inboxContract,
  meetings: meetingsContract,
  members: membersContract,
  notifications: notificationsContract,
  petitions: petitionsContract,
  oversight: oversightContract,
  tasks: tasksContract,
  polls: pollsContract,
  realtime: realtimeContract,
  reorganisation: reorganisationContract,
  plans: plansContract,
  'rule-packs': rulePacksContract,
  search: searchContract,
  statistics: statisticsContract,
  transfers: transfersContract,
  units: unitsContract,
} as const;

type Contracts = typeof contracts;

/** `room.endpoint` for every endpoint there is. */
export type EndpointName = {
  [R in keyof Contracts]: `${R}.${keyof Contracts[R] & string}`;
}[keyof Contracts];

/** The endpoint of that name. */
export type EndpointOf<N extends EndpointName> = N extends `${infer R extends keyof Contracts}.${infer K}`
  ? K extends keyof Contracts[R]
    ? Contracts[R][K]
    : never
  : never;
