import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Instant, Int, List, Nullable, Obj, Text, Type } from '../kernel/schema.ts';
import { MadeThere, VoteForm, VoteRow } from './meetings.schema.ts';
import { Choice, Count, HandFigures, OwnBallot, SlipSheet, VoteSheet } from './votes.schema.ts';

const MEETING = '/api/units/:unitId/meetings/:meetingId';
const VOTE = `${MEETING}/votes/:voteId`;

const meeting = Obj({ unitId: Id(), meetingId: Id() });
const vote = Obj({ unitId: Id(), meetingId: Id(), voteId: Id() });
const lead = { permission: 'meetings.lead' } as const;
const answer = { permission: 'meetings.answer' } as const;

/** Votes are held while the meeting is open. */
const life = ['meetings/not-open', 'meetings/already-concluded', 'meetings/already-sealed'] as const;

const stale = 'meetings/changed-meanwhile';

/** Votes of a meeting: one ballot with three hands (ADR 20). */
export const votesContract = defineContract({
  /**
   * Puts a question to the vote; base and need are reckoned from the roll by the regulation. `again` names the failed vote that it
   * repeats: a matter that needs two thirds is put three times at the most.
   */
  openVote: {
    method: 'POST',
    path: `${MEETING}/votes`,
    summary: 'Open a vote, or put a failed one again',
    access: lead,
    params: meeting,
    body: Obj({
      id: MadeThere(),
      itemId: Nullable(Id()),
      question: Text(60, 1),
      title: Text(500, 1),
      form: VoteForm(),
      again: Type.Optional(Id()),
    }),
    response: VoteRow(),
    errors: [
      ...life,
      'meetings/item-unknown',
      'meetings/paper-book-only',
      'meetings/vote-question-unknown',
      'meetings/vote-form-not-allowed',
      'meetings/vote-base-zero',
      'meetings/vote-not-repeatable',
      'meetings/id-taken',
    ],
  },

  /**
   * Closes a vote. `for`, `against`, `other` are the cards that were counted without names, `paper` the slips of an open vote; hands
   * by phone and ticked cards are added to them. At a secret ballot they are the valid slips, with the tally sheet in `slips`.
   * A count may be put right, with the version that was read, until the meeting concludes.
   */
  closeVote: {
    method: 'PUT',
    path: `${VOTE}/result`,
    summary: 'Close a vote with its count, or put the count right',
    access: lead,
    stepUp: 'power',
    params: vote,
    body: Obj({
      version: Int(1),
      for: Int(0, 100_000),
      against: Int(0, 100_000),
      other: Int(0, 100_000),
      paper: Type.Optional(Count()),
      slips: Type.Optional(SlipSheet()),
    }),
    response: VoteRow(),
    errors: [
      ...life,
      stale,
      'meetings/vote-base-zero',
      'meetings/votes-above-base',
      'meetings/votes-above-present',
      'meetings/votes-above-left',
      'meetings/present-above-base',
      'meetings/slips-missing',
      'meetings/slips-disagree',
      'meetings/vote-hand-not-allowed',
      'meetings/vote-repeated',
    ],
  },

  /** Takes back a vote that was opened by mistake and not counted yet, with the hands that were given. */
  cancelVote: {
    method: 'DELETE',
    path: VOTE,
    summary: 'Cancel a vote that is still open',
    access: lead,
    params: vote,
    response: Done,
    errors: [...life, 'meetings/vote-already-counted'],
  },

  /** A vote as the asker stands to it: what is asked, what is needed, whether they may vote, and their own hand. */
  ballot: {
    method: 'GET',
    path: `${VOTE}/ballot`,
    summary: 'One vote and the own ballot in it',
    access: answer,
    params: vote,
    response: OwnBallot(),
  },

  /** A member's own hand by phone; the last one counts until the vote is closed. Nobody can cast it in a member's stead. */
  castBallot: {
    method: 'PUT',
    path: `${VOTE}/ballot`,
    summary: 'Vote by phone, or change the own vote while it is open',
    access: answer,
    params: vote,
    body: Obj({ choice: Choice() }),
    response: Obj({ at: Instant() }),
    errors: [
      ...life,
      'meetings/vote-already-counted',
      'meetings/vote-hand-not-allowed',
      'meetings/may-not-vote',
      'meetings/hand-used',
    ],
  },

  /** The opinion that a member keeps (bảo lưu), right at the vote; empty takes it back. It goes into the minutes with the name. */
  reserveOpinion: {
    method: 'PUT',
    path: `${VOTE}/reserved-opinion`,
    summary: 'Note the own reserved opinion',
    access: answer,
    params: vote,
    body: Obj({ body: Text(2_000) }),
    response: Done,
    errors: [...life, 'meetings/may-not-vote'],
  },

  /** The same, written down by those who lead for a member who says it in the room. */
  noteReserved: {
    method: 'PUT',
    path: `${VOTE}/reserved-opinions`,
    summary: "Note a member's reserved opinion",
    access: lead,
    params: vote,
    body: Obj({ memberId: Id(), body: Text(2_000) }),
    response: Done,
    errors: [...life, 'meetings/may-not-vote'],
  },

  /** Who has given a hand and who has not; how phones voted only once the vote is counted. */
  voteSheet: {
    method: 'GET',
    path: `${VOTE}/sheet`,
    summary: 'The sheet of a vote for those who lead',
    access: lead,
    params: vote,
    response: VoteSheet(),
  },

  /** How many hands there are at this moment: small, to be asked often while a vote is open. */
  voteProgress: {
    method: 'GET',
    path: `${VOTE}/progress`,
    summary: 'How many have voted so far',
    access: lead,
    params: vote,
    response: HandFigures(),
  },

  /** Ticks raised cards by name; null takes a tick back. A member who voted by phone has no second hand. */
  tickCards: {
    method: 'PUT',
    path: `${VOTE}/cards`,
    summary: 'Tick raised cards by name',
    access: lead,
    params: vote,
    body: Obj({ entries: List(Obj({ memberId: Id(), choice: Nullable(Choice()) }), 500) }),
    response: Done,
    errors: [
      ...life,
      'meetings/vote-already-counted',
      'meetings/vote-hand-not-allowed',
      'meetings/may-not-vote',
      'meetings/hand-used',
    ],
  },
});
