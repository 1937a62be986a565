// Whoever reads the log reads words: every act that the code writes down is on the list of which screens have words for each.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { auditActs } from '@sotay/core/audit/audit-acts.ts';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** `action: 'members.add'`, and both of `action: found ? 'helpers.name-in-person' : 'helpers.name'`. */
const WRITTEN = /\baction: (?:[\w.]+ \? '([\w.-]+)' : )?'([\w.-]+)'/g;
/** Acts that a room hands on to the one place where it writes them down. */
const HANDED_ON = /\b(?:keepChange|eventOf|endHelp)\([^;]*?'([a-z]+\.[a-z-]+)'/g;

/** Meetings, and the hall in which they are held, write down what was done to them by its last part. */
const whole = (act: string, path: string): string =>
  !act.includes('.') && /\b(?:meetings|hall)\//.test(path) ? `meetings.${act}` : act;

const written = globSync('**/*.ts', { cwd: source })
  .filter((path) => !/\.(?:test|fixture)\.ts$/.test(path))
  .flatMap((path) => {
    const text = readFileSync(`${source}/${path}`, 'utf8');
    return [...text.matchAll(WRITTEN), ...text.matchAll(HANDED_ON)].flatMap(([, ...acts]) =>
      acts.flatMap((act: string | undefined) => (act ? [whole(act, path)] : [])),
    );
  });

test('every act in the code is on the list', () => {
  expect(new Set(written).size).toBeGreaterThan(80);
  const known: readonly string[] = auditActs;
  expect([...new Set(written)].filter((act) => !known.includes(act))).toEqual([]);
});
