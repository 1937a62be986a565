// S19: whoever holds everything on the server, the write-ahead log and the logs, guesses no better than chance who voted what.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Score, betterThanChance } from '../ballots/chance.ts';
import { link, tooGood } from '../ballots/linkers.ts';
import { databaseFiles, finder, folderFiles, writings } from '../ballots/plunder.ts';
import { type PollRun, plainEvening, secretEvening } from '../ballots/secret-evening.ts';
import { type PollStory, gather } from '../polls.ts';
import { randomFrom } from '../security/random-people.ts';
import { type World, createWorld } from '../world.ts';
import { type Outcome, type Size, keep, size } from './keep.ts';

const [POLLS, VOTERS] = size.small ? [8, 12] : [200, 30];

let world: World;
let story: PollStory;
const log: string[] = [];

beforeAll(async () => {
  world = await createWorld({ log: (line) => void log.push(line) });
  story = await gather(world, VOTERS);
});
afterAll(() => world.end());

/** How many of the slips stand anywhere on the server, in whatever writing. */
const tracesOf = async (runs: readonly PollRun[]): Promise<number> => {
  const secrets = runs.flatMap(({ slips, stamps }) => [...slips, ...stamps]);
  const forms = secrets.flatMap(writings);
  const { look, found } = finder(forms);
  for await (const file of databaseFiles(world.admin)) look(file);
  for (const file of folderFiles(world.platform.config.dataDir)) look(file);
  look(Buffer.from(log.join('')));
  const perSecret = forms.length / secrets.length;
  return new Set([...found].map((at) => Math.floor(at / perSecret))).size;
};

const best = (scores: ReadonlyMap<string, Score>): [string, Score] => {
  const [first] = [...scores].sort(([, a], [, b]) => betterThanChance(b) - betterThanChance(a));
  if (!first) throw new Error('No linker.');
  return first;
};

/** Lines of the log that tell of a cast. */
const castLines = (): string[] => log.filter((line) => line.includes('ballot'));

const keysGone = (): Promise<void> =>
  vi.waitFor(async () => expect(await readdir(join(world.platform.config.dataDir, 'polls'))).toEqual([]), {
    timeout: 60_000,
    interval: 200,
  });

const look = async (_: Size): Promise<Outcome> => {
  const runs = await secretEvening(story, POLLS, randomFrom(19));
  await keysGone();
  const scores = link(runs);
  const traces = await tracesOf(runs);
  const [name, score] = best(scores);
  const cases = POLLS * VOTERS;
  const right = `${score.right} of ${cases} right where chance gets ${Math.round(score.expected)} (${betterThanChance(score).toFixed(1)} sd)`;
  return {
    figure: `${POLLS} polls × ${VOTERS} voters, ${scores.size} linkers with all data, log and write-ahead log: the best, by ${name}, ${right}; ${traces} slips found on the server, ${castLines().length} casts in the log`,
    cases,
    deviations: [
      ...tooGood(scores).map(
        ([linker, { right: hits, expected }]) => `${linker}: ${hits}, chance ${expected}`,
      ),
      ...(traces > 0 ? [`${traces} slips stand somewhere on the server`] : []),
      ...castLines().map((line) => `in the log: ${line}`),
    ],
  };
};

keep('S19', look, async () => {
  const runs = await plainEvening(story, POLLS, randomFrom(19));
  const seen = new Set(tooGood(link(runs)).map(([name]) => name));
  const traces = await tracesOf(runs);
  return (
    seen.has('the order of the rows') && seen.has('the same bytes on both sides') && traces === POLLS * VOTERS
  );
});

test('[no-trace] the log knows of receiving and counting, and of no cast', () => {
  expect(log.filter((line) => line.includes('/slip')).length).toBeGreaterThanOrEqual(POLLS * VOTERS);
  expect(castLines()).toEqual([]);
});
