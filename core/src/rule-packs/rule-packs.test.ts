import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import Value from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { rulePackSchema } from './rule-pack.schema.ts';
import {
  isLaw,
  liveSteps,
  meetingForm,
  numberedSteps,
  packByCode,
  packForDate,
  paperLayoutId,
  prescribes,
  rulePacks,
  voteQuestion,
} from './rule-packs.rules.ts';
import type { RulePack } from './rule-pack.ts';

const everyForm = rulePacks.flatMap((pack) =>
  pack.meetings.map((form) => ({ name: `${pack.code} ${form.kind}`, form })),
);

describe.each(rulePacks.map((pack) => ({ code: pack.code, pack })))('pack $code', ({ pack }) => {
  test('keeps to the schema', () => {
    expect(Value.Errors(rulePackSchema, pack)).toEqual([]);
    expect(packByCode(pack.code)).toBe(pack);
  });

  test('is refused by the schema when a rule is missing or unknown', () => {
    const { voteQuestions, ...rest } = pack;
    expect(Value.Check(rulePackSchema, rest)).toBe(false);
    expect(Value.Check(rulePackSchema, { ...rest, voteQuestions, bonus: 1 })).toBe(false);
  });

  test('names each vote question, document kind and agenda item once', () => {
    for (const ids of [
      pack.voteQuestions.map((question) => question.kind),
      pack.documents.kinds.map((kind) => kind.kind),
      pack.documents.kinds.map((kind) => kind.symbol),
      pack.agendaTemplate.map((item) => item.id),
      pack.meetings.map((form) => form.kind),
    ]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('asks two thirds for admission, confirmation, removal and expulsion, and more than half for a resolution', () => {
    for (const kind of ['admission', 'confirmation', 'removal', 'expulsion']) {
      expect(voteQuestion(pack, kind)?.threshold).toBe('two-thirds');
    }
    expect(voteQuestion(pack, 'resolution')?.threshold).toBe('over-half');
    expect(
      pack.voteQuestions.filter((question) => question.paperBookOnly).map((question) => question.kind),
    ).toEqual(['expulsion']);
  });

  test('is spelled in composed letters with the tone on the first vowel of ủy, hòa, xóa', () => {
    const text = JSON.stringify(pack);
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/uỷ|uý |xoá|hoà |thoả/u);
  });
});

describe('dates', () => {
  test.each([
    ['2018-07-05', undefined],
    ['2018-07-06', '2018-2024'],
    ['2024-03-05', '2018-2024'],
    ['2025-10-27', '2018-2024'],
    ['2025-10-28', '2025-2026'],
    ['2026-12-04', '2025-2026'],
  ])('on %s the pack is %s', (day, code) => {
    expect(packForDate(day)?.code).toBe(code);
  });

  test('packs follow each other without overlap or gap, and only the last is open', () => {
    for (const [index, pack] of rulePacks.entries()) {
      const next = rulePacks[index + 1];
      if (pack.effectiveTo === null) expect(next).toBeUndefined();
      else expect(next?.effectiveFrom).toBe(addDays(pack.effectiveTo, 1));
    }
  });

  test('every day from the first pack on has exactly one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6000 }), (offset) => {
        const day = addDays('2018-07-06', offset);
        const holding = rulePacks.filter(
          (p) => p.effectiveFrom <= day && (p.effectiveTo === null || day <= p.effectiveTo),
        );
        expect(holding).toEqual([packForDate(day)]);
      }),
    );
  });

  test.each([
    ['2018-2024', '2024-03-05', '36-HD'],
    ['2025-2026', '2026-05-26', '36-HD'],
    ['2025-2026', '2026-05-27', '05-HD'],
  ])('pack %s lays papers of %s out by %s', (code, day, layout) => {
    const pack = packByCode(code);
    expect(pack && paperLayoutId(pack, day)).toBe(layout);
  });
});

describe.each(everyForm)('$name', ({ form }) => {
  test('has each step once, prepares first and follows up last', () => {
    const steps = numberedSteps(form);
    expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
    const order = { before: 0, live: 1, after: 2 };
    const phases = steps.map((step) => order[step.when]);
    expect(phases).toEqual(phases.toSorted());
  });

  test('opens with the roll-call and ends with the minutes read back', () => {
    const live = liveSteps(form);
    expect(live.findIndex((step) => step.duty === 'roll-call')).toBe(2);
    expect(live.at(-1)?.duty).toBe('minutes-read-back');
  });
});

