import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';

/** Those who lead write the draft from the start; everybody reads it once the meeting is over. */
export const mayRead = (meeting: MeetingView): boolean =>
  meeting.concludedAt !== null || meeting.abilities['meetings.lead'];

/** Whether the texts may still be written: the state allows it, and nobody has signed them. */
export const mayWrite = (meeting: MeetingView): boolean =>
  meeting.abilities['meetings.lead'] &&
  meeting.acts.includes('edit-resolution') &&
  !meeting.signatures.some(({ document }) => document === 'resolution');

/** Whether it may be given its number: voted through, and the meeting is over. */
export const mayIssue = (meeting: MeetingView): boolean =>
  mayWrite(meeting) && meeting.resolution.voted && meeting.acts.includes('issue-resolution');

/** The texts people write, by the number they have in the resolution. */
export const SECTIONS = [
  { key: 'politicalWork', number: 'I.1' },
  { key: 'politicalTasks', number: 'I.2' },
  { key: 'praise', number: 'I.4' },
  { key: 'shortcomings', number: 'I.5' },
  { key: 'direction', number: 'II' },
  { key: 'implementation', number: 'III' },
] as const;
