/** What names a meeting in an address. */
export type Addressed = { unitId: string; id: string };

/** The overview of a meeting, or a page below it (`close`, `minutes`, `resolution`). */
export const meetingHref = ({ unitId, id }: Addressed, part = ''): string =>
  `/meetings/${unitId}/${id}${part === '' ? '' : `/${part}`}`;

/** The open meeting, or a part of it (`roll-call`, `agenda/…`). */
export const liveHref = (meeting: Addressed, part = ''): string =>
  meetingHref(meeting, part === '' ? 'live' : `live/${part}`);

/** What calls of the contract take to name the meeting. */
export const paramsOf = ({ unitId, id }: Addressed) => ({ unitId, meetingId: id });
