import { expect, test } from 'vitest';
import { LOCAL_SECTION, sectionsOn, sectionsWith } from './sections.ts';

test('a list holds from its day on, and every list has a place for local items', () => {
  const today = sectionsOn('2026-11-23');
  expect(today).toHaveLength(10);
  expect(sectionsOn('1999-01-01')).toEqual(today);
  expect(today.map(({ code }) => code)).toContain(LOCAL_SECTION);
  expect(new Set(today.map(({ code }) => code)).size).toBe(today.length);
});

test('an issuer says it in other words, leaves one out and adds its own', () => {
  const general = [
    { code: 'a', label: 'A' },
    { code: 'b', label: 'B' },
    { code: 'c', label: 'C' },
  ];
  const changes = [
    { code: 'b', label: 'Bê', position: 1, shown: true },
    { code: 'c', label: 'C', position: 2, shown: false },
    { code: 'own', label: 'Riêng', position: 3, shown: true },
  ];
  expect(sectionsWith(general, changes)).toEqual([
    { code: 'a', label: 'A', shown: true },
    { code: 'b', label: 'Bê', shown: true },
    { code: 'c', label: 'C', shown: false },
    { code: 'own', label: 'Riêng', shown: true },
  ]);
  expect(sectionsWith(general, []).map(({ code, label }) => ({ code, label }))).toEqual(general);
});
