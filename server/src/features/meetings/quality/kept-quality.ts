import type { GradeCounts } from '@sotay/core/meetings/member-grades.rules.ts';
import type { Filling } from '@sotay/core/meetings/quality.rules.ts';
import {
  type Judgements,
  type QualityScore,
  scoreQuality,
} from '@sotay/core/meetings/quality-score.rules.ts';
import type { QualityForm } from '@sotay/core/rule-packs/rule-pack.ts';

/** The form of a meeting as it was last kept: what was filled from its facts, what the chair judged, what members thought. */
export type KeptQuality = {
  fillings: Filling[];
  judgements: Judgements;
  /** Once the meeting is over; null where too few gave a grade. */
  memberGrades: GradeCounts | null;
};

export const NOTHING_KEPT: KeptQuality = { fillings: [], judgements: {}, memberGrades: null };

export const scoreKept = (form: QualityForm, { fillings, judgements }: KeptQuality): QualityScore =>
  scoreQuality(form, fillings, judgements);

/** Columns of the meeting that the kept form fills. */
export const qualityColumns = (form: QualityForm, kept: KeptQuality) => {
  const { total, grade } = scoreKept(form, kept);
  return {
    quality: JSON.stringify(kept),
    scoreHalves: Math.round(total * 2),
    grade: grade?.grade ?? null,
  };
};
