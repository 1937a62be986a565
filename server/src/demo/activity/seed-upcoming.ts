import type { DemoMeeting } from '@sotay/core/demo/activity-types.ts';
import { seededRandom } from '@sotay/core/demo/random.ts';
import type { Writer } from '../insert-rows.ts';
import type { CellFacts } from './cell-facts.ts';
import { columnsOf } from './meeting-parts.ts';
import { upcomingRows } from './upcoming-rows.ts';

/** Writes the meetings that lie ahead. In the one that is shown the cast has not answered yet. */
export const seedUpcoming = async (
  writer: Writer,
  seed: string,
  meetings: readonly DemoMeeting[],
  cells: ReadonlyMap<string, CellFacts>,
  shown: { unitId: string; cast: ReadonlySet<string> },
): Promise<void> => {
  const random = seededRandom(`${seed}/invited`);
  const rows = meetings.flatMap((meeting) => {
    const cell = cells.get(meeting.unitId);
    if (cell === undefined) return [];
    const isShown = meeting.unitId === shown.unitId;
    return upcomingRows(random, meeting, cell, { silent: isShown ? shown.cast : new Set(), isShown });
  });
  await writer.insert(
    'meetings',
    rows.map(({ meeting }) => columnsOf(meeting)),
  );
  await writer.insert(
    'agendaItems',
    rows.flatMap(({ agenda }) => agenda),
  );
  await writer.insert(
    'meetingReplies',
    rows.flatMap(({ replies }) => replies),
  );
  await writer.insert(
    'meetingProposals',
    rows.flatMap(({ proposals }) => proposals),
  );
};
