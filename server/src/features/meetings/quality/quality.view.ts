import { nextGrade } from '@sotay/core/meetings/next-grade.rules.ts';
import type { ScoredItem } from '@sotay/core/meetings/quality-score.rules.ts';
import { groundWords, nextGradeWords } from '@sotay/core/meetings/quality-words.rules.ts';
import { itemMax } from '@sotay/core/meetings/quality.rules.ts';
import { scoreOf } from '@sotay/core/meetings/score.rules.ts';
import type { QualityForm, QualityItem } from '@sotay/core/rule-packs/rule-pack.ts';
import { rulesOf } from '../meeting-facts.ts';
import type { Meeting, Output } from '../meetings.types.ts';
import { type KeptQuality, NOTHING_KEPT, scoreKept } from './kept-quality.ts';

type View = Omit<Output<'quality'>, 'members' | 'mayJudge'>;
type ItemView = View['criteria'][number]['items'][number];

const itemView = (form: QualityForm, item: QualityItem, scored: ScoredItem | undefined): ItemView => ({
  id: item.id,
  label: item.label,
  max: itemMax(form, item),
  bands: item.bands.map(({ label, points }) => ({ label, points })),
  state: scored?.state ?? 'open',
  filled: scored?.points ?? null,
  given: scored?.given ?? null,
  ground: scored ? groundWords(scored) : '',
  actual: scored?.actual ?? null,
  of: scored?.of ?? null,
  extra: scored?.extra ?? null,
  judged: Boolean(scored?.judgement),
  reason: scored?.judgement?.reason ?? '',
});

const nextView = (next: ReturnType<typeof nextGrade>): View['next'] =>
  next && {
    label: next.label,
    short: next.short,
    losses: next.losses.map(({ item, points }) => ({ itemId: item.itemId, points })),
  };

/** The form with what holds of each item; a meeting scored by criterion shows its criteria only. */
export const qualityView = (meeting: Meeting, standing: KeptQuality | null): View => {
  const form = rulesOf(meeting).pack.quality;
  const score = scoreKept(form, standing ?? NOTHING_KEPT);
  const next = nextGrade(form, score);
  const earlier = standing === null ? scoreOf(form, meeting.points) : null;
  const grade = earlier ? earlier.grade : score.grade;
  return {
    version: meeting.version,
    ...{ method: form.method, label: form.label, certainty: form.certainty },
    byCriterion: earlier !== null,
    criteria: form.criteria.map(({ id, label, items }, index) => ({
      ...{ id, label, max: score.criteria[index]?.max ?? 0 },
      points: earlier ? (meeting.points[id] ?? null) : (score.criteria[index]?.points ?? null),
      items: earlier
        ? []
        : items.map((item) =>
            itemView(
              form,
              item,
              score.items.find(({ itemId }) => itemId === item.id),
            ),
          ),
    })),
    total: earlier?.total ?? score.total,
    max: score.max,
    open: earlier ? earlier.missing.length : score.open.length,
    provisional: earlier === null && score.isProvisional,
    grade: grade?.grade ?? null,
    gradeLabel: grade?.label ?? null,
    next: earlier ? null : nextView(next),
    nextWords: earlier ? '' : nextGradeWords(form, score, next),
    limitations: meeting.limitations,
  };
};
