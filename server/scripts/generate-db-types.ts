// Writes the table types from a freshly migrated scratch database; with --check it only compares (CI fails on drift).
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deriveKeys } from '../src/platform/keys.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { startScratchPostgres } from '../src/platform/postgres/scratch-postgres.ts';

const target = fileURLToPath(new URL('../src/platform/db/schema.generated.ts', import.meta.url));

const overrides = JSON.stringify({ columns: {} });

const generate = (url: string, out: string): string => {
  const cli = fileURLToPath(import.meta.resolve('kysely-codegen/dist/cli/bin.js'));
  const args = [
    '--url',
    url,
    '--dialect',
    'postgres',
    '--camel-case',
    '--out-file',
    out,
    '--log-level',
    'error',
    '--exclude-pattern',
    'pgboss.*',
    '--date-parser',
    'string',
    '--type-mapping',
    '{"int8":"number"}',
    '--overrides',
    overrides,
  ];
  execFileSync(process.execPath, [cli, ...args], { stdio: 'inherit' });
  return readFileSync(out, 'utf8');
};

const scratch = await startScratchPostgres();
try {
  await migrate(scratch.adminUrl, deriveKeys(Buffer.from('only for the types of tables')));
  const before = process.argv.includes('--check') ? readFileSync(target, 'utf8') : undefined;
  const after = generate(scratch.adminUrl, target);
  if (before !== undefined && before !== after) {
    writeFileSync(target, before);
    console.error('Table types are out of date: run `npm run db:types -w server`.');
    process.exitCode = 1;
  }
} finally {
  await scratch.stop();
}
