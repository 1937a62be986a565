/** The address of a meeting, or of one of its screens. */
export const meetingPath = (meeting: { unitId: string; id: string }, screen?: string): string =>
  `/meetings/${meeting.unitId}/${meeting.id}${screen ? `/${screen}` : ''}`;

export const createPath = (unitId: string): string => `/meetings/${unitId}/new`;
