/** The parts of the handbook by which events are searched: the first word of an action. */
export const auditParts = [
  'members',
  'auth',
  'units',
  'imports',
  'meetings',
  'oversight',
  'polls',
  'tasks',
  'petitions',
  'notifications',
  'bulletins',
  'directives',
  'documents',
  'dispatches',
  'files',
  'guard',
  'helpers',
  'exports',
  'audit',
  'admin',
] as const;

export type AuditPart = (typeof auditParts)[number];
