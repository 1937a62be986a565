import type { Static } from 'typebox';
import { Id, Instant, Int, List, Nullable, Obj, OneOf, Text } from '../kernel/schema.ts';
import { VoteRow } from './meetings.schema.ts';

export const Choice = () => OneOf('for', 'against', 'other');
const HandName = () => OneOf('phone', 'card');
const NoVote = () => OneOf('not-on-roll', 'guest', 'probationary', 'suspended', 'absent', 'left');

/** A count without names. */
export const Count = () => Obj({ for: Int(0, 100_000), against: Int(0, 100_000), other: Int(0, 100_000) });

/** The tally sheet of a paper secret ballot. */
export const SlipSheet = () =>
  Obj({
    handedOut: Int(0, 100_000),
    returned: Int(0, 100_000),
    valid: Int(0, 100_000),
    invalid: Int(0, 100_000),
  });

/** A vote as one member stands to it. */
export const OwnBallot = () =>
  Obj({
    vote: VoteRow(),
    /** Why this person has no vote here and now; null where they may vote. */
    because: Nullable(NoVote()),
    mine: Nullable(Obj({ hand: HandName(), choice: Choice(), at: Instant() })),
    /** The own reserved opinion; empty where there is none. */
    reserved: Text(2_000),
  });

/** How many hands there are by name, and how many can still be counted. Never what they say. */
export const HandFigures = () =>
  Obj({ voters: Int(), phones: Int(), ticked: Int(), left: Int(), uncounted: Int() });

/** The sheet of those who lead: who has given a hand, and after the count which. */
export const VoteSheet = () =>
  Obj({
    vote: VoteRow(),
    figures: HandFigures(),
    /** Cards and slips as they were counted last; null while the vote is open. */
    counted: Nullable(Obj({ cards: Count(), paper: Count() })),
    slips: Nullable(SlipSheet()),
    /** Those with a right to vote. What a phone said is told after the count alone; a card was ticked by those who lead. */
    people: List(
      Obj({
        memberId: Id(),
        name: Text(200),
        here: OneOf('here', 'absent', 'left'),
        hand: Nullable(HandName()),
        choice: Nullable(Choice()),
        at: Nullable(Instant()),
      }),
      2_000,
    ),
    reserved: List(Obj({ memberId: Id(), name: Text(200), body: Text(2_000) }), 2_000),
  });

export type OwnBallot = Static<ReturnType<typeof OwnBallot>>;
export type VoteSheet = Static<ReturnType<typeof VoteSheet>>;
