import { defineContract } from '../kernel/contract.ts';
import { beforeContract } from './before.contract.ts';
import { guestsContract } from './guests.contract.ts';
import { handedContract } from './handed.contract.ts';
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
import {
  Document,
  Kind,
  MadeThere,
  MeetingRow,
  MeetingView,
  MonthOfYear,
  Presence,
  Texts,
} from './meetings.schema.ts';
import { minutesContract } from './minutes.contract.ts';
import { offlineContract } from './offline.contract.ts';
import { rollCallContract } from './roll-call.contract.ts';
import { qualityContract } from './quality.contract.ts';
import { resolutionContract } from './resolution.contract.ts';
import { votesContract } from './votes.contract.ts';

const PATH = '/api/units/:unitId/meetings';
const ONE = `${PATH}/:meetingId`;

const unit = Obj({ unitId: Id() });
const meeting = Obj({ unitId: Id(), meetingId: Id() });
const read = { permission: 'meetings.read' } as const;
const lead = { permission: 'meetings.lead' } as const;
const answer = { permission: 'meetings.answer' } as const;

/** Refusals of any act that comes too early or too late in the life of the meeting. */
const life = [
  'meetings/not-invited',
  'meetings/not-open',
  'meetings/not-concluded',
  'meetings/not-sealed',
  'meetings/already-invited',
  'meetings/already-open',
  'meetings/already-concluded',
  'meetings/already-sealed',
] as const;

const stale = 'meetings/changed-meanwhile';

const opinion = {
  /** A member of the roll, or null where somebody else (a guest) speaks; then `speaker` names them. */
  memberId: Nullable(Id()),
  speaker: Text(200),
  body: Text(5_000, 1),
  reserved: Type.Boolean(),
};

