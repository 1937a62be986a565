import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { packChanges } from './pack-changes.rules.ts';
import { packFaults } from './pack-faults.rules.ts';
import { inOrder, versionCode, versionState } from './pack-versions.rules.ts';
import { pack2025 } from './pack-2025-2026.ts';
import type { RulePack } from './rule-pack.ts';
import { rulePacks } from './rule-packs.rules.ts';

const today = '2026-11-22';
const next: RulePack = { ...pack2025, effectiveFrom: '2027-01-01' };
const source = { number: '99-HD/BTCTW', issuedOn: '2026-12-01' };
const faults = (pack: RulePack, given: typeof source | null = null) =>
  packFaults(pack, { base: pack2025, source: given, today }).map(({ section, code, on }) => [
    section,
    code,
    on,
  ]);

const withForm = (
  change: (form: RulePack['meetings'][number]) => RulePack['meetings'][number],
): RulePack => ({
  ...next,
  meetings: next.meetings.map((form) => (form.kind === 'regular' ? change(form) : form)),
});
const withSteps = (
  change: (
    steps: RulePack['meetings'][number]['phases'][number]['steps'],
  ) => RulePack['meetings'][number]['phases'][number]['steps'],
  phase = 3,
) =>
  withForm((form) => ({
    ...form,
    phases: form.phases.map((entry, index) =>
      index === phase ? { ...entry, steps: change(entry.steps) } : entry,
    ),
  }));

describe('faults', () => {
  test('grades end at 0 and stay within the form; layouts are known and dated one after the other', () => {
    const graded = (...least: number[]): RulePack => ({
      ...next,
      quality: {
        ...next.quality,
        grades: next.quality.grades.map((grade, index) => ({ ...grade, minimumPoints: least[index] ?? 0 })),
      },
    });
    expect(faults(graded(95, 80, 50, 0))).toEqual([]);
    expect(faults(graded(95, 95, 50, 0))).toEqual([['quality', 'grades-out-of-order', '']]);
    expect(faults(graded(101, 80, 50, 0))).toEqual([['quality', 'grade-out-of-form', '']]);
    expect(faults(graded(95, 80, 50, 10))).toEqual([['quality', 'grade-out-of-form', '']]);
    const laidOut = (...days: [layoutId: string, effectiveFrom: string][]): RulePack => ({
      ...next,
      documents: {
        ...next.documents,
        layouts: days.map(([layoutId, effectiveFrom]) => ({ layoutId, effectiveFrom, certainty: 'read' })),
      },
    });
    expect(faults(laidOut(['36-HD', '2025-10-28'], ['05-HD', '2027-06-01']))).toEqual([]);
    expect(faults(laidOut(['07-HD', '2025-10-28']))).toEqual([['layouts', 'layout-unknown', '07-HD']]);
    expect(faults(laidOut(['05-HD', '2027-06-01'], ['36-HD', '2027-06-01']))).toEqual([
      ['layouts', 'layouts-out-of-order', ''],
    ]);
  });

  test('the packs in code have none but their day', () => {
    expect(faults(next)).toEqual([]);
    expect(faults(pack2025)).toEqual([['publication', 'day-too-early', '']]);
  });

  test.each([
    ['yesterday', '2026-11-21', true],
    ['today', today, false],
    ['before the version it replaces', '2025-10-28', true],
  ])('beginning %s', (_, effectiveFrom, isFault) => {
    expect(faults({ ...next, effectiveFrom }).length > 0).toBe(isFault);
  });

  test('what was read changes only with a source', () => {
    const question = {
      ...next,
      voteQuestions: next.voteQuestions.map((entry) =>
        entry.kind === 'admission' ? { ...entry, threshold: 'over-half' as const } : entry,
      ),
    };
    const shorter = withForm((form) => ({ ...form, minimumMinutes: 60 }));
    const withoutStep = withSteps((steps) => steps.slice(1), 0);
    for (const pack of [question, shorter, withoutStep]) {
      expect(faults(pack)).toEqual([['publication', 'source-missing', '']]);
      expect(faults(pack, source)).toEqual([]);
    }
    const secondHand = withForm((form) => ({
      ...form,
      phases: form.phases.map((phase) => ({ ...phase, label: `${phase.label} ` })),
    }));
    expect(faults(secondHand)).toEqual([]);
  });

  test('a meeting opens with a roll-call and ends with the minutes read back, each step once', () => {
    const regular = 'Sinh hoạt thường kỳ';
    expect(
      faults(
        withSteps((steps) => steps.slice(0, -1)),
        source,
      ),
    ).toEqual([['steps', 'read-back-missing', regular]]);
    expect(faults(withSteps((steps) => [...steps.slice(0, 1), ...steps]))).toEqual([
      ['steps', 'step-repeated', regular],
    ]);
    expect(faults(withSteps((steps) => steps.filter(({ duty }) => duty !== 'roll-call'), 1))).toEqual([
      ['steps', 'roll-call-missing', regular],
    ]);
  });

  test('points make a hundred, and a criterion is the sum of its items', () => {
    const [first, ...others] = next.quality.criteria;
    if (!first) throw new Error('no criterion');
    const quality = { ...next.quality, criteria: [{ ...first, maxPoints: 6 }, ...others] };
    expect(faults({ ...next, quality }).map(([, code]) => code)).toEqual([
      'points-not-hundred',
      'criterion-sum-wrong',
    ]);
  });

  test('kinds stay, and no version makes expulsion a vote of the handbook', () => {
    expect(faults({ ...next, meetings: next.meetings.slice(1) })).toContainEqual([
      'steps',
      'kinds-changed',
      '',
    ]);
    const votes = next.voteQuestions.map((question) => ({ ...question, paperBookOnly: false }));
    expect(faults({ ...next, voteQuestions: votes })).toEqual([
      ['questions', 'paper-book-question-changed', ''],
    ]);
  });
});

