import type { Static } from 'typebox';
import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Instant, Int, List, Made, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { MOST_ANSWERS, answerSets, pollKinds, pollStates } from './polls.ts';

const ofMeeting = '/api/units/:unitId/meetings/:meetingId/polls';
const ONE = `${ofMeeting}/:pollId` as const;

const meeting = Obj({ unitId: Id(), meetingId: Id() });
const poll = Obj({ unitId: Id(), meetingId: Id(), pollId: Id() });
const read = { permission: 'polls.read' } as const;
const lead = { permission: 'polls.lead' } as const;
const vote = { permission: 'polls.vote' } as const;

const life = ['meetings/not-open', 'meetings/already-concluded', 'meetings/already-sealed'] as const;

/** Bytes in hexadecimal. */
const Hex = (bytes: number) => Text(bytes * 2, bytes * 2);
/** A number for each answer. */
const Counts = () => List(Int(0, 100_000), MOST_ANSWERS);

const Asked = () => ({
  kind: OneOf(...pollKinds),
  answerSet: OneOf(...answerSets),
  /** The texts of the set `own`, in their order; else empty. */
  ownAnswers: List(Text(100), MOST_ANSWERS),
  question: Text(500, 1),
  itemId: Nullable(Id()),
});

const PollRow = () =>
  Obj({
    id: Id(),
    ...Asked(),
    state: OneOf(...pollStates),
    /** The key that every phone holds the stamp on its slip against. */
    publicKey: Hex(32),
    /** So many may vote, as the roll stands; at the end, as it stood then. */
    eligible: Int(),
    paperSlips: Int(),
    /** In fives while it is open, exact afterwards. */
    cast: Int(),
    everybodyHasCast: Type.Boolean(),
    /** By which hand the asking person has received the slip; null without one, or once it is over. */
    mine: Nullable(OneOf('phone', 'paper')),
    mayReceive: Type.Boolean(),
    /** Null while it is open, when it was called off, and when too few voted. */
    result: Nullable(Counts()),
    openedAt: Instant(),
    closedAt: Nullable(Instant()),
  });

export type PollRow = Static<ReturnType<typeof PollRow>>;

/** Secret polls of opinion and confidence in a meeting (feature M13): slips are stamped unseen and cast by nobody. */
export const pollsContract = defineContract({
  list: {
    method: 'GET',
    path: ofMeeting,
    summary: 'The secret polls of a meeting, the first one first',
    access: read,
    params: meeting,
    response: Obj({ polls: List(PollRow(), 100), abilities: Obj({ 'polls.lead': Type.Boolean() }) }),
  },
  /** Opens a poll with a key and a box of its own. One at a time in a meeting. */
  open: {
    method: 'POST',
    path: ofMeeting,
    summary: 'Ask a secret poll of opinion or confidence',
    access: lead,
    params: meeting,
    body: Obj(Asked()),
    response: Made,
    errors: [
      ...life,
      'meetings/item-unknown',
      'polls/answers-do-not-fit',
      'polls/answers-too-few',
      'polls/answers-alike',
      'polls/answer-names-person',
      'polls/too-few-voters',
      'polls/paper-book-only',
      'polls/already-asking',
    ],
  },
  /** Those who may vote and by which hand they have received a slip; never what or whether they cast. */
  voters: {
    method: 'GET',
    path: `${ONE}/voters`,
    summary: 'Who may vote, and who has received a slip by phone or on paper',
    access: lead,
    params: poll,
    response: Obj({
      voters: List(Obj({ memberId: Id(), name: Text(200), hand: Nullable(OneOf('phone', 'paper')) }), 2_000),
    }),
  },
  /** Stamps a slip unseen (RFC 9497, VOPRF over ristretto255): once a member and poll; the same slip again gets a stamp again. */
  receive: {
    method: 'POST',
    path: `${ONE}/slip`,
    summary: 'Have a blinded slip stamped',
    access: vote,
    params: poll,
    secret: true,
    body: Obj({ blinded: Hex(32) }),
    response: Obj({ evaluated: Hex(32), proof: Hex(64) }),
    errors: [
      'polls/not-open',
      'polls/not-eligible',
      'polls/has-paper-slip',
      'polls/slip-given-before',
      'polls/slip-malformed',
      'polls/key-lost',
    ],
  },
  /** The member without a phone takes a slip of paper instead; it is not taken back. */
  givePaper: {
    method: 'POST',
    path: `${ONE}/paper-slips`,
    summary: 'Note that a member has received a paper slip',
    access: lead,
    params: poll,
    body: Obj({ memberId: Id() }),
    response: Done,
    errors: ['polls/not-open', 'polls/not-eligible', 'polls/has-slip', 'polls/paper-leaves-too-few'],
  },
  /** Opens the box, counts, and destroys it. A repeat changes nothing. */
  close: {
    method: 'POST',
    path: `${ONE}/count`,
    summary: 'Close the poll and count, with the sum of the paper slips',
    access: lead,
    params: poll,
    secret: true,
    stepUp: 'power',
    body: Obj({ paper: Counts() }),
    response: Done,
    errors: [...life, 'polls/not-open', 'polls/paper-count-wrong', 'polls/key-lost'],
  },
  /** Ends a poll that was asked by mistake: nothing is counted. */
  cancel: {
    method: 'POST',
    path: `${ONE}/cancellation`,
    summary: 'Call the poll off; the slips are destroyed uncounted',
    access: lead,
    params: poll,
    response: Done,
    errors: [...life, 'polls/not-open'],
  },
  /** Comes from nobody: a call with a session is refused. The same slip with the same answer again is cast once. */
  cast: {
    method: 'POST',
    path: '/api/ballots',
    summary: 'Cast a stamped slip, without session',
    access: { public: true },
    secret: true,
    untraced: true,
    body: Obj({
      unitId: Id(),
      pollId: Id(),
      slip: Hex(32),
      stamp: Hex(64),
      answer: Int(0, MOST_ANSWERS - 1),
    }),
    response: Done,
    errors: [
      'polls/not-open',
      'polls/slip-malformed',
      'polls/slip-refused',
      'polls/cast-otherwise',
      'polls/cast-names-voter',
      'polls/answer-unknown',
    ],
  },
});
