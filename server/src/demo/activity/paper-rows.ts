import type { DemoMeeting } from '@sotay/core/demo/activity-types.ts';
import type { Random } from '@sotay/core/demo/random.ts';
import type { Insertable } from 'kysely';
import type { Files, MeetingPapers } from '../../platform/db/schema.generated.ts';
import type { Placed } from '../organisation-rows.ts';
import type { StoredPaper } from './print-paper.ts';

export type PaperRows = { file: Insertable<Files>; paper: Insertable<MeetingPapers> };

/** A paper that lies ready for the members of a meeting since `addedAt`. */
export const paperRows = (
  random: Random,
  meeting: DemoMeeting,
  placed: Placed,
  stored: StoredPaper,
  addedAt: Date,
): PaperRows => {
  const fileId = random.id(addedAt.getTime());
  return {
    file: {
      ...placed,
      ...stored,
      id: fileId,
      memberId: meeting.chairId,
      audience: 'unit',
      createdAt: addedAt,
    },
    paper: {
      ...placed,
      id: random.id(addedAt.getTime()),
      meetingId: meeting.id,
      fileId,
      title: stored.name.replace(/\.pdf$/, ''),
      pages: stored.pages,
      addedAt,
    },
  };
};
