import type { LocalAct } from './local-act.ts';
import { thingOf } from './merge.rules.ts';

/** What of a meeting an act shows on: the rows that are marked as not sent while it waits. */
export function touchedBy(act: LocalAct): string[] {
  switch (act.name) {
    case 'addOpinion':
      return [`opinion:${act.body.id ?? ''}`, `item:${act.params.itemId}`];
    case 'addTask':
      return [`task:${act.body.id ?? ''}`];
    case 'saveTimes':
      return [`presence:${act.params.memberId}`];
    case 'tickCards':
      return [
        `vote:${act.params.voteId}`,
        ...act.body.entries.map(({ memberId }) => `tick:${act.params.voteId}:${memberId}`),
      ];
    default:
      return thingOf(act)?.split(' ') ?? [];
  }
}
