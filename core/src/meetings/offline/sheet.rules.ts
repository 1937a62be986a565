import { noVoteBecause } from '../ballot.rules.ts';
import type { NamedHand } from '../ballot.rules.ts';
import type { MeetingView } from '../meetings.schema.ts';
import { mayVote } from '../roll-call.ts';
import type { VoteSheet } from '../votes.schema.ts';
import type { LocalActOf } from './local-act.ts';
import { ticked, ticksOf } from './ticks.rules.ts';

type Person = VoteSheet['people'][number];
type Tick = LocalActOf<'tickCards'>['body']['entries'][number];

const hereOf = (row: MeetingView['rollCall'][number]): Person['here'] => {
  const because = noVoteBecause(row);
  return because === 'absent' || because === 'left' ? because : 'here';
};

const figuresOf = (people: readonly Person[], uncounted: number): VoteSheet['figures'] => ({
  voters: people.filter(({ here, hand }) => here === 'here' || hand !== null).length,
  phones: people.filter(({ hand }) => hand === 'phone').length,
  ticked: people.filter(({ hand }) => hand === 'card').length,
  left: people.filter(({ here, hand }) => here === 'here' && hand === null).length,
  uncounted,
});

/** The sheet of a vote by the roll of this phone and the cards ticked on it; hands by phone are with the server. */
export function localSheet(view: MeetingView, vote: MeetingView['votes'][number]): VoteSheet {
  const ticks = new Map(ticksOf(vote).map((tick) => [tick.memberId, tick]));
  const people = view.rollCall.filter(mayVote).map((row): Person => {
    const tick = ticks.get(row.memberId);
    const { memberId, name } = row;
    return {
      ...{ memberId, name, here: hereOf(row) },
      ...{ hand: tick ? 'card' : null, choice: tick?.choice ?? null, at: null },
    };
  });
  return { vote, figures: figuresOf(people, 0), counted: null, slips: null, people, reserved: [] };
}

/** A sheet that the server told, with the cards ticked on this phone since then. A hand by phone stands. */
export function tickedSheet(sheet: VoteSheet, ticks: readonly Tick[]): VoteSheet {
  const last = new Map(ticks.map(({ memberId, choice }) => [memberId, choice]));
  const people = sheet.people.map((person): Person => {
    const choice = last.get(person.memberId);
    if (choice === undefined || person.hand === 'phone') return person;
    return { ...person, hand: choice === null ? null : 'card', choice };
  });
  return { ...sheet, people, figures: figuresOf(people, sheet.figures.uncounted) };
}

/** How many hands there are: what the server told last, and the cards ticked on this phone since. */
export function figuresHere(
  view: MeetingView,
  vote: MeetingView['votes'][number],
  told: VoteSheet['figures'] | undefined,
): VoteSheet['figures'] {
  const here = localSheet(view, vote).figures;
  if (!told) return here;
  return { ...told, ticked: told.ticked + here.ticked, left: Math.max(0, told.left - here.ticked) };
}

/** The meeting with the cards that the sheet of a vote names: the meeting itself names nobody's hand. */
export function withSheet(view: MeetingView, sheet: VoteSheet): MeetingView {
  const hands = sheet.people.flatMap(({ memberId, hand, choice }): NamedHand[] =>
    hand === 'card' && choice ? [{ memberId, hand, choice }] : [],
  );
  return {
    ...view,
    votes: view.votes.map((vote) => (vote.id === sheet.vote.id ? ticked(vote, hands) : vote)),
  };
}
