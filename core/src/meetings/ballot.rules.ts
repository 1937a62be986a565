import type { VoteThreshold } from '../rule-packs/rule-pack.ts';
import type { MeetingMember } from './roll-call.ts';
import { voteBase, voteOutcome } from './vote.rules.ts';
import type { Tally, VoteFault, VoteOutcome, VoteResult } from './vote.rules.ts';

/** What a voter says. */
export type Choice = 'for' | 'against' | 'other';

/** How a hand is given by name: on the member's own phone, or as a raised card that those who lead tick. */
export type NamedHand = { memberId: string; hand: 'phone' | 'card'; choice: Choice };

/** Hands that are only counted: raised cards, and slips of an open vote on paper. */
export type CountedHands = { cards: Tally; paper: Tally };

/** All hands of a vote, each voter in exactly one of them. */
export type Hands = CountedHands & { phone: Tally; ticked: Tally };

/** Someone of the roll. */
export type Voter = MeetingMember & { memberId: string };

/** Why somebody has no vote here and now. */
export type NoVoteBecause = 'not-on-roll' | 'guest' | 'probationary' | 'suspended' | 'absent' | 'left';

/** Who has voted by name, and how many cards or slips can still be counted without counting anybody twice. */
export type HandSheet = {
  phone: Tally;
  ticked: Tally;
  /** Those with a right to vote who are here, or who voted by name before they left. */
  voters: number;
  /** Of them, those who have not voted by name: at most so many cards and slips can be counted. */
  left: number;
  /** Hands by name that do not count, since the roll says meanwhile that their member may not vote. */
  uncounted: number;
};

export type CountFault = VoteFault | 'meetings/votes-above-left';

export type CountOutcome =
  | { ok: true; result: VoteResult; tally: Tally; hands: Hands; present: number }
  | {
      ok: false;
      faults: CountFault[];
      facts: { base: number; present: number; left: number; votes: number };
    };

export const noVotes: Tally = { for: 0, against: 0, other: 0 };

/**
 * Why a person of the roll may not vote; undefined when they may. Only full members of this very cell vote: probationary members
 * have no vote (Điều lệ Đ.5.3; unverified), temporary guests vote at home (second-hand), the suspended not at all (294-QĐ/TW 9.3;
 * read); whoever is not in the room cannot raise a hand.
 */
export function noVoteBecause(voter: Voter | undefined): NoVoteBecause | undefined {
  if (!voter) return 'not-on-roll';
  return noRightBecause(voter) ?? notHereBecause(voter);
}

/** A member has one hand: why a second one is refused (the first by name stands, whatever it said). */
export function handFault(
  given: Pick<NamedHand, 'hand'> | undefined,
  hand: NamedHand['hand'],
): 'meetings/hand-used' | undefined {
  return given && given.hand !== hand ? 'meetings/hand-used' : undefined;
}

/** Sorts the hands by name: who left after voting has voted; who was never here, or may not vote after all, has not. */
export function handSheet(roll: readonly Voter[], named: readonly NamedHand[]): HandSheet {
  const given = new Map(named.map((hand) => [hand.memberId, hand]));
  const sheet = { phone: { ...noVotes }, ticked: { ...noVotes }, voters: 0, left: 0 };
  let counted = 0;
  for (const voter of roll) {
    const because = noVoteBecause(voter);
    const hand = given.get(voter.memberId);
    if (because !== undefined && !(because === 'left' && hand)) continue;
    sheet.voters += 1;
    if (!hand) {
      sheet.left += 1;
      continue;
    }
    counted += 1;
    sheet[hand.hand === 'phone' ? 'phone' : 'ticked'][hand.choice] += 1;
  }
  return { ...sheet, uncounted: given.size - counted };
}

/**
 * The outcome of a count with three hands, measured against the roll of that moment. Cards and slips that were only counted are
 * at most as many as those present with a right to vote who have not voted by name, so that nobody counts twice.
 */
export function countHands(
  roll: readonly Voter[],
  named: readonly NamedHand[],
  counted: CountedHands,
  threshold: VoteThreshold,
): CountOutcome {
  const { phone, ticked, voters, left } = handSheet(roll, named);
  const { cards, paper } = counted;
  const tally = sumOf([phone, ticked, cards, paper]);
  const state = { base: voteBase(roll).base, present: voters, threshold };
  const outcome: VoteOutcome = [cards, paper].every(isWhole)
    ? voteOutcome(state, tally)
    : { ok: false, faults: ['meetings/vote-not-whole-number'] };
  if (outcome.ok)
    return {
      ok: true,
      result: outcome.result,
      tally,
      hands: { phone, ticked, cards, paper },
      present: voters,
    };
  const faults = outcome.faults.map((fault) => (left < voters && isTooMany(fault) ? ABOVE_LEFT : fault));
  const votes = faults.includes(ABOVE_LEFT) ? votesIn(cards) + votesIn(paper) : votesIn(tally);
  return { ok: false, faults, facts: { base: state.base, present: voters, left, votes } };
}

/** Adds tallies up. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { for: yes, against, other }) => ({
      for: sum.for + yes,
      against: sum.against + against,
      other: sum.other + other,
    }),
    noVotes,
  );
}

/** How many voted. */
export function votesIn({ for: yes, against, other }: Tally): number {
  return yes + against + other;
}

const ABOVE_LEFT = 'meetings/votes-above-left';

/** Once somebody voted by name, too many votes are too many cards and slips. */
function isTooMany(fault: VoteFault): boolean {
  return fault === 'meetings/votes-above-base' || fault === 'meetings/votes-above-present';
}

function isWhole(tally: Tally): boolean {
  return Object.values(tally).every((count) => Number.isSafeInteger(count) && count >= 0);
}

function noRightBecause(voter: MeetingMember): NoVoteBecause | undefined {
  if (voter.temporaryIn) return 'guest';
  if (voter.status !== 'full') return 'probationary';
  return voter.suspended ? 'suspended' : undefined;
}

function notHereBecause(voter: Voter): NoVoteBecause | undefined {
  if (voter.presence !== 'present') return 'absent';
  return voter.leftAt ? 'left' : undefined;
}