describe('changes', () => {
  test('nothing where nothing changed', () => {
    for (const pack of rulePacks)
      expect(packChanges(pack, { ...pack, effectiveFrom: '2030-01-01' })).toEqual([]);
  });

  test('a step added, one removed, one moved, one renamed and made optional', () => {
    const added = {
      id: 'sing',
      label: 'Chào cờ',
      who: ['chair' as const],
      screen: 'roll-call' as const,
      certainty: 'unverified' as const,
      optional: false,
      requiresVote: false,
    };
    const told = (pack: RulePack) =>
      packChanges(pack2025, pack).map(({ change, what, field, before, after }) => [
        change,
        what,
        field,
        before,
        after,
      ]);
    expect(told(withSteps((steps) => [added, ...steps], 1))).toEqual([
      ['added', 'Chào cờ', null, null, null],
    ]);
    expect(told(withSteps((steps) => steps.slice(1), 2))).toEqual([
      ['removed', 'Bí thư báo cáo nội dung đã chuẩn bị', null, null, null],
    ]);
    expect(told(withSteps(([first, ...others]) => (first ? [...others, first] : others), 2))).toEqual([
      ['moved', 'Bí thư báo cáo nội dung đã chuẩn bị', null, null, null],
    ]);
    expect(
      told(
        withSteps(
          ([first, ...others]) =>
            first ? [{ ...first, label: 'Bí thư báo cáo', optional: true }, ...others] : others,
          2,
        ),
      ),
    ).toEqual([
      [
        'changed',
        'Bí thư báo cáo nội dung đã chuẩn bị',
        'label',
        'Bí thư báo cáo nội dung đã chuẩn bị',
        'Bí thư báo cáo',
      ],
      ['changed', 'Bí thư báo cáo nội dung đã chuẩn bị', 'optional', 'false', 'true'],
    ]);
  });

  test('figures say what they were and will be', () => {
    const pack = { ...withForm((form) => ({ ...form, minimumMinutes: 100 })), papersAheadDays: 3 };
    expect(
      packChanges(pack2025, pack).map(({ field, within, before, after }) => [field, within, before, after]),
    ).toEqual([
      ['minimum-minutes', 'Sinh hoạt thường kỳ', '90', '100'],
      ['papers-ahead-days', '', '1', '3'],
    ]);
  });
});

describe('versions', () => {
  test('each ends the day before the next, and every day from the first on has exactly one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 4_000 }), { maxLength: 6 }),
        fc.integer({ min: 0, max: 5_000 }),
        (starts, at) => {
          const packs = [
            ...rulePacks,
            ...starts.map((start) => ({ ...pack2025, effectiveFrom: addDays('2025-10-28', start) })),
          ];
          const day = addDays('2018-07-06', at);
          const holding = inOrder(packs).filter(
            (pack) => pack.effectiveFrom <= day && (pack.effectiveTo === null || day <= pack.effectiveTo),
          );
          expect(holding).toHaveLength(1);
        },
      ),
    );
  });

  test('stand in the past, in force or to come, and are called by their day', () => {
    const [old, current, coming] = inOrder([...rulePacks, next]);
    expect([old, current, coming].map((pack) => pack && versionState(pack, today))).toEqual([
      'past',
      'in-force',
      'coming',
    ]);
    expect([versionCode('2027-01-01', []), versionCode('2027-01-01', ['2027-01-01'])]).toEqual([
      '2027-01-01',
      '2027-01-01-2',
    ]);
  });
});
