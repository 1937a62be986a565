// Writes `docs/security.md` from the catalogue of promises; `--check` says whether it is as it should be.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type PromiseRow, promises } from '../server/test/promises/catalogue.ts';

const FILE = new URL('../docs/security.md', import.meta.url);

const rows = Object.entries<PromiseRow>(promises);

const link = (test: string): string => `[${test.split('/').at(-1) ?? test}](../${test})`;

const promiseTable = [
  '| id | promise | seeded fault that its test must notice | test |',
  '|---|---|---|---|',
  ...rows.map(([id, { says, fault, test }]) => `| ${id} | ${says} | ${fault} | ${link(test)} |`),
];

const chapters = [...new Set(rows.flatMap(([, { asvs }]) => asvs))].sort((a, b) =>
  a.localeCompare(b, 'en', { numeric: true }),
);

const chapterTable = [
  '| chapter | shown in part by |',
  '|---|---|',
  ...chapters.map((chapter) => {
    const ids = rows.filter(([, { asvs }]) => asvs.includes(chapter)).map(([id]) => id);
    return `| ${chapter} | ${ids.join(', ')} |`;
  }),
];

const text = `<!-- made by \`npm run security:doc\` from server/test/promises/catalogue.ts; do not edit -->
# What we promise about trust

A promise without a test that can fail is no promise. Each one below is kept by a test, and the same test is run against a fault that
was put in on purpose and must notice it. \`npm run trust\` runs them all in small and prints the figures; \`npm run trust -- --full\` in the
size that the promise speaks of, which takes hours. CI prints the same table from its own run.

${promiseTable.join('\n')}

## OWASP ASVS 5.0

Chapters of which these tests show a part. No level of ASVS is claimed: what is not named here may hold, but no test of ours says so.

${chapterTable.join('\n')}
`;

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
  console.error('docs/security.md is not what the promises say; run `npm run security:doc`.');
  process.exitCode = 1;
}
