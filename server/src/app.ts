import { scopeOf } from '@sotay/core/kernel/grants.ts';
import { isEmpty } from '@sotay/core/kernel/scope.ts';
import type { FastifyInstance } from 'fastify';
import { auditRoom } from './features/audit/index.ts';
import { authRoom } from './features/auth/index.ts';
import { bulletinsRoom } from './features/bulletins/index.ts';
import { calendarRoom } from './features/calendar/index.ts';
import { directivesRoom, inboxForNotices, inboxRoom } from './features/directives/index.ts';
import { dispatchesRoom } from './features/dispatches/index.ts';
import { documentsRoom, wholeText } from './features/documents/index.ts';
import { exportsRoom } from './features/exports/index.ts';
import { helpersRoom } from './features/helpers/index.ts';
import { guardRoom } from './features/guard/index.ts';
import { hallRoom } from './features/hall/index.ts';
import { homeRoom } from './features/home/index.ts';
import { filesRoom } from './features/files/index.ts';
import { importsRoom } from './features/imports/index.ts';
import { isInvitedPaper, meetingsRoom, plannedMeetings } from './features/meetings/index.ts';
import { membersRoom } from './features/members/index.ts';
import { notificationsRoom } from './features/notifications/index.ts';
import { petitionsRoom } from './features/petitions/index.ts';
import { oversightRoom } from './features/oversight/index.ts';
import { pollsRoom } from './features/polls/index.ts';
import { realtimeRoom } from './features/realtime/index.ts';
import { reorganisationRoom } from './features/reorganisation/index.ts';
import { plansRoom } from './features/plans/index.ts';
import { rulePacksRoom } from './features/rule-packs/index.ts';
import { searchRoom } from './features/search/index.ts';
import { statisticsRoom } from './features/statistics/index.ts';
import { isProofOfTask, tasksRoom } from './features/tasks/index.ts';
import { transfersRoom } from './features/transfers/index.ts';
import { unitsRoom } from './features/units/index.ts';
import { keepVisits } from './features/visits/index.ts';
import { exportedTables } from './owned-tables.ts';
import type { Actor } from './platform/access/actor.ts';
import { type Grants, scopeFor } from './platform/access/policy.ts';
import { addDocs } from './platform/http/docs.ts';
import { addHealth } from './platform/http/health.ts';
import { addPages, readPageSecurity } from './platform/http/pages.ts';
import { type Doorkeeper, type ScopeFor, registerRoom } from './platform/http/register.ts';
import type { Room } from './platform/http/room.ts';
import { demandSameSite } from './platform/http/same-site.ts';
import { createServer } from './platform/http/server.ts';
import { authenticator } from './platform/identity/authenticate.ts';
import type { JobHandlers } from './platform/jobs/jobs.ts';
import type { Platform } from './platform/platform.ts';
import { createComposer } from './platform/realtime/pushes.ts';

/** The rooms of the house, by name. */
export const makeRooms = (platform: Platform): Room[] => {
  const rooms: Room[] = [
    auditRoom(platform, () => grantsOf(rooms)),
    authRoom(platform, (actor) => abilitiesOf(rooms, actor)),
    bulletinsRoom(platform),
    calendarRoom(platform),
    directivesRoom(platform),
    inboxRoom(platform),
    dispatchesRoom(platform),
    documentsRoom(platform),
    exportsRoom(platform, () => grantsOf(rooms), exportedTables),
    guardRoom(platform, (file) => wholeText(platform, file)),
    hallRoom(platform),
    helpersRoom(platform),
    homeRoom(),
    filesRoom(platform, { 'read-papers': isInvitedPaper, 'report-task': isProofOfTask }),
    importsRoom(platform),
    meetingsRoom(platform),
    membersRoom(platform),
    notificationsRoom(platform, inboxForNotices(platform)),
    petitionsRoom(platform),
    oversightRoom(platform),
    pollsRoom(platform),
    realtimeRoom(),
    reorganisationRoom(platform),
    plansRoom(),
    rulePacksRoom(plannedMeetings),
    searchRoom(platform),
    statisticsRoom(),
    tasksRoom(platform),
    transfersRoom(platform),
    unitsRoom(platform),
  ];
  return rooms;
};

/** Every permission with its grants. */
const grantsOf = (rooms: readonly Room[]): Grants =>
  new Map(rooms.flatMap((made) => Object.entries(made.policy)));

/** How far the policies of the rooms let a person go under a permission. */
export const scopesOf = (rooms: readonly Room[]): ScopeFor => {
  const grants = grantsOf(rooms);
  return (person, permission) => scopeFor(grants, person, permission);
};

/** The permissions that reach anything at all for a person: what menus and buttons go by. */
const abilitiesOf = (rooms: readonly Room[], person: Actor): string[] =>
  rooms
    .flatMap((made) => Object.entries(made.policy))
    .filter(([, grants]) => !isEmpty(scopeOf(person, grants)))
    .map(([permission]) => permission)
    .sort();

/** The job handlers of all rooms by job name. */
export const jobHandlersOf = (rooms: readonly Room[]): JobHandlers =>
  Object.fromEntries(rooms.flatMap((made) => Object.entries(made.jobs)));

/** The parts of the doorkeeper that tests replace by a broken one, to see that they would notice. */
export type DoorParts = Partial<Pick<Doorkeeper, 'scopeFor' | 'authenticator' | 'demandSameSite'>>;

/** Puts the rooms behind one HTTP server. */
export const createApp = async (
  platform: Platform,
  rooms: readonly Room[],
  parts: DoorParts = {},
): Promise<FastifyInstance> => {
  const secure = platform.config.origin.startsWith('https:');
  const app = createServer(platform, readPageSecurity(), secure);
  const visits = keepVisits(platform);
  app.addHook('onClose', () => visits.stop());
  const origin = process.env['ORIGIN'] ? platform.config.origin : undefined;
  const keeper: Doorkeeper = {
    platform,
    authenticator: authenticator(platform.pools.auth, platform.now),
    scopeFor: scopesOf(rooms),
    demandSameSite: (request) => demandSameSite(request, origin),
    secure,
    onSignedIn: visits.saw,
    pushes: { pushes: rooms.flatMap(({ pushes = [] }) => pushes), compose: createComposer() },
    ...parts,
  };
  platform.hub.onNews((news) => news.topic === 'access' && keeper.authenticator.forget());
  await addDocs(app);
  for (const made of rooms) registerRoom(app, keeper, made);
  addHealth(app, platform);
  await addPages(app);
  await app.ready();
  return app;
};
