// The page "Is my vote secret?" says nothing that no test shows: each of its facts is named, in brackets, by a test.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { secrecyFacts, secrecyLimits } from '@sotay/core/polls/secrecy-facts.ts';
import { expect, test } from 'vitest';

const server = fileURLToPath(new URL('../../', import.meta.url));

const claimed = globSync(['test/ballots/*.test.ts', 'test/promises/*.test.ts'], { cwd: server })
  .map((path) => readFileSync(`${server}/${path}`, 'utf8'))
  // The attack as a whole is the promise S19.
  .map((text) => text.replaceAll("keep('S19',", "shows('no-better-than-chance',"))
  .flatMap((text) =>
    [...text.matchAll(/shows\(\s*'([a-z-]+)'|'\[([a-z-]+)\] /g)].map(([, one, other]) => one ?? other),
  );

test('every fact is shown by a test, and every test of a fact names one', () => {
  const facts = secrecyFacts.map(({ id }) => id);
  expect([...new Set(claimed)].sort()).toEqual([...facts].sort());
});

test('each is said in both languages, once', () => {
  const all = [...secrecyFacts, ...secrecyLimits];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { vi, en } of all) expect(vi.length * en.length).toBeGreaterThan(0);
});
