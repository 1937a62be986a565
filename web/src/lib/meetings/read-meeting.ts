import { applyActs } from '@sotay/core/meetings/offline/apply.rules.ts';
import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import { outbox } from '../platform/outbox.svelte.ts';
import { read } from '../platform/query.ts';
import { stead } from '../platform/stead.svelte.ts';
import { localActs } from './offline-meeting.ts';

/** The meeting as it stands on this phone: what the server told, and the acts that wait for it. For `createQuery`. */
export const readMeeting = (params: { unitId: string; meetingId: string }) => {
  const acts = stead.now ? [] : localActs(params.meetingId, outbox.waiting);
  return { ...read('meetings.one', { params }), select: (told: MeetingView) => applyActs(told, acts) };
};
