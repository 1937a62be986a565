/** Fewer are not told, so that nobody is told apart (F4; security §4). */
export const LEAST_TOLD = 5;

/** Of a group: how many it has, and whether something else keeps it untold. */
type Group = { readonly people: number; readonly isHidden?: boolean };

/**
 * Which of the groups that make up a whole are told: those of at least five people, as long as no difference tells of the others. Beside
 * a whole that is told, exactly one untold group would be the difference: the smallest of the others stays untold with it. Where the whole
 * itself is not told (`isWholeTold`), the sum of its groups must not tell it: at least one of them is not told.
 */
export function toldGroups(groups: readonly Group[], isWholeTold = true): boolean[] {
  const told = groups.map(({ people, isHidden = false }) => !isHidden && people >= LEAST_TOLD);
  const untold = groups.filter(({ people }, index) => !told[index] && people > 0);
  if (untold.length !== (isWholeTold ? 1 : 0)) return told;
  const smallest = Math.min(...groups.flatMap(({ people }, index) => (told[index] ? [people] : [])));
  const partner = groups.findIndex(({ people }, index) => told[index] && people === smallest);
  return told.map((isTold, index) => isTold && index !== partner);
}

/** How many a group has, and how many of them answered the question. */
type Sizes = { readonly people: number; readonly answered: number };

/** What is told of a group: who did what, and how the question was answered. */
export type Told = { readonly people: boolean; readonly answers: boolean };

/** What is told of the widest whole that somebody sees. */
export const toldWhole = ({ people, answered }: Sizes): Told => ({
  people: people >= LEAST_TOLD,
  answers: people >= LEAST_TOLD && answered >= LEAST_TOLD,
});

/**
 * What is told of the groups of a whole of which that is told. Answers are fewer than people, so they are weighed by themselves: seven
 * people of whom two answered would else be known by what all others answered.
 */
export function toldOf(groups: readonly Sizes[], whole: Told): Told[] {
  const people = toldGroups(groups, whole.people);
  const answers = toldGroups(
    groups.map(({ answered }, index) => ({ people: answered, isHidden: !people[index] })),
    whole.answers,
  );
  return groups.map((_, index) => ({ people: people[index] ?? false, answers: answers[index] ?? false }));
}
