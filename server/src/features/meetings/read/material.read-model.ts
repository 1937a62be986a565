import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { Context } from '../../../platform/context.ts';
import { found } from '../../../platform/errors.ts';
import type { Meeting } from '../meetings.types.ts';
import { clausesOf } from '../resolution/clauses.repository.ts';
import { editsOf } from '../minutes/edits.repository.ts';
import type { Material } from '../record.ts';
import { readParts } from './parts.read-model.ts';
import { officersOf, unitFacts } from './people.read-model.ts';
import { suggestedIssue } from './suggestion.read-model.ts';
import { givenTasks, lastTasksOf } from './tasks.read-model.ts';

/** Everything the papers of a meeting are assembled from, as it stands in this transaction. */
export const readMaterial = async ({ tx, now }: Context, meeting: Meeting): Promise<Material> => {
  const unit = found(await unitFacts(tx, meeting.unitId));
  const day = dayOfInstant((meeting.openedAt ?? meeting.startsAt).toISOString());
  return {
    meeting,
    parts: await readParts(tx, meeting),
    unit,
    officers: await officersOf(tx, meeting.unitId, day),
    tasks: meeting.givenTasks ?? (await givenTasks(tx, meeting)),
    lastTasks: await lastTasksOf(tx, meeting),
    suggestion: await suggestedIssue(tx, meeting, unit),
    edits: await editsOf(tx, meeting),
    clauses: await clausesOf(tx, meeting),
    now,
  };
};
