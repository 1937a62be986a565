import type { Static } from 'typebox';
import { Day, Id, Instant, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';

/** The kinds of meetings that the rule packs prescribe a course for. */
export const Kind = () =>
  OneOf('regular', 'thematic', 'regular-thematic', 'extraordinary', 'bureau-preparation', 'committee');
export const State = () => OneOf('draft', 'invited', 'open', 'concluded', 'sealed');
export const Presence = () => OneOf('present', 'absent-excused', 'absent-unexcused', 'exempt-absent');
export const VoteForm = () => OneOf('show-of-cards', 'secret-ballot');
export const Document = () => OneOf('minutes', 'resolution');
/** The id that the device gave to what it made, so that its later acts can name it before the server knows it (ADR 25). */
export const MadeThere = () => Type.Optional(Id());
export const MonthOfYear = () => Obj({ month: Int(1, 12), year: Int(2000, 2200) });
const Certainty = () => OneOf('read', 'second-hand', 'unverified');
const Screen = () =>
  OneOf(
    'prepare',
    'proposals',
    'roll-call',
    'agenda',
    'minutes',
    'tasks',
    'score',
    'closing',
    'resolution',
    'follow-up',
  );

/** A member by name. */
export const PersonRef = () => Obj({ memberId: Id(), name: Text(200) });

/** A meeting as lists show it. */
export const MeetingRow = () =>
  Obj({
    id: Id(),
    kind: Kind(),
    /** Whether it is the cell's meeting of the month, and not one besides. */
    countsForMonth: Type.Boolean(),
    month: MonthOfYear(),
    title: Text(300),
    place: Text(300),
    startsAt: Instant(),
    state: State(),
    openedAt: Nullable(Instant()),
    concludedAt: Nullable(Instant()),
    sealedAt: Nullable(Instant()),
    /** Present of those expected, once the roll was called. */
    attendance: Nullable(Obj({ present: Int(), expected: Int() })),
    /** The number of the resolution that came out, once it is sealed: `Số 07-NQ/CB`. */
    resolution: Nullable(Text(60)),
    /** The own answer to the invitation; null for those who are not members of the cell or have not answered. */
    reply: Nullable(OneOf('coming', 'absent')),
  });

const StepRow = () =>
  Obj({
    id: Text(60),
    /** The number people know it by, `2.3`. */
    number: Text(10),
    label: Text(500),
    phaseId: Text(60),
    phaseLabel: Text(100),
    when: OneOf('before', 'live', 'after'),
    screen: Screen(),
    who: List(OneOf('secretary', 'bureau', 'chair', 'minutes-taker', 'member'), 5),
    duty: Nullable(Text(60)),
    optional: Type.Boolean(),
    requiresVote: Type.Boolean(),
    certainty: Certainty(),
    /** Live steps only; those before and after the meeting are followed by the checks. */
    progress: Nullable(OneOf('done', 'skipped', 'current', 'ahead')),
    skippedBecause: Nullable(Text(500)),
    markedAt: Nullable(Instant()),
  });

const OpinionRow = () =>
  Obj({
    id: Id(),
    version: Int(1),
    memberId: Nullable(Id()),
    speaker: Text(200),
    body: Text(5_000),
    /** A minority's opinion that its holder keeps (bảo lưu). */
    reserved: Type.Boolean(),
  });

export const AgendaRow = () =>
  Obj({
    id: Id(),
    version: Int(1),
    title: Text(500),
    /** What was prepared for it. */
    note: Text(5_000),
    /** Keeps its place in the agenda and leaves no content here. */
    paperBookOnly: Type.Boolean(),
    /** The item that brings last month's tasks back. */
    lastTasks: Type.Boolean(),
    presenter: Nullable(PersonRef()),
    /** What was presented in the room. */
    presented: Text(10_000),
    conclusion: Text(5_000),
    opinions: List(OpinionRow(), 1_000),
  });

const PaperRow = () =>
  Obj({ id: Id(), fileId: Id(), title: Text(300), pages: Nullable(Int()), addedAt: Instant() });

/** Who did it in the member's stead; null where the member did it. */
const HelperName = () => Nullable(Text(100));

const ReplyOf = () => ({
  answer: OneOf('coming', 'absent'),
  reason: Text(500),
  at: Instant(),
  helperName: HelperName(),
});

const Replies = () =>
  Obj({
    /** Told, like the names below, to those who lead the meeting. */
    figures: Nullable(Obj({ coming: Int(), absent: Int(), silent: Int() })),
    mine: Nullable(Obj(ReplyOf())),
    /** By name, for those who lead the meeting; empty for others. */
    all: List(Obj({ ...ReplyOf(), memberId: Id(), name: Text(200) }), 2_000),
  });

const ProposalRow = () =>
  Obj({
    id: Id(),
    memberId: Id(),
    name: Text(200),
    helperName: HelperName(),
    mine: Type.Boolean(),
    body: Text(5_000),
    at: Instant(),
    answer: Nullable(Text(5_000)),
    answeredAt: Nullable(Instant()),
  });

const RollCallRow = () =>
  Obj({
    memberId: Id(),
    name: Text(200),
    status: OneOf('full', 'probationary'),
    exempt: Type.Boolean(),
    /** Told only to those who lead the meeting; false for others. */
    suspended: Type.Boolean(),
    temporaryOut: Type.Boolean(),
    temporaryIn: Type.Boolean(),
    presence: Nullable(Presence()),
    reason: Text(500),
    arrivedAt: Nullable(Instant()),
    /** Came after the attendance had been announced. */
    late: Type.Boolean(),
    leftAt: Nullable(Instant()),
  });

const RollCallFigures = () =>
  Obj({
    total: Int(),
    present: Int(),
    absentExcused: Int(),
    absentUnexcused: Int(),
    notCalled: Int(),
    /** Sections 2 and 3 of the minutes in Vietnamese. */
    membershipWords: Text(1_000),
    attendanceWords: Text(1_000),
  });

/** The base a vote is measured against at this moment, with its arithmetic in Vietnamese. */
const BaseFigures = () =>
  Obj({
    base: Int(),
    present: Int(),
    neededOverHalf: Int(),
    neededTwoThirds: Int(),
    words: Text(500),
    quorumWords: Text(200),
  });

export const VoteRow = () =>
  Obj({
    id: Id(),
    version: Int(1),
    itemId: Nullable(Id()),
    question: Text(60),
    title: Text(500),
    form: VoteForm(),
    threshold: OneOf('over-half', 'two-thirds'),
    certainty: Certainty(),
    open: Type.Boolean(),
    base: Int(),
    present: Int(),
    needed: Int(),
    for: Nullable(Int()),
    against: Nullable(Int()),
    other: Nullable(Int()),
    notVoting: Nullable(Int()),
    passed: Nullable(Type.Boolean()),
    baseWords: Text(500),
    neededWords: Text(300),
    /** Empty while the vote is open. */
    resultWords: Text(300),
    /** How the hands came together, or the tally sheet of slips; empty while the vote is open. */
    handsWords: Text(500),
    /** Which time the matter is put; a third failure is for the level above. */
    attempt: Int(1, 3),
    repeatable: Type.Boolean(),
    forThoseAbove: Type.Boolean(),
    openedAt: Instant(),
    closedAt: Nullable(Instant()),
  });

const QuestionRow = () =>
  Obj({
    kind: Text(60),
    label: Text(200),
    threshold: OneOf('over-half', 'two-thirds'),
    forms: List(VoteForm(), 2),
    certainty: Certainty(),
  });

const TaskRow = () =>
  Obj({
    id: Id(),
    memberId: Nullable(Id()),
    /** Name of the receiver; empty for a task of the whole cell. */
    receiver: Text(200),
    content: Text(5_000),
    basis: Text(1_000),
    dueOn: Nullable(Day()),
    status: Text(40),
  });

const LastTaskRow = () =>
  Obj({
    id: Id(),
    memberId: Nullable(Id()),
    receiver: Text(200),
    content: Text(5_000),
    /** How it stood at the start and what has become of it, in Vietnamese (section I.3). */
    atStart: Text(200),
    result: Text(200),
    /** Whole months since it was given. */
    ageMonths: Int(),
    open: Type.Boolean(),
  });

/** A rule held against the meeting. */
const CheckRow = () =>
  Obj({
    id: Text(60),
    state: OneOf('met', 'waiting', 'missed', 'info'),
    certainty: Certainty(),
    actual: Nullable(Type.Number({ minimum: 0, maximum: 1_000_000 })),
    required: Nullable(Type.Number({ minimum: 0, maximum: 1_000_000 })),
    words: Text(300),
  });

/** Texts of the resolution: sections I.1, I.2, I.4, I.5, II and III. */
export const Texts = () =>
  Obj({
    politicalWork: Text(10_000),
    politicalTasks: Text(10_000),
    praise: Text(10_000),
    shortcomings: Text(10_000),
    direction: Text(10_000),
    implementation: Text(10_000),
  });

const Score = () =>
  Obj({
    /** Points, or criteria that are only met or not (then `max` is 0 and there is no grade). */
    method: OneOf('hundred-points', 'criteria'),
    label: Text(200),
    certainty: Certainty(),
    criteria: List(
      Obj({
        id: Text(60),
        label: Text(300),
        max: Int(),
        points: Nullable(Type.Number({ minimum: 0, maximum: 100 })),
      }),
      40,
    ),
    /** The sum as last kept; the grade comes when every criterion has its points. */
    total: Type.Number({ minimum: 0, maximum: 1_000 }),
    gradeLabel: Nullable(Text(60)),
    limitations: Text(2_000),
  });

const Resolution = () =>
  Obj({
    /** Whether the meeting has voted it through. */
    voted: Type.Boolean(),
    number: Nullable(Int(1)),
    /** The next number of the term, to start from. */
    suggestedNumber: Int(1),
    /** As papers print it; empty without a number. */
    numberWords: Text(60),
    issuedOn: Nullable(Day()),
    recipients: List(Text(300), 30),
    sealed: Type.Boolean(),
  });

const SignatureRow = () =>
  Obj({
    document: Document(),
    role: OneOf('minutes-taker', 'chair', 'issuer'),
    memberId: Id(),
    name: Text(200),
    at: Instant(),
  });

const DocumentRow = () =>
  Obj({
    document: Document(),
    number: Int(1),
    numberWords: Text(60),
    /** SHA-256 of the sealed record; null before. */
    hash: Nullable(Text(64)),
    sealedAt: Nullable(Instant()),
  });

const AddendumRow = () => Obj({ id: Id(), body: Text(5_000), name: Text(200), at: Instant() });

/** Acts of the life of a meeting that its state allows; who may do them stands in `abilities`. */
const Act = () => Text(40);

/** The whole meeting, as its screens need it. */
export const MeetingView = () =>
  Obj({
    id: Id(),
    unitId: Id(),
    unitName: Text(200),
    version: Int(1),
    kind: Kind(),
    kindLabel: Text(100),
    month: MonthOfYear(),
    title: Text(300),
    place: Text(300),
    startsAt: Instant(),
    onlineLink: Nullable(Text(500)),
    /** The paper in which the level above allowed meeting online. */
    onlineApproval: Text(300),
    onlineNeedsApproval: Type.Boolean(),
    chair: Nullable(PersonRef()),
    minutesTaker: Nullable(PersonRef()),
    guests: List(Text(200), 30),
    /** The same with overseers from above who come. */
    comingGuests: List(Text(300), 60),
    /** Who prepares the drafts, beside those who lead. */
    preparer: Nullable(PersonRef()),
    bureauMetOn: Nullable(Day()),
    packCode: Text(40),
    packTitle: Text(200),
    state: State(),
    invitedAt: Nullable(Instant()),
    openedAt: Nullable(Instant()),
    concludedAt: Nullable(Instant()),
    sealedAt: Nullable(Instant()),
    minimumMinutes: Int(),
    steps: List(StepRow(), 60),
    currentStepId: Nullable(Text(60)),
    agenda: List(AgendaRow(), 60),
    /** Titles of items to add where there is something to them ("nếu có"). */
    agendaSuggestions: List(Text(500), 20),
    papers: List(PaperRow(), 60),
    replies: Replies(),
    proposals: List(ProposalRow(), 1_000),
    /** Who would be on the roll if it opened now, for those who lead, so that it can open without network; empty otherwise. */
    roster: List(RollCallRow(), 2_000),
    /** Empty before the meeting is open. */
    rollCall: List(RollCallRow(), 2_000),
    rollCallFigures: Nullable(RollCallFigures()),
    voteBase: Nullable(BaseFigures()),
    questions: List(QuestionRow(), 20),
    votes: List(VoteRow(), 200),
    tasks: List(TaskRow(), 500),
    lastTasks: List(LastTaskRow(), 500),
    conclusion: Text(10_000),
    texts: Texts(),
    score: Score(),
    readBack: Nullable(Obj({ agreed: Int(), present: Int() })),
    resolution: Resolution(),
    documents: List(DocumentRow(), 2),
    signatures: List(SignatureRow(), 3),
    addenda: List(AddendumRow(), 200),
    checks: List(CheckRow(), 30),
    acts: List(Act(), 30),
    /** Codes of what still keeps the open meeting from being concluded. */
    concludeFaults: List(Text(60), 20),
    /** Members of the cell to choose from, for those who lead the meeting; empty for others. */
    members: List(PersonRef(), 2_000),
    abilities: Obj({
      'meetings.lead': Type.Boolean(),
      'meetings.answer': Type.Boolean(),
      /** May write the drafts now. */
      draft: Type.Boolean(),
      /** Documents that this person may sign now. */
      sign: List(Document(), 2),
    }),
  });

export type MeetingView = Static<ReturnType<typeof MeetingView>>;
export type MeetingRow = Static<ReturnType<typeof MeetingRow>>;
