import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';

/** Whether the person may put the words of the minutes better now: nobody has signed, and they sign or lead. */
export const mayReword = ({ state, signatures, abilities }: MeetingView): boolean =>
  state === 'concluded' &&
  !signatures.some(({ document }) => document === 'minutes') &&
  (abilities.sign.includes('minutes') || abilities['meetings.lead']);
