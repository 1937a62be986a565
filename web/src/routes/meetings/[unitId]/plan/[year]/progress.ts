import type { CallOutput } from '#lib/platform/api.ts';

type Meetings = CallOutput<'plans.one'>['meetings'];

/** The meeting that does what the plan has for a month: the monthly one, or the one for its theme. */
export const meetingOf = (
  meetings: Meetings,
  month: number,
  part: 'monthly' | 'theme',
): Meetings[number] | undefined =>
  meetings.find(
    ({ month: held, kind }) =>
      held === month &&
      (part === 'monthly' ? kind === 'regular' || kind === 'regular-thematic' : kind === 'thematic'),
  );

/** How far one meeting of the plan is. */
export const stateOf = (meeting: Meetings[number] | undefined): 'held' | 'prepared' | 'open' => {
  if (!meeting) return 'open';
  return meeting.state === 'concluded' || meeting.state === 'sealed' ? 'held' : 'prepared';
};

/** How far a month is by its monthly meeting, or by its theme's where there is no other. */
export const progressOf = (meetings: Meetings, month: number): 'held' | 'prepared' | 'open' =>
  stateOf(meetingOf(meetings, month, 'monthly') ?? meetingOf(meetings, month, 'theme'));
