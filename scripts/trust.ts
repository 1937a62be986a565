// `npm run trust [-- --full] [--json FILE] [--from REPORT …]`: every promise with its figure and its seeded fault, in one table.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { promises } from '../server/test/promises/catalogue.ts';
import { readLines, tableOf } from './trust-table.ts';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    json: { type: 'string' },
    /** Reports of a run that was made already; nothing is run then. */
    from: { type: 'string', multiple: true },
  },
});

const tests = [...new Set(Object.values(promises).map(({ test }) => test))];

/** The parts one after the other, as in `npm test`: the journeys want the machine for themselves. */
const runTests = (folder: string): string[] =>
  ['server', 'e2e'].flatMap((project) => {
    const files = tests.filter((test) => test.startsWith(`${project}/`));
    if (files.length === 0) return [];
    const report = join(folder, `${project}.json`);
    const options = [
      '--project',
      project,
      '--reporter',
      'default',
      '--reporter',
      'json',
      '--outputFile.json',
    ];
    const vitest = join('node_modules', 'vitest', 'vitest.mjs');
    spawnSync(process.execPath, [vitest, 'run', ...options, report, ...files], {
      stdio: 'inherit',
      env: { ...process.env, TRUST: values.full ? 'full' : 'small' },
    });
    return [report];
  });

const folder = mkdtempSync(join(tmpdir(), 'sotay-trust-'));
const lines = readLines(values.from ?? runTests(folder));
rmSync(folder, { recursive: true, force: true });

console.log(tableOf(lines));
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify({ full: values.full, promises: lines }, null, 2)}\n`);
const broken = lines.filter(({ kept, caught }) => !kept || !caught);
console.log(`${lines.length - broken.length} of ${lines.length} promises shown, each with its seeded fault`);
if (broken.length > 0) process.exitCode = 1;
