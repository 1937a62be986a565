import type { VoteThreshold } from '../rule-packs/rule-pack.ts';
import { mayVote } from './roll-call.ts';
import type { MeetingMember } from './roll-call.ts';

/** Who is summoned, and why some full members are not: `base = full − temporaryOut − exempt − suspended`. */
export type VoteBase = {
  base: number;
  full: number;
  minus: { temporaryOut: number; exempt: number; suspended: number };
};

/** Cards, slips or taps as counted. */
export type Tally = { for: number; against: number; other: number };

/** What stops a count from being recorded. */
export type VoteFault =
  | 'meetings/vote-not-whole-number'
  | 'meetings/vote-base-zero'
  | 'meetings/votes-above-base'
  | 'meetings/votes-above-present'
  | 'meetings/present-above-base';

export type VoteQuestionState = { base: number; present: number; threshold: VoteThreshold };

/** What a valid count means; `notVoting` are those present with a right to vote who are in none of the three counts. */
export type VoteResult = { passed: boolean; for: number; base: number; needed: number; notVoting: number };

export type VoteOutcome = { ok: true; result: VoteResult } | { ok: false; faults: VoteFault[] };

/**
 * The number a vote is measured against: not those present but the full members summoned. Left out are the suspended (even if
 * they came), those temporarily elsewhere who are not present, and the exempt who are not present. Probationary members and
 * temporary guests never count. Someone with two reasons is left out once, under the first of suspended, elsewhere, exempt.
 * Source: Điều lệ Đ.9.5; 294-QĐ/TW 9.3 (read).
 */
export function voteBase(members: readonly MeetingMember[]): VoteBase {
  const minus = { temporaryOut: 0, exempt: 0, suspended: 0 };
  let full = 0;
  for (const member of members) {
    if (member.status !== 'full' || member.temporaryIn) continue;
    full += 1;
    const reason = notSummonedBecause(member);
    if (reason) minus[reason] += 1;
  }
  return { base: full - minus.temporaryOut - minus.exempt - minus.suspended, full, minus };
}

/** How many of those with a right to vote are in the room at this moment; who left early votes no more and stays in the base. */
export function presentVoters(members: readonly MeetingMember[]): number {
  return members.filter((member) => mayVote(member) && member.presence === 'present' && !member.leftAt)
    .length;
}

/** Votes in favour that are needed: more than half, or at least two thirds, of the base (Điều lệ Đ.9.5; 294-QĐ/TW 9.3; read). */
export function needed(base: number, threshold: VoteThreshold): number {
  return threshold === 'over-half' ? Math.floor(base / 2) + 1 : Math.ceil((2 * base) / 3);
}

/** Everything wrong with a count, in the order people should hear it; empty when it may be recorded. */
export function voteFaults(state: VoteQuestionState, tally: Tally): VoteFault[] {
  const numbers = [state.base, state.present, tally.for, tally.against, tally.other];
  if (numbers.some((number) => !Number.isSafeInteger(number) || number < 0))
    return ['meetings/vote-not-whole-number'];
  if (state.base === 0) return ['meetings/vote-base-zero'];
  const faults: VoteFault[] = [];
  const votes = tally.for + tally.against + tally.other;
  if (state.present > state.base) faults.push('meetings/present-above-base');
  if (votes > state.base) faults.push('meetings/votes-above-base');
  else if (votes > state.present) faults.push('meetings/votes-above-present');
  return faults;
}

/** The outcome of a count: passed or not, or the faults that keep it from being recorded. */
export function voteOutcome(state: VoteQuestionState, tally: Tally): VoteOutcome {
  const faults = voteFaults(state, tally);
  if (faults.length > 0) return { ok: false, faults };
  const votesNeeded = needed(state.base, state.threshold);
  return {
    ok: true,
    result: {
      passed: tally.for >= votesNeeded,
      for: tally.for,
      base: state.base,
      needed: votesNeeded,
      notVoting: state.present - tally.for - tally.against - tally.other,
    },
  };
}

function notSummonedBecause(member: MeetingMember): keyof VoteBase['minus'] | undefined {
  if (member.suspended) return 'suspended';
  if (member.presence === 'present') return undefined;
  if (member.temporaryOut) return 'temporaryOut';
  return member.exempt ? 'exempt' : undefined;
}
