import type { NoticeTopic } from './topics.ts';

/** One thing that waits to be said to somebody. */
export type Waiting = { memberId: string; topic: NoticeTopic; itemId: string };

/** What is said to each member at last: the one thing there is, or that there are several. Nobody is called twice. */
export const digestOf = (waiting: readonly Waiting[]): Map<string, NoticeTopic> => {
  const first = new Map<string, Waiting>();
  const said = new Map<string, NoticeTopic>();
  for (const one of waiting) {
    const before = first.get(one.memberId);
    if (!before) first.set(one.memberId, one);
    const isSame = before === undefined || (before.itemId === one.itemId && before.topic === one.topic);
    said.set(one.memberId, isSame && said.get(one.memberId) !== 'digest' ? one.topic : 'digest');
  }
  return said;
};
