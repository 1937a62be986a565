import { defineContract } from '../kernel/contract.ts';
import {
  Day,
  Done,
  Id,
  Instant,
  Int,
  List,
  Made,
  Nullable,
  Obj,
  OneOf,
  Text,
  Type,
} from '../kernel/schema.ts';
import { petitionKinds } from './petition.rules.ts';

const PATH = '/api/units/:unitId/petitions';
const ONE = `${PATH}/:petitionId` as const;

const unit = Obj({ unitId: Id() });
const one = Obj({ unitId: Id(), petitionId: Id() });
const own = { permission: 'petitions.own' } as const;
const read = { permission: 'petitions.read' } as const;
const handle = { permission: 'petitions.handle' } as const;
const Kind = OneOf(...petitionKinds);
const State = OneOf('waiting', 'passed', 'answered');

/** Working days left for the answer: 0 on the last day, below that it is late. */
const DaysLeft = Type.Integer({ minimum: -10_000, maximum: 10_000 });

/** What was published and is asked about, by its title of that day. */
const About = Obj({ id: Id(), title: Text(200) });

const counts = { waiting: Int(), overdue: Int() };

const Row = Obj({
  id: Id(),
  /** The body that holds it now, or gave the answer. */
  unitId: Id(),
  unitName: Text(200),
  kind: Kind,
  title: Text(200),
  about: Nullable(About),
  senderName: Text(100),
  state: State,
  sentAt: Instant(),
  dueOn: Day(),
  daysLeft: DaysLeft,
});

/** What became of it with one body. */
const Station = Obj({
  unitId: Id(),
  unitName: Text(200),
  state: State,
  arrivedAt: Instant(),
  receivedAt: Nullable(Instant()),
  receiverName: Text(100),
  dueOn: Day(),
  daysLeft: DaysLeft,
  /** Why it takes longer, the last time it was said. */
  extension: Nullable(Obj({ reason: Text(1_000), at: Instant() })),
  passed: Nullable(Obj({ toName: Text(200), opinion: Text(5_000), at: Instant() })),
});

const Answer = Obj({
  text: Text(10_000),
  at: Instant(),
  byName: Text(100),
  unitName: Text(200),
  /** The meeting of that body in which it was answered. */
  meeting: Nullable(Obj({ unitId: Id(), meetingId: Id(), itemId: Nullable(Id()) })),
});

const closed = ['petitions/not-waiting', 'petitions/own-question'] as const;

/** A member's petition, question or feedback to a body, with the clock of the regulation; a body may pass it up the chain. */
export const petitionsContract = defineContract({
  /** What I brought before bodies, the latest first. */
  mine: {
    method: 'GET',
    path: '/api/petitions',
    summary: 'Own petitions with where each stands, latest first, and the bodies one may turn to',
    access: own,
    response: Obj({
      petitions: List(Row, 200),
      bodies: List(Obj({ id: Id(), name: Text(200), answerDays: Int(1) }), 10),
    }),
  },
  /** Brings something before the own cell or a body above it. */
  send: {
    method: 'POST',
    path: PATH,
    summary: 'Send a petition, question or feedback to a body above oneself',
    access: { permission: 'petitions.send' },
    params: unit,
    body: Obj({
      kind: Kind,
      title: Text(200, 1),
      text: Text(5_000, 1),
      /** The item of the own inbox that it is about. */
      aboutId: Type.Optional(Id()),
    }),
    response: Made,
    errors: ['petitions/text-missing'],
  },
  /** What a body has to answer, what is due first first. */
  list: {
    method: 'GET',
    path: PATH,
    summary: 'Petitions that came to a body, what waits and is due first',
    access: read,
    params: unit,
    response: Obj({ unitName: Text(200), petitions: List(Row, 200) }),
  },
  /** One of them: for its sender, the body that holds it, and those who passed it on. */
  one: {
    method: 'GET',
    path: ONE,
    summary: 'One petition with its way, its clock and its answer',
    access: read,
    params: one,
    response: Obj({
      id: Id(),
      kind: Kind,
      title: Text(200),
      text: Text(5_000),
      about: Nullable(About),
      senderName: Text(100),
      cellName: Text(200),
      mine: Type.Boolean(),
      sentAt: Instant(),
      /** The bodies it came to, in their order: all for the sender, for a body its own part. */
      stations: List(Station, 10),
      /** What bodies below said when they passed it on. */
      opinions: List(Obj({ unitName: Text(200), opinion: Text(5_000) }), 10),
      answer: Nullable(Answer),
      abilities: Obj({ receive: Type.Boolean(), answer: Type.Boolean(), pass: Type.Boolean() }),
    }),
  },
  /** Tells the sender that the body has it before it. */
  receive: {
    method: 'POST',
    path: `${ONE}/receipt`,
    summary: 'Confirm the receipt of a petition',
    access: handle,
    params: one,
    response: Done,
    errors: [...closed, 'petitions/already-received'],
  },
  /** Answers it, in words and, where it was dealt with in a meeting, with that meeting. */
  answer: {
    method: 'POST',
    path: `${ONE}/answer`,
    summary: 'Answer a petition, naming the meeting in which it was dealt with, if any',
    access: handle,
    params: one,
    body: Obj({
      text: Text(10_000, 1),
      meeting: Nullable(Obj({ meetingId: Id(), itemId: Nullable(Id()) })),
    }),
    response: Done,
    errors: [...closed, 'petitions/no-such-meeting', 'petitions/text-missing'],
  },
  /** Says that it takes longer, and why. */
  extend: {
    method: 'POST',
    path: `${ONE}/extension`,
    summary: 'Take more working days for the answer, saying why',
    access: handle,
    params: one,
    body: Obj({ workingDays: Int(1, 60), reason: Text(1_000, 1) }),
    response: Obj({ dueOn: Day() }),
    errors: [...closed, 'petitions/text-missing'],
  },
  /** Passes it to the body above with the own opinion; there a new clock begins. */
  pass: {
    method: 'POST',
    path: `${ONE}/passing`,
    summary: 'Pass a petition to the body above with an opinion',
    access: handle,
    params: one,
    body: Obj({ opinion: Text(5_000, 1) }),
    response: Done,
    errors: ['petitions/not-waiting', 'petitions/nobody-above', 'petitions/text-missing'],
  },
  /** A proposal to a meeting that asks for an answer in writing: the cell has it as a petition from now on. */
  takeOn: {
    method: 'POST',
    path: '/api/units/:unitId/proposals/:proposalId/petition',
    summary: 'Take a proposal to a meeting on as a petition to the cell',
    access: { permission: 'petitions.take-on' },
    params: Obj({ unitId: Id(), proposalId: Id() }),
    body: Obj({ title: Text(200, 1) }),
    response: Made,
    errors: ['petitions/taken-on-already', 'petitions/text-missing'],
  },

  /** For those who guide from above: how many wait with the bodies below and how many of them too long. Never what they say or whose they are. */
  below: {
    method: 'GET',
    path: '/api/units/:unitId/petition-counts',
    summary: 'How many petitions wait with the units below, and how many beyond their time',
    access: { permission: 'petitions.count' },
    params: unit,
    response: Obj({
      unitName: Text(200),
      countedAt: Instant(),
      ...counts,
      /** Units right below where any wait, counted with all below them. */
      units: List(Obj({ unitId: Id(), name: Text(200), hasUnits: Type.Boolean(), ...counts }), 500),
    }),
  },
});
