import type { Day } from '../calendar/day.ts';
import type { MeetingKind } from '../rule-packs/rule-pack.ts';
import type { LayoutCode } from './layouts.ts';

/** Kinds of meeting as papers call them; a regular meeting with a theme is a regular one. */
export type RecordedKind = Exclude<MeetingKind, 'regular-thematic'>;

/**
 * All that a held meeting leaves behind for its papers, as plain data. Whoever is suspended from meetings is deliberately
 * not in it: minutes carry no discipline (domain §2.6).
 */
export type MeetingRecord = {
  layout: LayoutCode;
  units: MeetingUnits;
  kind: RecordedKind;
  /** The subject of a thematic meeting. */
  topic: string | null;
  month: Month;
  startedAt: Instant;
  endedAt: Instant;
  /** Where it was held, as in "Phòng họp tầng 2". */
  venue: string;
  attendance: Attendance;
  guests: string[];
  /** Papers that bodies above handed down for it; missing where there were none. */
  received?: { title: string; from: string }[];
  chair: Person;
  minutesTaker: Person;
  duesAnnounced: boolean;
  agenda: AgendaItem[];
  votes: Vote[];
  /** Secret polls in the handbook that were counted; records of before there were any have none. */
  polls?: PollResult[];
  /** Straw polls that the chair wants in the minutes; records without any have none. */
  strawPolls?: StrawPollResult[];
  /** Opinions of a minority that asks to keep them (domain §2.1 H). */
  reservedOpinions: Opinion[];
  tasks: TaskGiven[];
  lastTasks: LastTask[];
  conclusion: string;
  /** Remarks to sections of the minutes; missing in records sealed before there were any. */
  remarks?: { section: number; text: string }[];
  quality: Quality | null;
  /** How many agreed with the minutes when they were read back, of how many present; null before that. */
  readBack: { agreed: number; present: number } | null;
  minutesNumber: number | null;
  resolution: ResolutionRecord | null;
  /** When the minutes were signed, for each hand. */
  signatures: { minutesTakerAt: Instant | null; chairAt: Instant | null };
  /** Hash of the sealed record, in hexadecimal. */
  sealHash: string | null;
};

/** ISO 8601 in UTC. */
export type Instant = string;

export type Month = { month: number; year: number };

/** `symbol` stands in numbers ("CB"), `place` before the date ("Hạ Long"). */
export type MeetingUnits = { parent: string; cell: string; symbol: string; place: string };

/** A person and the post, as in "Bí thư chi bộ"; null where there is none to name. */
export type Person = { name: string; post: string | null };

export type Headcount = { full: number; probationary: number; temporaryGuests: number };

export type Attendance = {
  /** Members of the cell; temporary guests are counted apart, never into the total (domain §2.1 H). */
  onRoll: Headcount;
  present: Headcount;
  exempt: number;
  /** Exempt members who came all the same. */
  exemptPresent: string[];
  temporarilyAway: number;
  absentExcused: { name: string; reason: string }[];
  absentUnexcused: string[];
};

/** An item for the paper book only keeps its place and can hold no content (domain §2.6). */
export type AgendaItem =
  | {
      kind: 'recorded';
      title: string;
      presenter: string | null;
      presented: string;
      opinions: Opinion[];
      conclusion: string;
    }
  | { kind: 'paperBook'; title: string };

export type Opinion = { speaker: string; text: string };

export type Vote = {
  question: string;
  form: 'showOfCards' | 'inAppRecorded' | 'secretBallot';
  base: number;
  present: number;
  for: number;
  against: number;
  other: number;
  threshold: 'moreThanHalf' | 'twoThirds';
  passed: boolean;
  /** How base and threshold came about, in words. */
  arithmetic: string;
  /** How the hands came together, or the tally sheet; missing in records sealed before these were kept, empty without them. */
  hands?: string;
  /** Which time the matter was put; likewise. */
  attempt?: number;
  /** The third failure in a row: those above decide. */
  forThoseAbove?: boolean;
};

/** A secret poll: only sums (security design §4). `counts` is null where too few voted to tell. */
export type PollResult = {
  question: string;
  eligible: number;
  cast: number;
  counts: { answer: string; count: number }[] | null;
};

/** A straw poll: how often each answer was given, in the order of the answers. */
export type StrawPollResult = { question: string; answers: string[]; counts: number[] };

export type TaskGiven = {
  content: string;
  /** By name; none for a task of the whole cell. */
  receivers: string[];
  basis: string | null;
  due: Day | null;
  /** The meeting it is reported to. */
  reportedIn: Month | null;
};

/** A task of last month's resolution; `ageMonths` counts the meetings it has already come back to. */
export type LastTask = { content: string; stateAtStart: string; result: string; ageMonths: number };

export type Quality = {
  scores: { criterion: string; points: number; max: number }[];
  total: number;
  max: number;
  grade: string;
  limitations: string;
  /** The form item by item; missing in records that were sealed when points stood by criterion only. */
  items?: QualityLine[];
  /** What members said apart, best grade first; missing where too few did. */
  memberGrades?: { grade: string; given: number }[];
};

/** An item of the form: its points, and from what the system filled it or why the chair gave others. */
export type QualityLine = {
  item: string;
  points: number;
  max: number;
  ground: string;
  /** What the system had filled, where the chair changed it. */
  changedFrom: number | null;
  reason: string;
};

/** The texts of section I (1, 2, 4, 5), II and III; I.3, IV and the annex come from the meeting itself. */
export type ResolutionTexts = {
  politicalWork: string;
  politicalTasks: string;
  praise: string;
  shortcomings: string;
  direction: string;
  implementation: string;
};

/** A clause: what is to be done, by whom (nobody named: the whole cell), until when, reported to which meeting. */
export type ClauseRecord = {
  part: 'II' | 'III';
  number: string;
  content: string;
  receivers: string[];
  due: Day | null;
  reportedIn: Month | null;
};

export type ResolutionRecord = {
  number: number | null;
  issuedOn: Day;
  /** The month whose work it leads; section I looks back on the month before it. */
  forMonth: Month;
  texts: ResolutionTexts;
  /** Numbered clauses of II and III; missing in records sealed before there were any. */
  clauses?: ClauseRecord[];
  /** The vote that passed it; null while it is a draft. */
  approval: { for: number; base: number } | null;
  recipients: string[];
  /** In whose name and with which post it is signed: "CHI BỘ" or "CHI ỦY", "BÍ THƯ" or "PHÓ BÍ THƯ". */
  signature: { onBehalfOf: 'CHI BỘ' | 'CHI ỦY'; post: string; name: string; at: Instant | null };
};
