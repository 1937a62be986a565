import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';

type Step = MeetingView['steps'][number];

/** The steps gone through in the room, in their order. */
export const liveSteps = (meeting: MeetingView): Step[] =>
  meeting.steps.filter(({ when }) => when === 'live');

/** The step whose turn it is; undefined when all are behind. */
export const stepAt = (meeting: MeetingView): Step | undefined =>
  meeting.steps.find(({ id }) => id === meeting.currentStepId);

/** A prescribed step's words without the aside at their end: what fits a heading. */
export const headingOf = ({ label }: Pick<Step, 'label'>): string =>
  (label.split(/\s*:/u, 1)[0] ?? label).replace(/\s*\([^)]*\)$/u, '');

/** The step's words in full where the heading leaves something out; "nếu có" is said by the step being optional. */
export const fullWordsOf = (step: Pick<Step, 'label'>): string =>
  step.label.replace(/\s*\(nếu có\)$/u, '') === headingOf(step) ? '' : step.label;

/** Still shorter, for a button: up to the first comma or semicolon. */
export const nameOf = (step: Pick<Step, 'label'>): string =>
  headingOf(step).split(/\s*[,;]/u, 1)[0] ?? headingOf(step);

/** What keeps the current step from being done; its act then takes the place of going on. */
type Need = 'roll-call' | 'question' | 'count' | 'task' | 'score';

/** What the step still asks for, as far as the handbook can see it. */
export function needOf(meeting: MeetingView, step: Step): Need | undefined {
  if (step.duty === 'roll-call' && (meeting.rollCallFigures?.notCalled ?? 0) > 0) return 'roll-call';
  if (step.requiresVote) {
    if (meeting.votes.some(({ open }) => open)) return 'count';
    return meeting.votes.some(({ question }) => question === 'resolution') ? undefined : 'question';
  }
  if (step.screen === 'tasks' && meeting.tasks.length === 0) return 'task';
  if (step.screen === 'score' && meeting.score.criteria.some(({ points }) => points === null)) return 'score';
  return undefined;
}
