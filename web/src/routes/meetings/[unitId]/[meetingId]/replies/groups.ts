import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import { nameSortKey } from '@sotay/core/members/name.rules.ts';

export type Person = { memberId: string; name: string; reason: string; helperName: string | null };

/** Who is coming, who is absent, who has not answered; each by given name, as lists of members are read. */
export function replyGroups({ replies, members }: Pick<MeetingView, 'replies' | 'members'>): {
  coming: Person[];
  absent: Person[];
  silent: Person[];
} {
  const answered = new Set(replies.all.map(({ memberId }) => memberId));
  const those = (answer: 'coming' | 'absent'): Person[] =>
    byGivenName(replies.all.filter((reply) => reply.answer === answer));
  return {
    coming: those('coming'),
    absent: those('absent'),
    silent: byGivenName(
      members
        .filter(({ memberId }) => !answered.has(memberId))
        .map((member) => ({ ...member, reason: '', helperName: null })),
    ),
  };
}

const byGivenName = (people: Person[]): Person[] =>
  people
    .map((person) => ({ ...person, key: nameSortKey(person.name) }))
    .toSorted((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
    .map(({ memberId, name, reason, helperName }) => ({ memberId, name, reason, helperName }));
