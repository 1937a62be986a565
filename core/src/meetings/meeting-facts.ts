import type { Day } from '../calendar/day.ts';
import type { MeetingForm, RulePack } from '../rule-packs/rule-pack.ts';
import type { StepMark } from './meeting-steps.rules.ts';
import type { MeetingMember } from './roll-call.ts';

/** What the system knows of a meeting when it holds it against the rules. Days are Viet Nam's, instants ISO 8601 in UTC. */
export type MeetingFacts = {
  pack: RulePack;
  form: MeetingForm;
  /** When it is to begin. */
  plannedAt: string;
  startedAt: string | null;
  concludedAt: string | null;
  invitedAt: string | null;
  /** The day the bureau (or secretary and deputy) met to prepare. */
  bureauMetOn: Day | null;
  /** When the last of the papers to read beforehand was posted. */
  papersPostedAt: string | null;
  /** When the finished papers were published afterwards. */
  papersPublishedAt: string | null;
  members: readonly MeetingMember[];
  /** How many different members spoke. */
  speakers: number;
  marks: readonly StepMark[];
  hasDraftResolution: boolean;
  isResolutionVoted: boolean;
  openVotes: number;
  minutesReadBackAt: string | null;
};
