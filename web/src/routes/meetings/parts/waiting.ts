import { waitingOf } from '#lib/platform/outbox.svelte.ts';

type Answer = { answer: 'coming' | 'absent'; reason: string };

/** The answer to an invitation that still waits on this phone for the network; the last one given counts. */
export function waitingReply(meetingId: string): Answer | undefined {
  const item = waitingOf('meetings.reply').findLast(({ input }) => input.params?.['meetingId'] === meetingId);
  return item?.input.body as Answer | undefined;
}

/** Opinions on a meeting that still wait on this phone for the network. */
export const waitingProposals = (meetingId: string): { key: string; body: string; at: string }[] =>
  waitingOf('meetings.propose')
    .filter(({ input }) => input.params?.['meetingId'] === meetingId)
    .map(({ key, input, at }) => ({ key, body: (input.body as { body: string }).body, at }));
