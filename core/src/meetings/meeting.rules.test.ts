import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actFault, allowedActs, meetingStates, sealFaults, stateAfter } from './meeting.rules.ts';
import type { MeetingAct, MeetingState } from './meeting.rules.ts';

test.each<[MeetingState, MeetingAct[]]>([
  ['draft', ['edit-preparation', 'invite', 'propose', 'answer-proposal', 'attach-paper', 'edit-resolution']],
  [
    'invited',
    ['edit-preparation', 'propose', 'answer-proposal', 'attach-paper', 'reply', 'open', 'edit-resolution'],
  ],
  [
    'open',
    [
      'answer-proposal',
      'attach-paper',
      'record-roll-call',
      'mark-step',
      'record-note',
      'record-vote',
      'assign-task',
      'score-meeting',
      'grade-as-member',
      'read-minutes-back',
      'conclude',
      'edit-resolution',
    ],
  ],
  ['concluded', ['edit-resolution', 'issue-resolution', 'edit-minutes', 'sign-minutes', 'seal']],
  ['sealed', ['issue-resolution', 'publish-papers', 'add-addendum']],
])('a meeting that is %s allows its acts and no other', (state, acts) => {
  expect(allowedActs({ state })).toEqual(acts);
});

test.each<[MeetingState, MeetingAct, string | undefined]>([
  ['draft', 'open', 'meetings/not-invited'],
  ['draft', 'reply', 'meetings/not-invited'],
  ['draft', 'record-vote', 'meetings/not-open'],
  ['draft', 'seal', 'meetings/not-concluded'],
  ['draft', 'add-addendum', 'meetings/not-sealed'],
  ['invited', 'invite', 'meetings/already-invited'],
  ['invited', 'record-roll-call', 'meetings/not-open'],
  ['open', 'open', 'meetings/already-open'],
  ['open', 'edit-preparation', 'meetings/already-open'],
  ['open', 'seal', 'meetings/not-concluded'],
  ['concluded', 'record-vote', 'meetings/already-concluded'],
  ['concluded', 'record-roll-call', 'meetings/already-concluded'],
  ['concluded', 'conclude', 'meetings/already-concluded'],
  ['concluded', 'publish-papers', 'meetings/not-sealed'],
  ['sealed', 'seal', 'meetings/already-sealed'],
  ['sealed', 'edit-resolution', 'meetings/already-sealed'],
  ['sealed', 'add-addendum', undefined],
  ['open', 'conclude', undefined],
])('%s, %s: %s', (state, act, fault) => {
  expect(actFault({ state }, act)).toBe(fault);
});

test('a meeting walks through its five states', () => {
  const walk = (['invite', 'open', 'conclude', 'seal'] as const).reduce<MeetingState[]>(
    (states, act) => [...states, stateAfter({ state: states.at(-1) ?? 'draft' }, act)],
    ['draft'],
  );
  expect(walk).toEqual(meetingStates);
});

test.each<[MeetingState, boolean, boolean, string[]]>([
  ['concluded', true, true, []],
  ['concluded', false, true, ['meetings/minutes-taker-signature-missing']],
  ['concluded', true, false, ['meetings/chair-signature-missing']],
  [
    'concluded',
    false,
    false,
    ['meetings/minutes-taker-signature-missing', 'meetings/chair-signature-missing'],
  ],
  ['sealed', true, true, ['meetings/already-sealed']],
  ['open', true, true, ['meetings/not-concluded']],
])(
  'sealing when %s, signed by minutes taker %s and chair %s: %s',
  (state, minutesTakerSigned, chairSigned, faults) => {
    expect(sealFaults({ state, minutesTakerSigned, chairSigned })).toEqual(faults);
  },
);

describe('properties', () => {
  const anyState = fc.constantFrom(...meetingStates);
  const anyAct = fc.constantFrom(...meetingStates.flatMap((state) => allowedActs({ state })));

  test('an act is allowed exactly when it has no fault, and no allowed act leads back', () => {
    fc.assert(
      fc.property(anyState, anyAct, (state, act) => {
        const isAllowed = allowedActs({ state }).includes(act);
        expect(actFault({ state }, act) === undefined).toBe(isAllowed);
        if (!isAllowed) return;
        const after = meetingStates.indexOf(stateAfter({ state }, act));
        const step = after - meetingStates.indexOf(state);
        expect(step === 0 || step === 1).toBe(true);
      }),
    );
  });
});
