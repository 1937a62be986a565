import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { NO_FLAGS } from './member-status.ts';
import {
  type Standing,
  type StandingChange,
  planStanding,
  standingKinds,
  standingOn,
} from './standing.rules.ts';

const full = { ...NO_FLAGS, status: 'full' } as const;
const row = (kind: Standing['kind'], fromOn: string | null, untilOn: string | null): Standing => ({
  id: `${kind} ${fromOn ?? ''}`,
  ...{ kind, fromOn, untilOn },
});

test('without history the record stands for every day', () => {
  expect(standingOn({ ...full, exempt: true }, [], '1999-01-01')).toEqual({ ...full, exempt: true });
});

test('the first and the last day count, the days beside them do not', () => {
  const rows = [row('exempt', '2026-03-01', '2026-03-31')];
  const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'];
  expect(days.map((day) => standingOn({ ...full, exempt: true }, rows, day).exempt)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('a new status writes down the one before and begins on its day', () => {
  const record = { ...full, status: 'probationary' } as const;
  const plan = planStanding(record, [], { act: 'begin', kind: 'full', fromOn: '2026-11-10', untilOn: null });
  expect(plan).toEqual({
    add: [
      { kind: 'probationary', fromOn: null, untilOn: '2026-11-09' },
      { kind: 'full', fromOn: '2026-11-10', untilOn: null },
    ],
    end: [],
  });
});

test.each<[string, Standing[], StandingChange, string]>([
  [
    'the same status',
    [],
    { act: 'begin', kind: 'full', fromOn: '2026-01-01', untilOn: null },
    'members/standing-overlaps',
  ],
  [
    'an end before the beginning',
    [],
    { act: 'begin', kind: 'exempt', fromOn: '2026-02-01', untilOn: '2026-01-01' },
    'members/day-wrong',
  ],
  [
    'a stay without end',
    [],
    { act: 'begin', kind: 'temporaryOut', fromOn: '2026-02-01', untilOn: null },
    'members/standing-needs-end',
  ],
  [
    'what does not hold',
    [],
    { act: 'end', kind: 'exempt', untilOn: '2026-01-01' },
    'members/standing-not-held',
  ],
  [
    'what ended before',
    [row('exempt', '2026-01-01', '2026-01-31')],
    { act: 'end', kind: 'exempt', untilOn: '2026-02-01' },
    'members/standing-not-held',
  ],
  [
    'twice at a time',
    [row('exempt', '2026-01-01', null)],
    { act: 'begin', kind: 'exempt', fromOn: '2026-05-01', untilOn: null },
    'members/standing-overlaps',
  ],
  [
    'a status before the last one',
    [row('full', '2026-05-01', null)],
    { act: 'begin', kind: 'probationary', fromOn: '2026-04-01', untilOn: null },
    'members/standing-overlaps',
  ],
])('%s is refused', (_what, rows, change, fault) => {
  expect(planStanding(full, rows, change)).toBe(fault);
});

const day = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2026-01-01', count));
const change: fc.Arbitrary<StandingChange> = fc.oneof(
  fc.record({
    act: fc.constant('begin' as const),
    kind: fc.constantFrom(...standingKinds),
    fromOn: day,
    untilOn: fc.option(day),
  }),
  fc.record({
    act: fc.constant('end' as const),
    kind: fc.constantFrom('exempt' as const, 'suspended' as const, 'temporaryOut' as const),
    untilOn: day,
  }),
);

test('whatever is written in whatever order: one status a day, no flag twice, and each change says what it did', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 25 }), fc.boolean(), (changes, exempt) => {
      const record = { ...full, exempt };
      let rows: Standing[] = [];
      for (const [nr, wanted] of changes.entries()) {
        const plan = planStanding(record, rows, wanted);
        if (typeof plan === 'string') continue;
        const ends = new Map(plan.end.map((end) => [end.id, end.untilOn]));
        rows = rows.map((old) => ({ ...old, untilOn: ends.get(old.id) ?? old.untilOn }));
        rows.push(...plan.add.map((added, index) => ({ ...added, id: `${nr}.${index}` })));
        if (wanted.act === 'end')
          expect(standingOn(record, rows, addDays(wanted.untilOn, 1))[wanted.kind]).toBe(false);
        else if (wanted.kind === 'full' || wanted.kind === 'probationary')
          expect(standingOn(record, rows, wanted.fromOn).status).toBe(wanted.kind);
        else expect(standingOn(record, rows, wanted.fromOn)[wanted.kind]).toBe(true);
      }
      for (let at = '2026-01-01'; at < '2027-03-01'; at = addDays(at, 17)) {
        for (const kind of standingKinds) {
          const covering = rows.filter(
            (one) =>
              (kind === 'full' || kind === 'probationary'
                ? one.kind === 'full' || one.kind === 'probationary'
                : one.kind === kind) &&
              (one.fromOn ?? '') <= at &&
              (one.untilOn ?? '9999') >= at,
          );
          expect(covering.length).toBeLessThanOrEqual(1);
        }
      }
    }),
  );
});
