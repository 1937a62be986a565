import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { Day } from '@sotay/core/calendar/day.ts';
import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';

/** What comes next in a meeting for the person who looks at it. */
export type NextAct =
  | 'prepare'
  | 'papers'
  | 'invite'
  | 'answer'
  | 'reply'
  | 'replies'
  | 'open'
  | 'live'
  | 'follow'
  | 'resolution'
  | 'minutes'
  | 'read';

/** The parts of a meeting that decide what comes next. */
export type NextActFacts = Pick<
  MeetingView,
  | 'state'
  | 'startsAt'
  | 'place'
  | 'chair'
  | 'minutesTaker'
  | 'papers'
  | 'proposals'
  | 'replies'
  | 'resolution'
  | 'acts'
  | 'abilities'
>;

/** The next act, from the state the server tells; undefined for those who only wait. What one may do stands in `abilities`. */
export function nextAct(meeting: NextActFacts, today: Day): NextAct | undefined {
  return meeting.abilities['meetings.lead'] ? leadersAct(meeting, today) : membersAct(meeting);
}

/** Whether the preparation has what an invitation needs. */
export const isPrepared = (meeting: Pick<MeetingView, 'place' | 'chair' | 'minutesTaker'>): boolean =>
  meeting.place.trim() !== '' && meeting.chair !== null && meeting.minutesTaker !== null;

export const unansweredProposals = (meeting: Pick<MeetingView, 'proposals'>): number =>
  meeting.proposals.filter(({ answer }) => answer === null).length;

function leadersAct(meeting: NextActFacts, today: Day): NextAct {
  switch (meeting.state) {
    case 'draft':
      if (!isPrepared(meeting)) return 'prepare';
      return meeting.papers.length === 0 ? 'papers' : 'invite';
    case 'invited':
      if (today >= dayOfInstant(meeting.startsAt)) return 'open';
      return unansweredProposals(meeting) > 0 ? 'answer' : 'replies';
    case 'open':
      return 'live';
    case 'concluded':
      return meeting.resolution.voted && meeting.resolution.number === null ? 'resolution' : 'minutes';
    case 'sealed':
      return 'read';
  }
}

function membersAct({ state, acts, replies, abilities }: NextActFacts): NextAct | undefined {
  if (state === 'open') return 'follow';
  if (state === 'sealed') return 'read';
  return acts.includes('reply') && abilities['meetings.answer'] && !replies.mine ? 'reply' : undefined;
}
