import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import { localSheet, tickedSheet } from '@sotay/core/meetings/offline/sheet.rules.ts';
import type { VoteSheet } from '@sotay/core/meetings/votes.schema.ts';
import { outbox } from '../platform/outbox.svelte.ts';
import { isOffline } from '../platform/problem.ts';
import type { Problem } from '../platform/problem.ts';
import { localActs } from './offline-meeting.ts';

/** Cards ticked on this phone that the server has not taken yet. */
const waitingTicks = (meetingId: string, voteId: string) =>
  localActs(meetingId, outbox.waiting).flatMap((act) =>
    act.name === 'tickCards' && act.params.voteId === voteId ? act.body.entries : [],
  );

/** The sheet of a vote as it stands on this phone; none where the server has yet to tell it. */
export function sheetHere(
  meeting: MeetingView,
  voteId: string,
  { told, problem }: { told: VoteSheet | undefined; problem: Problem | null },
): VoteSheet | undefined {
  if (told) return tickedSheet(told, waitingTicks(meeting.id, voteId));
  const vote = meeting.votes.find(({ id }) => id === voteId);
  // A vote that was opened without network is on this phone alone.
  const isOnlyHere = problem !== null && (isOffline(problem) || problem.status === 404);
  return vote && isOnlyHere ? localSheet(meeting, vote) : undefined;
}
