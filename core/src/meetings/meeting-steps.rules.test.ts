import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack2025 } from '../rule-packs/pack-2025-2026.ts';
import { liveSteps, meetingForm } from '../rule-packs/rule-packs.rules.ts';
import { currentStep, stepFault, stepViews } from './meeting-steps.rules.ts';
import type { StepMark } from './meeting-steps.rules.ts';
import type { MeetingState } from './meeting.rules.ts';
import { screens } from './screens.ts';

const form = meetingForm(pack2025, 'regular');
const steps = form ? liveSteps(form) : [];
const done = (stepId: string): StepMark => ({ stepId, outcome: 'done' });
const skipped = (stepId: string, reason: string): StepMark => ({ stepId, outcome: 'skipped', reason });
const upTo = (stepId: string): StepMark[] =>
  steps
    .slice(
      0,
      steps.findIndex((step) => step.id === stepId),
    )
    .map((step) => done(step.id));

test.each<[string, MeetingState, StepMark[], StepMark, string | undefined]>([
  ['the first step', 'open', [], done('declare-purpose'), undefined],
  ['the next step', 'open', upTo('announce-dues'), done('announce-dues'), undefined],
  ['a step too far', 'open', [], done('name-minutes-taker'), 'meetings/step-out-of-order'],
  ['the last step first', 'open', [], done('read-minutes'), 'meetings/step-out-of-order'],
  ['a step behind', 'open', upTo('discuss'), done('declare-purpose'), 'meetings/step-already-marked'],
  ['a step of another pack', 'open', [], done('assess-meeting'), 'meetings/step-unknown'],
  ['a step that is not live', 'open', [], done('post-papers'), 'meetings/step-unknown'],
  [
    'an optional step, with a reason',
    'open',
    upTo('conclude-and-vote'),
    skipped('conclude-and-vote', 'Không có dự thảo'),
    undefined,
  ],
  [
    'an optional step, silently',
    'open',
    upTo('conclude-and-vote'),
    skipped('conclude-and-vote', ' '),
    'meetings/skip-reason-missing',
  ],
  [
    'a prescribed step',
    'open',
    upTo('announce-dues'),
    skipped('announce-dues', 'Hết giờ'),
    'meetings/step-not-optional',
  ],
  [
    'an optional step out of turn',
    'open',
    [],
    skipped('conclude-and-vote', 'Không có'),
    'meetings/step-out-of-order',
  ],
  ['before the meeting', 'invited', [], done('declare-purpose'), 'meetings/not-open'],
  ['after it', 'concluded', upTo('read-minutes'), done('read-minutes'), 'meetings/already-concluded'],
  ['after the seal', 'sealed', upTo('read-minutes'), done('read-minutes'), 'meetings/already-sealed'],
])('%s (%s)', (_name, state, marks, mark, fault) => {
  expect(stepFault({ state, steps, marks }, mark)).toBe(fault);
});

test('the bar shows what is done, skipped, current and ahead', () => {
  const views = stepViews(steps, [
    ...upTo('conclude-and-vote'),
    skipped('conclude-and-vote', 'Không có dự thảo'),
  ]);
  expect(views.slice(-4).map((view) => [view.number, view.progress])).toEqual([
    ['4.3', 'done'],
    ['4.4', 'skipped'],
    ['4.5', 'current'],
    ['4.6', 'ahead'],
  ]);
});

test('when all steps are behind there is no current one', () => {
  expect(
    currentStep(
      steps,
      steps.map((step) => done(step.id)),
    ),
  ).toBeUndefined();
});

test('every live step happens on one of the screens of part 3', () => {
  const parts = screens.filter((screen) => screen.number.startsWith('3.')).map((screen) => screen.screen);
  expect(steps.every((step) => parts.includes(step.screen))).toBe(true);
  expect(screens.map((screen) => screen.number)).toEqual([
    '1',
    '2',
    '3.1',
    '3.2',
    '3.3',
    '3.4',
    '3.5',
    '3.6',
    '4',
    '5',
  ]);
});

describe('properties', () => {
  test('whatever is tried, marks are a run of steps from the first on', () => {
    const anyMark = fc.constantFrom(
      ...steps.flatMap((step) => [done(step.id), skipped(step.id, 'Lý do'), skipped(step.id, '')]),
    );
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 120 }), (tries) => {
        const marks = tries.reduce<StepMark[]>(
          (made, mark) => (stepFault({ state: 'open', steps, marks: made }, mark) ? made : [...made, mark]),
          [],
        );
        expect(marks.map((mark) => mark.stepId)).toEqual(steps.slice(0, marks.length).map((step) => step.id));
      }),
    );
  });
});
