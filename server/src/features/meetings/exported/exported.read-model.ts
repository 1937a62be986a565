import type { ExportedTable } from '../../../platform/exports/exported-table.ts';
import { exportedBefore } from './before.read-model.ts';
import { exportedDecisions } from './decisions.read-model.ts';
import { exportedCourse } from './course.read-model.ts';
import { exportedHeads } from './heads.read-model.ts';
import { exportedPeople } from './people.read-model.ts';

/** Meetings with all that hangs on them. How a single person voted is written nowhere, so no export can hold it. */
export const exportedMeetings: readonly ExportedTable[] = [
  ...exportedHeads,
  ...exportedBefore,
  ...exportedCourse,
  ...exportedPeople,
  ...exportedDecisions,
];
