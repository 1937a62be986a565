import { type Day } from '../calendar/day.ts';
import { layouts } from '../papers/layouts.ts';
import type { MeetingForm, RulePack } from './rule-pack.ts';
import { liveSteps, meetingForm, numberedSteps } from './rule-packs.rules.ts';

/** A part of a pack, as screens open it. */
export const packSections = [
  'minutes',
  'steps',
  'papers',
  'agenda',
  'questions',
  'quality',
  'layouts',
  'publication',
] as const;
export type PackSection = (typeof packSections)[number];

type PackFaultCode =
  | 'day-too-early'
  | 'source-missing'
  | 'kinds-changed'
  | 'step-repeated'
  | 'phases-out-of-order'
  | 'read-back-missing'
  | 'roll-call-missing'
  | 'percent-above-hundred'
  | 'agenda-repeated'
  | 'question-repeated'
  | 'paper-book-question-changed'
  | 'points-not-hundred'
  | 'criterion-sum-wrong'
  | 'grades-out-of-order'
  | 'grade-out-of-form'
  | 'layout-unknown'
  | 'layouts-out-of-order';

/** What keeps a version from being published: where, what, and on which thing (a label of the pack; empty for the whole). */
type PackFault = { section: PackSection; code: PackFaultCode; on: string };

/** The decision a changed rule rests on. */
type PackSource = { number: string; issuedOn: Day };

/**
 * Everything that keeps a pack from following `base` on a day. Sense checks of ours; what was read in a regulation changes only with the
 * paper that changes it. A version never begins before today nor before the one it replaces, so that no meeting held gets other rules.
 */
export function packFaults(
  pack: RulePack,
  { base, source, today }: { base: RulePack; source: PackSource | null; today: Day },
): PackFault[] {
  const isEarly = pack.effectiveFrom < today || pack.effectiveFrom <= base.effectiveFrom;
  return [
    ...fault(isEarly, 'publication', 'day-too-early'),
    ...fault(source === null && changesWhatWasRead(pack, base), 'publication', 'source-missing'),
    ...fault(kindsOf(pack) !== kindsOf(base), 'steps', 'kinds-changed'),
    ...pack.meetings.flatMap(formFaults),
    ...fault(pack.attendance.percent > 100, 'papers', 'percent-above-hundred'),
    ...agendaFaults(pack),
    ...questionFaults(pack, base),
    ...qualityFaults(pack),
    ...layoutFaults(pack),
  ];
}

/** Whether anything certain to have been read in a regulation is no longer as it was: thresholds, least times, prescribed steps. */
function changesWhatWasRead(pack: RulePack, base: RulePack): boolean {
  const isChangedQuestion = base.voteQuestions.some((question) => {
    const now = pack.voteQuestions.find(({ kind }) => kind === question.kind);
    return question.certainty === 'read' && now?.threshold !== question.threshold;
  });
  const isChangedForm = base.meetings.some((form) => {
    const now = meetingForm(pack, form.kind);
    const isTimeChanged =
      form.minimumMinutesCertainty === 'read' && now?.minimumMinutes !== form.minimumMinutes;
    return isTimeChanged || (now !== undefined && losesReadStep(now, form));
  });
  const isShareChanged =
    base.attendance.certainty === 'read' && pack.attendance.percent !== base.attendance.percent;
  return isChangedQuestion || isChangedForm || isShareChanged;
}

function losesReadStep(now: MeetingForm, before: MeetingForm): boolean {
  return numberedSteps(before).some(
    (step) =>
      step.certainty === 'read' &&
      !numberedSteps(now).some(
        ({ id, label, optional }) => id === step.id && label === step.label && optional === step.optional,
      ),
  );
}

function formFaults(form: MeetingForm): PackFault[] {
  const steps = numberedSteps(form);
  const order = { before: 0, live: 1, after: 2 };
  const phases = form.phases.map((phase) => order[phase.when]);
  const isRepeated = new Set(steps.map(({ id }) => id)).size !== steps.length;
  const isUnordered = phases.some((phase, index) => index > 0 && phase < (phases[index - 1] ?? 0));
  const live = liveSteps(form);
  return [
    ...fault(isRepeated, 'steps', 'step-repeated', form.label),
    ...fault(isUnordered, 'steps', 'phases-out-of-order', form.label),
    ...fault(live.at(-1)?.duty !== 'minutes-read-back', 'steps', 'read-back-missing', form.label),
    ...fault(!live.some(({ duty }) => duty === 'roll-call'), 'steps', 'roll-call-missing', form.label),
  ];
}

function agendaFaults({ agendaTemplate, agendaByCell }: RulePack): PackFault[] {
  const lists = [agendaTemplate, ...agendaByCell.map(({ items }) => items)];
  const isRepeated = lists.some((items) => new Set(items.map(({ id }) => id)).size !== items.length);
  return fault(isRepeated, 'agenda', 'agenda-repeated');
}

/** Expulsion is written in the paper book only: no version makes it a vote of the handbook (domain §2.6). */
function questionFaults(pack: RulePack, base: RulePack): PackFault[] {
  const kinds = pack.voteQuestions.map(({ kind }) => kind);
  const paperOnly = ({ voteQuestions }: RulePack) =>
    voteQuestions
      .filter((question) => question.paperBookOnly)
      .map(({ kind }) => kind)
      .join();
  return [
    ...fault(new Set(kinds).size !== kinds.length, 'questions', 'question-repeated'),
    ...fault(paperOnly(pack) !== paperOnly(base), 'questions', 'paper-book-question-changed'),
  ];
}

function qualityFaults({ quality }: RulePack): PackFault[] {
  if (quality.method !== 'hundred-points') return [];
  const sum = (parts: readonly { maxPoints: number }[]) =>
    parts.reduce((all, { maxPoints }) => all + maxPoints, 0);
  const least = quality.grades.map(({ minimumPoints }) => minimumPoints);
  const isUnordered = least.some((points, index) => index > 0 && points >= (least[index - 1] ?? 0));
  return [
    ...fault(sum(quality.criteria) !== 100, 'quality', 'points-not-hundred'),
    ...quality.criteria.flatMap((criterion) =>
      fault(sum(criterion.items) !== criterion.maxPoints, 'quality', 'criterion-sum-wrong', criterion.label),
    ),
    ...fault(isUnordered, 'quality', 'grades-out-of-order'),
    ...fault(least.at(-1) !== 0 || (least[0] ?? 0) > 100, 'quality', 'grade-out-of-form'),
  ];
}

/** Each layout begins after the one before it, and is one the handbook can print. */
function layoutFaults({ documents: { layouts: dated } }: RulePack): PackFault[] {
  const days = dated.map((layout) => layout.effectiveFrom);
  const isUnordered = days.some((day, index) => index > 0 && day <= (days[index - 1] ?? ''));
  return [
    ...dated.flatMap(({ layoutId }) => fault(!(layoutId in layouts), 'layouts', 'layout-unknown', layoutId)),
    ...fault(isUnordered, 'layouts', 'layouts-out-of-order'),
  ];
}

const kindsOf = ({ meetings }: RulePack): string =>
  meetings
    .map(({ kind, participants, countsForMonth }) => `${kind} ${participants} ${String(countsForMonth)}`)
    .join();

function fault(isThere: boolean, section: PackSection, code: PackFaultCode, on = ''): PackFault[] {
  return isThere ? [{ section, code, on }] : [];
}
