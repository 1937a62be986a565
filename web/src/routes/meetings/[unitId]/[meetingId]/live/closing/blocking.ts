import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';

/** What keeps a meeting open, and on which part of the live screen it is settled. */
const PARTS = {
  'meetings/step-missing': '',
  'meetings/roll-call-incomplete': 'roll-call',
  'meetings/vote-still-open': 'agenda',
  'meetings/resolution-not-voted': 'vote',
} as const;

type Blocking = keyof typeof PARTS;

const isBlocking = (code: string): code is Blocking => Object.hasOwn(PARTS, code);

/** Everything still to be done before the meeting may end; reading back is done by the very act of ending. */
export const blocking = ({ concludeFaults }: MeetingView): { code: Blocking; part: string }[] =>
  concludeFaults.filter(isBlocking).map((code) => ({ code, part: PARTS[code] }));
