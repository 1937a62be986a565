import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type LinkRelation,
  changesForce,
  closesCircle,
  linkRelations,
  symbolKey,
  touchedOn,
} from './link.rules.ts';

test('only what replaces or amends changes the force of another', () =>
  expect(linkRelations.filter(changesForce)).toEqual(['replaces', 'amends']));

test.each<[string, readonly [LinkRelation, string][], string | null, string | null]>([
  ['nothing', [], null, null],
  ['a replacement', [['replaces', '2026-03-01']], '2026-03-01', null],
  [
    'two, the earlier counts',
    [
      ['replaces', '2026-03-01'],
      ['replaces', '2026-02-01'],
    ],
    '2026-02-01',
    null,
  ],
  [
    'amended, then replaced',
    [
      ['amends', '2026-01-05'],
      ['replaces', '2026-03-01'],
    ],
    '2026-03-01',
    '2026-01-05',
  ],
  [
    'what guides or rests on it',
    [
      ['guides', '2026-01-05'],
      ['based-on', '2026-03-01'],
    ],
    null,
    null,
  ],
])('%s', (_, links, replacedOn, amendedOn) =>
  expect(touchedOn(links.map(([relation, fromOn]) => ({ relation, fromOn })))).toEqual({
    replacedOn,
    amendedOn,
  }),
);

test('a circle is seen, however long', () => {
  const edges = [
    { from: 'c', to: 'b' },
    { from: 'b', to: 'a' },
  ];
  expect(closesCircle(edges, { from: 'a', to: 'c' })).toBe(true);
  expect(closesCircle(edges, { from: 'a', to: 'a' })).toBe(true);
  expect(closesCircle(edges, { from: 'd', to: 'c' })).toBe(false);
  expect(closesCircle(edges, { from: 'c', to: 'a' })).toBe(false);
});

test('what grows without circles never has one', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(fc.array(fc.record({ from: ids, to: ids }), { maxLength: 30 }), (wanted) => {
      const edges: { from: string; to: string }[] = [];
      for (const edge of wanted) if (!closesCircle(edges, edge)) edges.push(edge);
      for (const { from, to } of edges) expect(closesCircle(edges, { from: to, to: from })).toBe(true);
      for (const id of ['a', 'b', 'c', 'd', 'e'])
        for (const { to } of edges.filter(({ from }) => from === id))
          expect(closesCircle(edges, { from: id, to })).toBe(false);
    }),
  );
});

test.each([
  ['05-NQ/ĐU', '5 – nq/du', true],
  ['05-NQ/ĐU', 'Số 5-NQ / ĐU', true],
  ['05-NQ/ĐU', '05-NQ/DU', true],
  ['05-NQ/ĐU', '06-NQ/ĐU', false],
  ['117/2025/QH15', ' 117/2025/qh15 ', true],
] as const)('%s and %s are the same: %s', (one, other, same) =>
  expect(symbolKey(one) === symbolKey(other)).toBe(same),
);
