import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import type { Hands, NamedHand } from '@sotay/core/meetings/ballot.rules.ts';
import type { MeetingState } from '@sotay/core/meetings/meeting.rules.ts';
import type { meetingsContract } from '@sotay/core/meetings/meetings.contract.ts';
import type { Presence } from '@sotay/core/meetings/roll-call.ts';
import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import type { Slips } from '@sotay/core/meetings/slips.rules.ts';
import type { VoteBase } from '@sotay/core/meetings/vote.rules.ts';
import type { AnswerSet } from '@sotay/core/polls/polls.ts';
import type { ResolutionTexts } from '@sotay/core/papers/meeting-record.ts';
import type { MeetingKind, VoteForm, VoteThreshold } from '@sotay/core/rule-packs/rule-pack.ts';
import type { Points } from '@sotay/core/meetings/score.rules.ts';
import type { Selectable } from 'kysely';
import type {
  Addenda,
  AgendaItems,
  Ballots,
  IssuedDocuments,
  MeetingPapers,
  MeetingProposals,
  MeetingReplies,
  MeetingSteps,
  Meetings,
  Opinions,
  ReservedOpinions,
  RollCallEntries,
  Signatures,
  Speeches,
  StrawPolls,
  Votes,
} from '../../platform/db/schema.generated.ts';
import type { KnownCode } from '../rule-packs/index.ts';
import type { KeptQuality } from './quality/kept-quality.ts';

type Contract = typeof meetingsContract;

export type Input<K extends keyof Contract> = InputOf<Contract[K]>;
export type Output<K extends keyof Contract> = OutputOf<Contract[K]>;

/** What names a meeting in an address. */
export type MeetingKey = { unitId: string; meetingId: string };

export type LastTask = MeetingView['lastTasks'][number];
export type GivenTask = MeetingView['tasks'][number];
export type DocumentKind = 'minutes' | 'resolution';

/** `Row` with some columns in the narrower types that the table's checks guarantee. */
type Narrow<Row, Columns extends Partial<Record<keyof Row, unknown>>> = Omit<Row, keyof Columns> & Columns;

/** A row that hangs on a meeting; the database itself keeps it in the meeting's circle. */
type Part<Row> = Omit<Selectable<Row>, 'closedCircle'>;

export type Meeting = Narrow<
  Selectable<Meetings>,
  {
    kind: MeetingKind;
    packCode: KnownCode;
    state: MeetingState;
    texts: ResolutionTexts;
    points: Points;
    quality: KeptQuality | null;
    lastTasks: LastTask[] | null;
    givenTasks: GivenTask[] | null;
  }
>;
export type Mark = Narrow<Part<MeetingSteps>, { outcome: 'done' | 'skipped' }>;
export type AgendaItem = Part<AgendaItems>;
export type Paper = Part<MeetingPapers>;
export type Reply = Narrow<Part<MeetingReplies>, { answer: 'coming' | 'absent' }>;
export type Proposal = Part<MeetingProposals>;
export type RollEntry = Narrow<
  Part<RollCallEntries>,
  { status: 'full' | 'probationary'; presence: Presence | null }
>;
export type Speech = Part<Speeches>;
export type StrawPoll = Part<StrawPolls>;
export type Opinion = Part<Opinions>;
export type Vote = Narrow<
  Part<Votes>,
  { form: VoteForm; threshold: VoteThreshold; base: VoteBase; hands: Hands | null; slips: Slips | null }
>;
export type Ballot = Narrow<Part<Ballots>, Pick<NamedHand, 'hand' | 'choice'>>;
export type ReservedOpinion = Part<ReservedOpinions>;
export type IssuedDocument = Narrow<Part<IssuedDocuments>, { kind: DocumentKind }>;
export type Signature = Narrow<
  Part<Signatures>,
  { document: DocumentKind; role: 'minutes-taker' | 'chair' | 'issuer' }
>;
export type Addendum = Part<Addenda>;

/** What an overseer from above answered, and whether they came. */
export type Overseer = {
  memberId: string;
  name: string;
  answer: 'coming' | 'absent' | null;
  note: string;
  came: boolean | null;
};

/** A paper from above as the meeting has it. */
export type ReceivedPaper = { title: string; fromName: string; handedAt: Date };

/** A secret poll of the room `polls`, as far as the meeting goes by it. */
export type PollOfMeeting = {
  id: string;
  question: string;
  answerSet: AnswerSet;
  ownAnswers: string[];
  isOpen: boolean;
  castSlips: number;
  eligible: number;
  result: number[] | null;
};

/** All that hangs on a meeting. */
export type Parts = {
  marks: Mark[];
  agenda: AgendaItem[];
  papers: Paper[];
  received: ReceivedPaper[];
  overseers: Overseer[];
  replies: Reply[];
  proposals: Proposal[];
  roll: RollEntry[];
  opinions: Opinion[];
  speeches: Speech[];
  strawPolls: StrawPoll[];
  votes: Vote[];
  reserved: ReservedOpinion[];
  polls: PollOfMeeting[];
  documents: IssuedDocument[];
  signatures: Signature[];
  addenda: Addendum[];
};
