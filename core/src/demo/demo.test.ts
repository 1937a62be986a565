import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isFullName, normalizeText } from '../members/name.rules.ts';
import { parseCardNumber } from '../members/card-number.rules.ts';
import { parsePhone } from '../members/phone.rules.ts';
import { postFits } from '../members/post-kinds.ts';
import { previewImport } from '../units/import.rules.ts';
import { mayStandUnder } from '../units/unit.rules.ts';
import { DEMO_TOTALS } from './organisation.ts';
import { demoOrganisation } from './demo.ts';
import { demoWorkbook } from './workbook.ts';

const TODAY = '2026-11-22';
const demo = demoOrganisation(TODAY);

function share(count: number): number {
  return count / demo.members.length;
}

describe('the demo organisation', () => {
  test('has the exact totals 52 + 30, 547 and 7,500', () => {
    const count = (kind: string) => demo.units.filter((unit) => unit.kind === kind).length;
    expect(count('bloc-committee')).toBe(1);
    expect(count('grassroots-committee')).toBe(52);
    expect(count('grassroots-cell')).toBe(30);
    expect(count('cell')).toBe(547);
    expect(demo.members).toHaveLength(7500);
    expect(DEMO_TOTALS).toEqual({ grassrootsCommittees: 52, grassrootsCells: 30, cells: 547, members: 7500 });
  });

  test('is the same for the same seed and day, and another for another seed', () => {
    const hash = (seed?: string) =>
      createHash('sha256')
        .update(JSON.stringify(demoOrganisation(TODAY, seed)))
        .digest('hex');
    expect(hash()).toBe(hash());
    expect(hash('another')).not.toBe(hash());
  });

  test('units stand where they may, after the one above, with different names side by side', () => {
    const seen = new Map<string, (typeof demo.units)[number]>();
    const names = new Set<string>();
    for (const unit of demo.units) {
      const parent = unit.parentId === null ? null : seen.get(unit.parentId);
      expect(parent).not.toBeUndefined();
      expect(mayStandUnder(unit.kind, parent?.kind ?? null)).toBe(true);
      names.add(`${unit.parentCode} ${unit.name}`);
      seen.set(unit.id, unit);
    }
    expect(names.size).toBe(demo.units.length);
  });

  test('no card, telephone or id occurs twice, and none can be real', () => {
    const cards = demo.members.map((member) => member.cardNumber);
    const phones = demo.members.flatMap((member) => member.phone ?? []);
    const ids = [...demo.units, ...demo.members, ...demo.posts].map((item) => item.id);
    for (const list of [cards, phones, ids]) expect(new Set(list).size).toBe(list.length);
    expect(cards.every((card) => /^999\d{9}$/.test(card) && parseCardNumber(card) === card)).toBe(true);
    expect(phones.every((phone) => /^010\d{7}$/.test(phone) && parsePhone(phone) === phone)).toBe(true);
    expect(
      ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toBe(true);
  });

  test('names are well formed', () => {
    for (const { fullName: name } of demo.members) {
      expect(isFullName(name)).toBe(true);
      expect(normalizeText(name)).toBe(name);
    }
  });

  test('people are of plausible age and status', () => {
    for (const { birthDate, admittedOn, confirmedOn } of demo.members) {
      const age = (Date.parse(TODAY) - Date.parse(birthDate)) / 31_557_600_000;
      const admissionAge = (Date.parse(admittedOn ?? '') - Date.parse(birthDate)) / 31_557_600_000;
      expect(age).toBeGreaterThanOrEqual(18);
      expect(age).toBeLessThan(86);
      expect(admissionAge).toBeGreaterThanOrEqual(18);
      expect((confirmedOn ?? TODAY) <= TODAY).toBe(true);
    }
    const count = (is: (member: (typeof demo.members)[number]) => boolean) =>
      share(demo.members.filter(is).length);
    expect(count((member) => member.status === 'probationary')).toBeCloseTo(0.03, 1);
    expect(count((member) => member.exempt)).toBeGreaterThan(0.025);
    expect(count((member) => member.temporaryOut || member.temporaryIn)).toBeGreaterThan(0.003);
    expect(count((member) => member.suspended)).toBeLessThan(0.002);
    expect(count((member) => member.suspended)).toBeGreaterThan(0);
  });

  test('every cell has one secretary and an overseer, every post fits its unit', () => {
    const kindOf = new Map(demo.units.map((unit) => [unit.id, unit.kind]));
    const secretaries = demo.posts.filter((post) => post.kind === 'secretary');
    expect(new Set(secretaries.map((post) => post.unitId)).size).toBe(630);
    expect(secretaries).toHaveLength(630);
    expect(demo.posts.filter((post) => post.kind === 'overseer')).toHaveLength(577);
    for (const post of demo.posts) expect(postFits(post.kind, kindOf.get(post.unitId) ?? 'cell')).toBe(true);
  });
});

test('the workbook of the demo imports into an empty base without a fault', () => {
  const workbook = demoWorkbook(demo);
  const preview = previewImport(
    workbook,
    { unitsByCode: new Map(), membersByCard: new Map(), posts: [], numbersOfOthers: new Set() },
    TODAY,
  );
  expect(preview.fileFaults).toEqual([]);
  expect([...preview.units, ...preview.members, ...preview.posts].flatMap((row) => row.faults)).toEqual([]);
  expect(preview.counts.units).toEqual({ new: 630, changed: 0, unchanged: 0, faulty: 0 });
  expect(preview.counts.members).toEqual({ new: 7500, changed: 0, unchanged: 0, faulty: 0 });
  expect(preview.counts.posts).toEqual({ new: demo.posts.length, changed: 0, unchanged: 0, faulty: 0 });
  expect(preview.byUnit.reduce((sum, unit) => sum + unit.members.new, 0)).toBe(7500);
});

test('importing the demo over itself changes nothing', () => {
  const present = {
    unitsByCode: new Map(demo.units.map((unit) => [unit.code, unit])),
    membersByCard: new Map(demo.members.map((member) => [member.cardNumber, member])),
    posts: demo.posts,
    numbersOfOthers: new Set<string>(),
  };
  const preview = previewImport(demoWorkbook(demo), present, TODAY);
  expect(preview.counts.units.unchanged).toBe(630);
  expect(preview.counts.members.unchanged).toBe(7500);
  expect(preview.counts.posts.unchanged).toBe(demo.posts.length);
  expect(preview.plan).toBeNull();
});
