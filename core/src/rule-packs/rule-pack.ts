import type { Static } from 'typebox';
import type * as schema from './rule-pack.schema.ts';

/** A dated set of rules; see `rule-pack.schema.ts`. A meeting keeps the code of the pack it was made under. */
export type RulePack = Static<typeof schema.rulePackSchema>;
/** How sure a rule is: `read` in the regulation, `second-hand`, or `unverified`. */
export type Certainty = Static<typeof schema.certaintySchema>;
export type MeetingKind = Static<typeof schema.meetingKindSchema>;
/** Who belongs to the roll of a kind of meeting. */
export type Participants = Static<typeof schema.participantsSchema>;
/** The prescribed course of one kind of meeting. */
export type MeetingForm = Static<typeof schema.meetingFormSchema>;
export type MeetingPhase = Static<typeof schema.phaseSchema>;
export type MeetingStep = Static<typeof schema.stepSchema>;
export type Duty = Static<typeof schema.dutySchema>;
export type Screen = Static<typeof schema.screenSchema>;
export type AgendaTemplateItem = Static<typeof schema.agendaTemplateItemSchema>;
export type VoteQuestion = Static<typeof schema.voteQuestionSchema>;
export type VoteThreshold = Static<typeof schema.voteThresholdSchema>;
export type VoteForm = Static<typeof schema.voteFormSchema>;
export type QualityForm = Static<typeof schema.qualityFormSchema>;
export type QualityItem = QualityForm['criteria'][number]['items'][number];
export type Grade = Static<typeof schema.gradeSchema>;
export type DocumentRules = Static<typeof schema.documentRulesSchema>;