describe('what changed between the packs', () => {
  const regular = (code: string) => {
    const pack = packByCode(code) as RulePack;
    const form = meetingForm(pack, 'regular');
    if (!form) throw new Error('no regular meeting');
    return { pack, form, ids: numberedSteps(form).map((step) => step.id) };
  };
  const old = regular('2018-2024');
  const current = regular('2025-2026');

  test('dues, papers a day ahead and publishing within two days are new', () => {
    expect(current.ids.filter((id) => !old.ids.includes(id))).toEqual([
      'post-papers',
      'announce-dues',
      'score-meeting',
      'publish-papers',
    ]);
    expect(old.ids.filter((id) => !current.ids.includes(id))).toEqual(['assess-meeting', 'finish-papers']);
    expect([old.pack.papersAheadDays, current.pack.papersAheadDays]).toEqual([null, 1]);
    expect([old.pack.publishWithinDays, current.pack.publishWithinDays]).toEqual([null, 2]);
    expect([prescribes(old.form, 'dues-announced'), prescribes(current.form, 'dues-announced')]).toEqual([
      false,
      true,
    ]);
  });

  test('the secretary no longer prepares alone', () => {
    expect(old.form.phases[0]?.steps[0]?.label).toMatch(/^Bí thư hoặc phó bí thư chuẩn bị/);
    expect(current.form.phases[0]?.steps[0]?.label).toMatch(/^Bí thư phân công phó bí thư hoặc chi ủy viên/);
  });

  test('points come with the new pack: eight criteria, one hundred points, four grades', () => {
    expect(old.pack.quality.method).toBe('criteria');
    expect(current.pack.quality.criteria.map((criterion) => criterion.maxPoints)).toEqual([
      5, 5, 10, 30, 10, 5, 30, 5,
    ]);
    expect(current.pack.quality.grades.map((grade) => [grade.label, grade.minimumPoints])).toEqual([
      ['Tốt', 90],
      ['Khá', 70],
      ['Trung bình', 50],
      ['Kém', 0],
    ]);
  });

  test('steps carry the numbers people know', () => {
    const numbers = Object.fromEntries(numberedSteps(current.form).map((step) => [step.id, step.number]));
    expect(numbers).toMatchObject({
      'post-papers': '1.4',
      'announce-dues': '2.4',
      discuss: '3.4',
      'read-minutes': '4.6',
    });
    expect(liveSteps(current.form)).toHaveLength(15);
    expect(liveSteps(old.form)).toHaveLength(14);
  });

  test('90 minutes for a meeting, 120 with a theme on the same day', () => {
    for (const { pack } of [old, current]) {
      expect(pack.meetings.map(({ kind, minimumMinutes }) => [kind, minimumMinutes])).toEqual([
        ['regular', 90],
        ['thematic', 90],
        ['regular-thematic', 120],
        ['extraordinary', 0],
        ['bureau-preparation', 0],
        ['committee', 0],
      ]);
    }
  });

  test('only the members’ regular meeting stands for the month; who is on the roll comes from the kind', () => {
    for (const { pack } of [old, current]) {
      expect(pack.meetings.filter((form) => form.countsForMonth).map((form) => form.kind)).toEqual([
        'regular',
        'regular-thematic',
      ]);
      expect(pack.meetings.map((form) => form.participants)).toEqual([
        ...Array.from({ length: 4 }, () => 'members'),
        'bureau',
        'committee',
      ]);
    }
  });
});

test('only what was read is shown as law', () => {
  expect([isLaw('read'), isLaw('second-hand'), isLaw('unverified')]).toEqual([true, false, false]);
});

test('packs and their rules bring no TypeBox to the phone', async () => {
  const files = [
    'rule-packs.rules.ts',
    'rule-pack.ts',
    'pack-2018-2024.ts',
    'pack-2025-2026.ts',
    'builders.ts',
  ];
  for (const file of files) {
    const source = await readFile(new URL(file, import.meta.url), 'utf8');
    expect(source, file).not.toMatch(/^import (?!type)[^;]*(typebox|rule-pack\.schema)/m);
  }
});
