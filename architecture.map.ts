/**
 * Which room may open which door. Read by the boundary checker and by the drawing in ARCHITECTURE.md.
 * A room may import itself, its floor below through a door (`index.ts`), and the platform; nothing else.
 */
export const floors = {
  base: [
    'units',
    'members',
    'auth',
    'audit',
    'files',
    'guard',
    'helpers',
    'realtime',
    'visits',
    'transfers',
    'reorganisation',
    'rule-packs',
    'notifications',
    'numbers',
  ],
  activity: [
    'bulletins',
    'meetings',
    'polls',
    'plans',
    'tasks',
    'petitions',
    'directives',
    'documents',
    'dispatches',
    'imports',
    'exports',
  ],
  overview: ['calendar', 'hall', 'home', 'statistics', 'oversight', 'search'],
} as const;

type RoomName = (typeof floors)[keyof typeof floors][number];

/** `room: doors it may open`. A room that is not named here opens none. */
export const doors: Partial<Record<RoomName, readonly RoomName[]>> = {
  imports: ['auth', 'members', 'units'],
  guard: ['files', 'members'],
  members: ['auth'],
  transfers: ['members'],
  reorganisation: ['members', 'transfers', 'units'],
  notifications: ['members'],
  meetings: ['tasks', 'files', 'notifications', 'numbers', 'rule-packs'],
  bulletins: ['directives', 'files', 'members'],
  polls: ['meetings'],
  tasks: ['files', 'notifications'],
  plans: ['meetings'],
  hall: ['meetings'],
  petitions: ['directives', 'meetings', 'members', 'notifications'],
  directives: ['files', 'members', 'notifications'],
  dispatches: ['documents', 'files', 'members', 'notifications'],
  documents: ['files', 'guard', 'meetings', 'members', 'notifications', 'numbers'],
  calendar: ['auth', 'meetings'],
  oversight: ['meetings', 'rule-packs'],
  search: ['documents', 'meetings'],
};
