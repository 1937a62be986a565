import { Refusal } from '../../../platform/errors.ts';

/** Of a million numbers three open the door at a time: so many wrong ones within this time leave a guess hopeless. */
const WRONG_AT_MOST = 10;
const WINDOW_MS = 5 * 60_000;

/** More people than meet at one time; then everybody begins anew. */
const REMEMBERED = 20_000;

type Tries = { wrong: number; since: number };

/** Counts wrong codes by member, in this process: a wrong one leaves nothing in the database. */
export const createTries = () => {
  let byMember = new Map<string, Tries>();
  const triesOf = (memberId: string, now: Date): Tries => {
    const kept = byMember.get(memberId);
    return kept && now.getTime() - kept.since < WINDOW_MS ? kept : { wrong: 0, since: now.getTime() };
  };
  return {
    /** Refuses somebody who was wrong too often. */
    demand: (memberId: string, now: Date): void => {
      if (triesOf(memberId, now).wrong >= WRONG_AT_MOST) throw new Refusal('hall/too-many-tries');
    },
    wasWrong: (memberId: string, now: Date): void => {
      if (byMember.size > REMEMBERED) byMember = new Map();
      const { wrong, since } = triesOf(memberId, now);
      byMember.set(memberId, { wrong: wrong + 1, since });
    },
  };
};
