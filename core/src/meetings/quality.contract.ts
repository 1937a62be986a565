import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Int, List, Obj, Text } from '../kernel/schema.ts';
import { GradeName, Points, QualityTrend, QualityView } from './quality.schema.ts';

const ONE = '/api/units/:unitId/meetings/:meetingId';
const meeting = Obj({ unitId: Id(), meetingId: Id() });

/** The quality of a meeting: the form that fills itself, what members think, the line of the own cell. Part of the room `meetings`. */
export const qualityContract = defineContract({
  /** Screen 3.5: the form as it fills itself, from what, and what was missing for the next grade. */
  quality: {
    method: 'GET',
    path: `${ONE}/quality`,
    summary: 'The quality form of a meeting, filled from its own data',
    access: { permission: 'meetings.read' },
    params: meeting,
    response: QualityView(),
    errors: ['meetings/not-open'],
  },

  /**
   * What the chair judges: points by item, in halves. One that differs from what the system filled says why; the reason is printed.
   * An item left out has no judgement.
   */
  saveQuality: {
    method: 'PUT',
    path: `${ONE}/quality`,
    summary: 'Judge the items of the quality form',
    access: { permission: 'meetings.lead' },
    params: meeting,
    body: Obj({
      version: Int(1),
      judgements: List(Obj({ itemId: Text(60, 1), points: Points(), reason: Text(500) }), 60),
      limitations: Text(2_000),
    }),
    response: Obj({ version: Int(1) }),
    errors: [
      'meetings/not-open',
      'meetings/already-concluded',
      'meetings/already-sealed',
      'meetings/changed-meanwhile',
      'meetings/score-unknown',
      'meetings/score-above-max',
      'meetings/score-not-applicable',
      'meetings/score-reason-missing',
    ],
  },

  /**
   * A member who is there says in one tap how the meeting was, once and for good: the grade is counted and kept without a name.
   * Nothing of the call is kept to answer a repeat; a second one is refused.
   */
  gradeAsMember: {
    method: 'POST',
    path: `${ONE}/member-grades`,
    summary: 'Give the meeting a grade as a member, without a name',
    access: { permission: 'meetings.answer' },
    secret: true,
    params: meeting,
    body: Obj({ grade: GradeName() }),
    response: Done,
    errors: [
      'meetings/not-open',
      'meetings/already-concluded',
      'meetings/already-sealed',
      'meetings/not-present',
      'meetings/already-graded',
    ],
  },

  /** Points and grades of the last twelve meetings of this cell; never beside another cell's. */
  qualityTrend: {
    method: 'GET',
    path: '/api/units/:unitId/quality',
    summary: 'Points and grades of the last twelve meetings of a cell',
    access: { permission: 'meetings.read' },
    params: Obj({ unitId: Id() }),
    response: QualityTrend(),
  },
});
