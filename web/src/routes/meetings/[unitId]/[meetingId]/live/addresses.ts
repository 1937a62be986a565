import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';

type Meeting = Pick<MeetingView, 'id' | 'unitId'>;

/** The overview of a meeting, or a page below it (`close`, `minutes`, `resolution`). */
export const meetingHref = ({ unitId, id }: Meeting, part = ''): string =>
  `/meetings/${unitId}/${id}${part === '' ? '' : `/${part}`}`;

/** The open meeting, or a part of it (`roll-call`, `agenda/…`). */
export const liveHref = (meeting: Meeting, part = ''): string =>
  meetingHref(meeting, part === '' ? 'live' : `live/${part}`);

/** What calls of the contract take to name the meeting. */
export const paramsOf = ({ unitId, id }: Meeting) => ({ unitId, meetingId: id });
