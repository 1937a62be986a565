import { authErrors } from './auth/auth.errors.ts';
import { bulletinsErrors } from './bulletins/bulletins.errors.ts';
import { beforeErrors } from './meetings/before.errors.ts';
import { directivesErrors } from './directives/directives.errors.ts';
import { dispatchesErrors } from './dispatches/dispatches.errors.ts';
import { documentsErrors } from './documents/documents.errors.ts';
import { exportsErrors } from './exports/exports.errors.ts';
import { filesErrors } from './files/files.errors.ts';
import { guardErrors } from './guard/guard.errors.ts';
import { hallErrors } from './hall/hall.errors.ts';
import { helpersErrors } from './helpers/helpers.errors.ts';
import { importsErrors } from './imports/imports.errors.ts';
import { kernelErrors } from './kernel/errors.ts';
import { meetingsErrors } from './meetings/meetings.errors.ts';
import { membersErrors } from './members/members.errors.ts';
import { notificationsErrors } from './notifications/notifications.errors.ts';
import { petitionsErrors } from './petitions/petitions.errors.ts';
import { oversightErrors } from './oversight/oversight.errors.ts';
import { pollsErrors } from './polls/polls.errors.ts';
import { reorganisationErrors } from './reorganisation/reorganisation.errors.ts';
import { plansErrors } from './plans/plans.errors.ts';
import { rulePacksErrors } from './rule-packs/rule-packs.errors.ts';
import { tasksErrors } from './tasks/tasks.errors.ts';
import { transfersErrors } from './transfers/transfers.errors.ts';
import { unitsErrors } from './units/units.errors.ts';

/** Every error code there is, with its HTTP status. `web` has words for each: a type forces it. */
export const errors = {
  ...kernelErrors,
  ...authErrors,
  ...bulletinsErrors,
  ...meetingsErrors,
  ...beforeErrors,
  ...directivesErrors,
  ...dispatchesErrors,
  ...documentsErrors,
  ...exportsErrors,
  ...filesErrors,
  ...notificationsErrors,
  ...petitionsErrors,
  ...tasksErrors,
  ...transfersErrors,
  ...unitsErrors,
  ...membersErrors,
  ...oversightErrors,
  ...reorganisationErrors,
  ...plansErrors,
  ...rulePacksErrors,
  ...importsErrors,
  ...helpersErrors,
  ...guardErrors,
  ...hallErrors,
  ...pollsErrors,
} as const;

export type ErrorCode = keyof typeof errors;
