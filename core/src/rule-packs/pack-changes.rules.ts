import type { PackSection } from './pack-faults.rules.ts';
import type { AgendaTemplateItem, MeetingForm, RulePack } from './rule-pack.ts';
import { meetingForm, numberedSteps } from './rule-packs.rules.ts';

type PackField =
  | 'minimum-minutes'
  | 'papers-ahead-days'
  | 'publish-within-days'
  | 'attendance-percent'
  | 'longest-excused-run'
  | 'online-needs-approval'
  | 'threshold'
  | 'points'
  | 'grade'
  | 'label'
  | 'optional'
  | 'points-of-item'
  | 'layout';

/** One thing that differs: in which part, of what (labels of the pack), and what it was and will be; null where it was or will not be. */
type PackChange = {
  section: PackSection;
  change: 'added' | 'removed' | 'moved' | 'changed';
  /** The meeting, criterion or type of cell it belongs to; empty for the whole. */
  within: string;
  /** The label of the thing; empty for a rule of the whole. */
  what: string;
  field: PackField | null;
  before: string | null;
  after: string | null;
};

/** What a version changes, in the order in which people read a pack. Nothing where both are alike. */
export function packChanges(before: RulePack, after: RulePack): PackChange[] {
  return [
    ...before.meetings.flatMap((form) => formChanges(form, meetingForm(after, form.kind))),
    ...value('papers', 'papers-ahead-days', before.papersAheadDays, after.papersAheadDays),
    ...value('papers', 'publish-within-days', before.publishWithinDays, after.publishWithinDays),
    ...value('papers', 'attendance-percent', before.attendance.percent, after.attendance.percent),
    ...value(
      'papers',
      'longest-excused-run',
      before.attendance.longestExcusedRun,
      after.attendance.longestExcusedRun,
    ),
    ...value('papers', 'online-needs-approval', before.onlineNeedsApproval, after.onlineNeedsApproval),
    ...agendaChanges('', before.agendaTemplate, after.agendaTemplate),
    ...before.agendaByCell.flatMap(({ cellType, items }) =>
      agendaChanges(
        cellType,
        items,
        after.agendaByCell.find((entry) => entry.cellType === cellType)?.items ?? [],
      ),
    ),
    ...questionChanges(before, after),
    ...qualityChanges(before, after),
    ...value('layouts', 'layout', layoutsOf(before), layoutsOf(after)),
  ];
}

/** `36-HD từ 06/07/2018; 05-HD từ 27/05/2026`. */
function layoutsOf({ documents: { layouts } }: RulePack): string {
  const dayWords = (day: string) => day.split('-').toReversed().join('/');
  return layouts.map(({ layoutId, effectiveFrom }) => `${layoutId} từ ${dayWords(effectiveFrom)}`).join('; ');
}

type Told = string | number | boolean | null;

const text = (told: Told): string | null => (told === null ? null : String(told));

function value(
  section: PackSection,
  field: PackField,
  before: Told,
  after: Told,
  of: { within?: string; what?: string } = {},
): PackChange[] {
  if (before === after) return [];
  const { within = '', what = '' } = of;
  return [{ section, change: 'changed', within, what, field, before: text(before), after: text(after) }];
}

type Thing = { id: string; label: string };

/** Things that came, went, or stand elsewhere among those that stayed. */
function listChanges(
  section: PackSection,
  within: string,
  before: readonly Thing[],
  after: readonly Thing[],
): PackChange[] {
  const has = (things: readonly Thing[], id: string) => things.some((thing) => thing.id === id);
  const line = (change: PackChange['change'], { label }: Thing): PackChange => ({
    ...{ section, change, within, what: label, field: null },
    before: null,
    after: null,
  });
  const stayed = before.filter(({ id }) => has(after, id));
  const order = after.filter(({ id }) => has(before, id));
  return [
    ...before.filter(({ id }) => !has(after, id)).map((thing) => line('removed', thing)),
    ...after.filter(({ id }) => !has(before, id)).map((thing) => line('added', thing)),
    ...movedAmong(stayed, order).map((thing) => line('moved', thing)),
    ...stayed.flatMap((thing) => {
      const now = after.find(({ id }) => id === thing.id)?.label ?? thing.label;
      return value(section, 'label', thing.label, now, { within, what: thing.label });
    }),
  ];
}

/** The fewest things whose moving explains the new order: those outside the longest run that kept its order. */
function movedAmong(before: readonly Thing[], after: readonly Thing[]): Thing[] {
  const places = after.map(({ id }) => before.findIndex((thing) => thing.id === id));
  const runs: number[][] = [];
  for (const [index, place] of places.entries()) {
    const best = runs
      .slice(0, index)
      .filter((run) => (places[run.at(-1) ?? 0] ?? 0) < place)
      .reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    runs.push([...best, index]);
  }
  const kept = new Set(
    runs.reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []),
  );
  return after.filter((_, index) => !kept.has(index));
}

function formChanges(before: MeetingForm, after: MeetingForm | undefined): PackChange[] {
  if (!after) return [];
  const within = before.label;
  const steps = numberedSteps(after);
  return [
    ...value('minutes', 'minimum-minutes', before.minimumMinutes, after.minimumMinutes, { within }),
    ...listChanges('steps', within, numberedSteps(before), steps),
    ...numberedSteps(before).flatMap((step) => {
      const now = steps.find(({ id }) => id === step.id) ?? step;
      return value('steps', 'optional', step.optional, now.optional, { within, what: step.label });
    }),
  ];
}

function agendaChanges(
  within: string,
  before: readonly AgendaTemplateItem[],
  after: readonly AgendaTemplateItem[],
): PackChange[] {
  return [
    ...listChanges('agenda', within, before, after),
    ...before.flatMap((item) => {
      const now = after.find(({ id }) => id === item.id) ?? item;
      return [
        ...value('agenda', 'points-of-item', item.points.join('; '), now.points.join('; '), {
          within,
          what: item.label,
        }),
        ...value('agenda', 'optional', item.optional, now.optional, { within, what: item.label }),
      ];
    }),
  ];
}

function questionChanges(before: RulePack, after: RulePack): PackChange[] {
  const asThings = ({ voteQuestions }: RulePack) =>
    voteQuestions.map(({ kind, label }) => ({ id: kind, label }));
  return [
    ...listChanges('questions', '', asThings(before), asThings(after)),
    ...before.voteQuestions.flatMap((question) => {
      const now = after.voteQuestions.find(({ kind }) => kind === question.kind) ?? question;
      return value('questions', 'threshold', question.threshold, now.threshold, { what: question.label });
    }),
  ];
}

function qualityChanges({ quality: before }: RulePack, { quality: after }: RulePack): PackChange[] {
  return [
    ...before.criteria.flatMap((criterion) => {
      const now = after.criteria.find(({ id }) => id === criterion.id);
      return [
        ...value('quality', 'points', criterion.maxPoints, now?.maxPoints ?? null, { what: criterion.label }),
        ...criterion.items.flatMap((item) => {
          const points = now?.items.find(({ id }) => id === item.id)?.maxPoints ?? null;
          return value('quality', 'points', item.maxPoints, points, {
            within: criterion.label,
            what: item.label,
          });
        }),
      ];
    }),
    ...before.grades.flatMap((grade) => {
      const now = after.grades.find((entry) => entry.grade === grade.grade);
      return value('quality', 'grade', grade.minimumPoints, now?.minimumPoints ?? null, {
        what: grade.label,
      });
    }),
  ];
}
