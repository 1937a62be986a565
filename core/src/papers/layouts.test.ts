import { expect, test } from 'vitest';
import { layouts } from './layouts.ts';

test('a layout is found under its own code and tells its source', () => {
  for (const [code, layout] of Object.entries(layouts)) {
    expect(layout.code).toBe(code);
    expect(layout.source).toContain(`${code}/VPTW`);
  }
});

test('the figures of 05-HD are those of the instruction', () => {
  expect(layouts['05-HD']).toMatchObject({
    font: 'Times New Roman',
    marginMm: { top: 20, bottom: 20, left: 30, right: 15 },
    indentMm: 10,
    linePt: 18,
    sizePt: { motto: 15, parent: 14, issuer: 14, number: 14, placeAndDate: 14, title: 16, body: 14 },
  });
});
