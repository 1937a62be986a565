import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bySection } from './month.rules.ts';

const item = (id: string, section: string) => ({ id, section });
const sections = (...codes: string[]) => codes.map((code) => ({ code, label: code }));

test('what a cell adds stands in its section behind what came from above', () => {
  const bloc = { sections: sections('country', 'local'), items: [item('a', 'country'), item('b', 'local')] };
  const cell = {
    sections: sections('country', 'local', 'own'),
    items: [item('c', 'local'), item('d', 'own')],
  };
  expect(bySection([bloc, cell]).map(({ code, items }) => [code, items.map(({ id }) => id)])).toEqual([
    ['country', ['a']],
    ['local', ['b', 'c']],
    ['own', ['d']],
  ]);
});

test('the words of the highest body hold, and empty sections are left out', () => {
  const bloc = { sections: [{ code: 'local', label: 'Tin cơ sở' }, ...sections('country')], items: [] };
  const cell = { sections: [{ code: 'local', label: 'Tin chi bộ' }], items: [item('a', 'local')] };
  expect(bySection([bloc, cell])).toEqual([
    { code: 'local', label: 'Tin cơ sở', items: [item('a', 'local')] },
  ]);
});

test('no item is lost, none comes twice', () => {
  const codes = ['one', 'two', 'three'];
  const edition = fc.array(fc.constantFrom(...codes)).map((chosen) => ({
    sections: sections(...codes),
    items: chosen.map((code) => item(crypto.randomUUID(), code)),
  }));
  fc.assert(
    fc.property(fc.array(edition), (editions) => {
      const shown = bySection(editions).flatMap(({ items }) => items.map(({ id }) => id));
      const given = editions.flatMap(({ items }) => items.map(({ id }) => id));
      expect(shown.toSorted()).toEqual(given.toSorted());
    }),
  );
});
