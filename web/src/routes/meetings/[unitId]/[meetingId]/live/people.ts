import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import { nameSortKey } from '@sotay/core/members/name.rules.ts';

type Option = { value: string; label: string };
type Person = { memberId: string; name: string };

/** People as choices, in the order of their given names. */
export const peopleOptions = (people: readonly Person[]): Option[] =>
  people
    .map(({ memberId, name }) => ({ value: memberId, label: name, key: nameSortKey(name) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ value, label }) => ({ value, label }));

/** Those in the room, and whoever is chosen already although marked absent since. */
export const presentOptions = (meeting: MeetingView, chosenId: string | null): Option[] =>
  peopleOptions(
    meeting.rollCall.filter(({ presence, memberId }) => presence === 'present' || memberId === chosenId),
  );
