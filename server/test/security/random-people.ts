import { type Actor, NOTHING_PROVED } from '../../src/platform/access/actor.ts';

/** Small deterministic generator, so that a mismatch can be found again by its seed. */
export const randomFrom = (seed: number) => {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
};

export type Random = ReturnType<typeof randomFrom>;

export const uuidOf = (number: number): string =>
  `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

const some = (random: Random, count: number, below: number): number[] =>
  Array.from({ length: random(count + 1) }, () => random(below));

/** A person with any mixture of post, cell and ancestors; places lie below `places`, members below `members`. */
export const randomActor = (random: Random, places: number, members: number): Actor => {
  const lo = random(places);
  const withPost = random(3) > 0;
  return {
    accountId: uuidOf(1),
    sessionId: uuidOf(2),
    unitId: uuidOf(3),
    memberId: uuidOf(random(members)),
    unitLfts: some(random, 2, places),
    homeLfts: some(random, 5, places),
    authenticatedAt: new Date(0),
    strength: NOTHING_PROVED,
    post: withPost
      ? {
          id: uuidOf(4),
          kind: 'committee-member',
          unitId: uuidOf(3),
          interval: { lo, hi: lo + random(places - lo) },
        }
      : null,
  };
};
