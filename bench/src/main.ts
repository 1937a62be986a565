import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundle } from './benches/bundle.ts';
import { crash } from './benches/crash.ts';
import { home } from './benches/home.ts';
import { importing } from './benches/import.ts';
import { intake } from './benches/intake.ts';
import { media } from './benches/media.ts';
import { meeting } from './benches/meeting.ts';
import { papers } from './benches/papers.ts';
import { people } from './benches/people.ts';
import { publish } from './benches/publish.ts';
import { push } from './benches/push.ts';
import { search } from './benches/search.ts';
import { start } from './benches/start.ts';
import { type Bench, isReached } from './figures.ts';
import { readMachine } from './machine.ts';
import { reportLines } from './report.ts';

/** `npm run bench -- [--json FILE] [--small] [name …]`: measures, prints, and ends with 1 where a target is missed. */
const benches: readonly Bench[] = [
  home,
  importing,
  start,
  bundle,
  papers,
  people,
  meeting,
  media,
  intake,
  publish,
  push,
  search,
  crash,
];

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' }, small: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`No bench ${unknown.join(', ')}; there are: ${benches.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const machine = readMachine();
console.log(
  `${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}, PostgreSQL ${machine.postgres}, load ${machine.load.toFixed(1)}`,
);
const results: { name: string; seconds: number; figures: object[] }[] = [];
for (const bench of benches) {
  if (positionals.length > 0 && !positionals.includes(bench.name)) continue;
  const from = performance.now();
  const figures = await bench.run({ small: values.small });
  const seconds = (performance.now() - from) / 1_000;
  console.log(reportLines(bench.name, figures).join('\n'));
  results.push({
    name: bench.name,
    seconds,
    figures: figures.map((figure) => ({ ...figure, reached: isReached(figure) })),
  });
  if (!values.small && figures.some((figure) => isReached(figure) === false)) process.exitCode = 1;
}
if (values.json !== undefined) {
  const report = { at: new Date().toISOString(), small: values.small, machine, benches: results };
  writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
}
