import { touchedBy } from '@sotay/core/meetings/offline/touched.rules.ts';
import { outbox } from '../platform/outbox.svelte.ts';
import { stead } from '../platform/stead.svelte.ts';
import { localActs } from './offline-meeting.ts';

let seen: readonly unknown[] = [];
let marks = new Map<string, ReadonlySet<string>>();

/** What of a meeting was done on this phone and has not reached the server; found once for all rows of a screen. */
function marksOf(meetingId: string): ReadonlySet<string> {
  const { items } = outbox;
  if (items !== seen) {
    seen = items;
    marks = new Map();
  }
  const found = marks.get(meetingId) ?? new Set(localActs(meetingId, items).flatMap(touchedBy));
  marks.set(meetingId, found);
  return found;
}

/** Whether something of a meeting (`opinion:…`, `presence:…`) stands on this phone alone. The outbox is the person's own. */
export const isUnsent = (meetingId: string, thing: string): boolean =>
  !stead.now && marksOf(meetingId).has(thing);