/** Meetings of a cell: from the preparation to the sealed minutes. */
export const meetingsContract = defineContract({
  ...rollCallContract,
  ...qualityContract,
  ...resolutionContract,
  ...minutesContract,
  ...guestsContract,

  /** Meetings of one calendar year, the newest first. */
  list: {
    method: 'GET',
    path: PATH,
    summary: 'Meetings of a unit in a year, newest first',
    access: read,
    forAnother: ['read-papers', 'answer-invitation', 'send-opinion'],
    params: unit,
    query: Obj({ year: Int(2000, 2200) }),
    response: Obj({
      unitName: Text(200),
      /** The kinds this unit holds. */
      kinds: List(Kind(), 6),
      meetings: List(MeetingRow(), 60),
      abilities: Obj({ 'meetings.lead': Type.Boolean() }),
    }),
  },

  /** Whether one was there: the meetings of the own unit since they are kept here, the latest first. */
  attendance: {
    method: 'GET',
    path: '/api/me/attendance',
    summary: 'The own presence at meetings, newest first',
    access: read,
    response: Obj({
      meetings: List(
        Obj({
          id: Id(),
          unitId: Id(),
          title: Text(300),
          startsAt: Instant(),
          presence: Nullable(Presence()),
        }),
        24,
      ),
    }),
  },

  /**
   * The whole meeting with its steps, live checks, allowed acts and the abilities of the person asking. Before the invitation
   * only those who lead see agenda, papers and texts; reasons of absence are theirs until the meeting is open.
   */
  one: {
    method: 'GET',
    path: ONE,
    summary: 'One meeting with everything its screens show',
    access: read,
    forAnother: ['read-papers', 'answer-invitation', 'send-opinion'],
    params: meeting,
    response: MeetingView(),
  },

  /**
   * Makes a month's meeting ready-made from the rule pack of its day: steps, agenda, last month's open tasks as an item, the
   * secretary as chair, title, place and time as last time.
   */
  create: {
    method: 'POST',
    path: PATH,
    summary: 'Prepare the meeting of a month; everything the rules prescribe stands ready',
    access: lead,
    params: unit,
    body: Obj({ kind: Kind(), month: MonthOfYear() }),
    response: Made,
    errors: ['meetings/month-taken', 'meetings/no-rule-pack', 'meetings/holds-no-meetings'],
  },

  /** Screen 1: who, when, where. `version` is the one that was read; answers the new one. */
  savePreparation: {
    method: 'PUT',
    path: `${ONE}/preparation`,
    summary: 'Save title, time, place, chair, minutes taker, guests and link',
    access: lead,
    params: meeting,
    body: Obj({
      version: Int(1),
      title: Text(300, 1),
      place: Text(300),
      startsAt: Instant(),
      onlineLink: Nullable(Text(500)),
      onlineApproval: Text(300),
      chairMemberId: Nullable(Id()),
      minutesTakerMemberId: Nullable(Id()),
      guests: List(Text(200, 1), 30),
      bureauMetOn: Nullable(Day()),
    }),
    response: Obj({ version: Int(1) }),
    errors: [
      ...life,
      stale,
      'meetings/not-a-member',
      'meetings/chair-is-minutes-taker',
      'meetings/online-link-not-https',
      'meetings/online-approval-missing',
    ],
  },

  /** The agenda in its order; an item with an id is kept, one without is new, one left out goes. */
  saveAgenda: {
    method: 'PUT',
    path: `${ONE}/agenda`,
    summary: 'Save the agenda as a whole',
    access: lead,
    params: meeting,
    body: Obj({
      version: Int(1),
      items: List(
        Obj({
          id: Nullable(Id()),
          title: Text(500, 1),
          note: Text(5_000),
          paperBookOnly: Type.Boolean(),
          presenterMemberId: Nullable(Id()),
        }),
        60,
      ),
    }),
    response: Obj({ version: Int(1) }),
    errors: [...life, stale, 'meetings/item-unknown', 'meetings/not-a-member', 'meetings/paper-book-only'],
  },

  /** Attaches a file of the unit for everybody to read. */
  addPaper: {
    method: 'POST',
    path: `${ONE}/papers`,
    summary: 'Attach a paper to read',
    access: lead,
    params: meeting,
    body: Obj({ fileId: Id(), title: Text(300, 1) }),
    response: Made,
    errors: [...life, 'meetings/paper-not-attachable'],
  },

  /** Takes a paper away again. */
  removePaper: {
    method: 'DELETE',
    path: `${ONE}/papers/:paperId`,
    summary: 'Remove an attached paper',
    access: lead,
    params: Obj({ unitId: Id(), meetingId: Id(), paperId: Id() }),
    response: Done,
    errors: life,
  },

  /** Invites all members of the cell; what is missing is named. */
  invite: {
    method: 'POST',
    path: `${ONE}/invitation`,
    summary: 'Invite the members',
    access: lead,
    params: meeting,
    response: Done,
    errors: [...life, 'meetings/preparation-incomplete'],
  },

  /** A member's answer to the invitation; may be changed until the meeting opens. An absence is told with its reason. */
  reply: {
    method: 'PUT',
    path: `${ONE}/reply`,
    summary: 'Answer the invitation: coming, or absent with reason',
    access: answer,
    forAnother: ['answer-invitation'],
    params: meeting,
    body: Obj({ answer: OneOf('coming', 'absent'), reason: Text(500) }),
    response: Done,
    errors: [...life, 'meetings/absence-reason-missing'],
  },

  /** Screen 2: a member's opinion or petition before the meeting. */
  propose: {
    method: 'POST',
    path: `${ONE}/proposals`,
    summary: 'Send an opinion or petition before the meeting',
    access: answer,
    forAnother: ['send-opinion'],
    params: meeting,
    body: Obj({ body: Text(5_000, 1) }),
    response: Made,
    errors: life,
  },

  /** The answer to a proposal; it may be put better until the meeting concludes. */
  answerProposal: {
    method: 'PUT',
    path: `${ONE}/proposals/:proposalId/answer`,
    summary: 'Answer a proposal',
    access: lead,
    params: Obj({ unitId: Id(), meetingId: Id(), proposalId: Id() }),
    body: Obj({ answer: Text(5_000, 1) }),
    response: Done,
    errors: life,
  },

  /** Opens the meeting and takes the roll of this day: who belongs to the cell and how each stands. */
  open: {
    method: 'POST',
    path: `${ONE}/opening`,
    summary: 'Open the meeting',
    access: lead,
    params: meeting,
    response: Done,
    errors: life,
  },

  /**
   * Screen 3.1: presence of the members named; null takes an entry back. An announced reason is taken over where none is given.
   * `before` is what the writer saw: two secretaries who call the same member differently are told, whoever comes second.
   */
  saveRollCall: {
    method: 'PUT',
    path: `${ONE}/roll-call`,
    summary: 'Record who is present and who is absent',
    access: lead,
    params: meeting,
    body: Obj({
      entries: List(
        Obj({
          memberId: Id(),
          presence: Nullable(Presence()),
          reason: Text(500),
          before: Type.Optional(Nullable(Presence())),
        }),
        500,
      ),
    }),
    response: Done,
    errors: [
      ...life,
      stale,
      'meetings/not-on-roll',
      'meetings/not-exempt',
      'meetings/absence-reason-missing',
    ],
  },

  /** "Tất cả có mặt": everybody not yet called is present, announced absences keep their reason, the exempt stay exempt. */
  allPresent: {
    method: 'POST',
    path: `${ONE}/roll-call/all-present`,
    summary: 'Record all who were not called yet as present',
    access: lead,
    params: meeting,
    response: Done,
    errors: life,
  },

  /** Marks the current step as done, or skips it with a reason where it is optional; steps go forward one at a time. */
  markStep: {
    method: 'POST',
    path: `${ONE}/steps`,
    summary: 'Go on to the next step',
    access: lead,
    params: meeting,
    body: Obj({ stepId: Text(60, 1), outcome: OneOf('done', 'skipped'), reason: Text(500) }),
    response: Obj({ currentStepId: Nullable(Text(60)) }),
    errors: [
      ...life,
      'meetings/step-unknown',
      'meetings/step-already-marked',
      'meetings/step-out-of-order',
      'meetings/step-not-optional',
      'meetings/skip-reason-missing',
    ],
  },

  /** Screen 3.2: an opinion under an item, with the speaker's name. */
  addOpinion: {
    method: 'POST',
    path: `${ONE}/items/:itemId/opinions`,
    summary: 'Record an opinion',
    access: lead,
    params: Obj({ unitId: Id(), meetingId: Id(), itemId: Id() }),
    body: Obj({ id: MadeThere(), ...opinion }),
    response: Made,
    errors: [...life, 'meetings/paper-book-only', 'meetings/not-on-roll', 'meetings/id-taken'],
  },

  /** Puts an opinion better. */
  editOpinion: {
    method: 'PUT',
    path: `${ONE}/opinions/:opinionId`,
    summary: 'Change a recorded opinion',
    access: lead,
    params: Obj({ unitId: Id(), meetingId: Id(), opinionId: Id() }),
    body: Obj({ version: Int(1), ...opinion }),
    response: Obj({ version: Int(1) }),
    errors: [...life, stale, 'meetings/not-on-roll'],
  },

  /** Takes an opinion back that was recorded by mistake. */
  removeOpinion: {
    method: 'DELETE',
    path: `${ONE}/opinions/:opinionId`,
    summary: 'Remove a recorded opinion',
    access: lead,
    params: Obj({ unitId: Id(), meetingId: Id(), opinionId: Id() }),
    response: Done,
    errors: life,
  },

  /** Who presented an item, what was said in short, and what was concluded. */
  saveItem: {
    method: 'PUT',
    path: `${ONE}/items/:itemId`,
    summary: 'Record presentation and conclusion of an agenda item',
    access: lead,
    params: Obj({ unitId: Id(), meetingId: Id(), itemId: Id() }),
    body: Obj({
      version: Int(1),
      presenterMemberId: Nullable(Id()),
      presented: Text(10_000),
      conclusion: Text(5_000),
    }),
    response: Obj({ version: Int(1) }),
    errors: [...life, stale, 'meetings/paper-book-only', 'meetings/not-on-roll'],
  },

  ...votesContract,

  /** Screen 3.4: gives a task to a member, or to the whole cell (`memberId` null). It reaches them when the meeting concludes. */
  addTask: {
    method: 'POST',
    path: `${ONE}/tasks`,
    summary: 'Give a task in the meeting',
    access: lead,
    params: meeting,
    body: Obj({
      id: MadeThere(),
      memberId: Nullable(Id()),
      content: Text(2_000, 1),
      basis: Text(500),
      dueOn: Nullable(Day()),
    }),
    response: Made,
    errors: [...life, 'tasks/receiver-unknown', 'tasks/due-too-early', 'meetings/id-taken'],
  },

  /** Screen 3.6 and 4: the chair's conclusion and the texts of the resolution (sections I.1, I.2, I.4, I.5, II, III). */
  saveConclusion: {
    method: 'PUT',
    path: `${ONE}/conclusion`,
    summary: "Save the chair's conclusion and the texts of the resolution",
    // Those who lead; before the meeting also whoever was named to prepare its drafts.
    access: { permission: 'meetings.draft' },
    params: meeting,
    body: Obj({ version: Int(1), conclusion: Text(10_000), texts: Texts() }),
    response: Obj({ version: Int(1) }),
    errors: [...life, stale, 'meetings/resolution-signed', 'meetings/not-yours-to-draft'],
  },

  /** The minutes were read back and `agreed` of those present agreed: the meeting ends, its tasks reach their people. */
  conclude: {
    method: 'POST',
    path: `${ONE}/closing`,
    summary: 'Conclude the meeting after the minutes were read back',
    access: lead,
    params: meeting,
    body: Obj({ agreed: Int(0, 100_000), endedAt: Instant() }),
    response: Done,
    errors: [
      ...life,
      'meetings/step-missing',
      'meetings/roll-call-incomplete',
      'meetings/vote-still-open',
      'meetings/resolution-not-voted',
      'meetings/read-back-above-present',
      'meetings/end-before-start',
      'meetings/end-in-future',
    ],
  },

  /** Screen 4: number (continuous through the term), day and recipients of the resolution. */
  saveResolution: {
    method: 'PUT',
    path: `${ONE}/resolution`,
    summary: 'Number and address the resolution',
    access: lead,
    params: meeting,
    body: Obj({
      version: Int(1),
      number: Int(1, 99_999),
      issuedOn: Day(),
      recipients: List(Text(300, 1), 30),
    }),
    response: Obj({ version: Int(1) }),
    errors: [
      ...life,
      stale,
      'meetings/resolution-not-voted',
      'meetings/resolution-signed',
      'documents/number-taken',
    ],
  },

  /** Minutes or resolution as PDF or Word file: of the state now, or of the sealed record. */
  document: {
    method: 'GET',
    path: `${ONE}/documents/:document/:format`,
    summary: 'Minutes or resolution in the official layout',
    access: read,
    forAnother: ['read-papers'],
    params: Obj({ unitId: Id(), meetingId: Id(), document: Document(), format: OneOf('pdf', 'docx') }),
    response: 'file',
    errors: ['meetings/not-open'],
  },

  /** Signs with the hand the person has in it: minutes taker or chair under the minutes, the secretary under the resolution. */
  sign: {
    method: 'POST',
    path: `${ONE}/signatures`,
    summary: 'Sign the minutes or the resolution',
    access: { permission: 'meetings.sign' },
    stepUp: 'power',
    params: meeting,
    body: Obj({ document: Document() }),
    response: Done,
    errors: [
      ...life,
      'meetings/not-yours-to-sign',
      'meetings/already-signed',
      'meetings/resolution-not-issued',
    ],
  },

  /** Seals the signed minutes; from then on nothing of the meeting changes, only addenda are added. */
  seal: {
    method: 'POST',
    path: `${ONE}/seal`,
    summary: 'Seal the minutes for good',
    access: lead,
    stepUp: 'power',
    params: meeting,
    response: Obj({ hash: Text(64) }),
    errors: [...life, 'meetings/minutes-taker-signature-missing', 'meetings/chair-signature-missing'],
  },

  /** A correction or supplement to sealed minutes. */
  addAddendum: {
    method: 'POST',
    path: `${ONE}/addenda`,
    summary: 'Add an addendum to sealed minutes',
    access: lead,
    params: meeting,
    body: Obj({ body: Text(5_000, 1) }),
    response: Made,
    errors: life,
  },

  /** A new term of the cell's committee begins: numbers of documents start again at 01. */
  startTerm: {
    method: 'POST',
    path: '/api/units/:unitId/terms',
    summary: 'Begin a new term; document numbers start again',
    access: lead,
    params: unit,
    body: Obj({ startedOn: Day() }),
    response: Made,
    errors: ['meetings/term-not-later'],
  },

  ...offlineContract,
  ...beforeContract,
  ...handedContract,
});
