import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asked, Sorts } from '../../../test/labelled/asked.ts';
import { askedByFilter } from '../../../test/labelled/asked-by-filter.ts';
import { askedByNumber } from '../../../test/labelled/asked-by-number.ts';
import { askedByWords } from '../../../test/labelled/asked-by-words.ts';
import { askedByWriting } from '../../../test/labelled/asked-by-writing.ts';
import { filePapers } from '../../../test/labelled/file-papers.ts';
import { NOW, type Paper, papers } from '../../../test/labelled/papers.ts';
import { type Client, type World, createWorld } from '../../../test/world.ts';

const SORTS: Sorts = { ...askedByNumber, ...askedByWriting, ...askedByWords, ...askedByFilter };
const FIRST = 10;

let world: World;
let member: Client;

beforeAll(async () => {
  world = await createWorld({ now: NOW });
  member = await world.as('member');
  await filePapers(world, papers);
});
afterAll(() => world.end());

type Result = { readonly said: string; readonly recall: number; readonly isFirst: boolean };

const naming = (some: readonly (Paper | undefined)[]): string =>
  some
    .slice(0, 3)
    .map((paper) => `${paper?.symbol ?? '?'} ${paper?.subject ?? ''}`)
    .join(' | ');

const resultOf = async (sort: string, { text, filters, fits }: Asked): Promise<Result> => {
  const meant = papers.filter(fits);
  if (meant.length === 0) throw new Error(`Nothing is meant by "${text}".`);
  const { body, status } = await member.call('search.find', { query: { search: text, ...filters } });
  expect(status, text).toBe(200);
  const found = body.hits.slice(0, FIRST).map(({ id }) => papers.find((paper) => paper.id === id));
  const right = found.map((paper) => paper !== undefined && fits(paper));
  return {
    said: `${sort}: "${text}" means ${meant.length}: ${naming(meant)}; found ${found.length}: ${naming(found)}`,
    recall: right.filter(Boolean).length / Math.min(FIRST, meant.length),
    isFirst: right[0] === true,
  };
};

const share = (results: readonly Result[], isSo: (result: Result) => boolean): string =>
  (results.filter(isSo).length / results.length).toFixed(3);

const isWhole = ({ recall }: Result): boolean => recall === 1;
const isFirst = (result: Result): boolean => result.isFirst;

test('every sort of question finds what was meant by it', async () => {
  const all: Result[] = [];
  const figures: string[] = [];
  for (const [sort, asked] of Object.entries(SORTS)) {
    const results = await Promise.all(asked.map((one) => resultOf(sort, one)));
    all.push(...results);
    figures.push(`${share(results, isWhole)}  ${share(results, isFirst)}  ${asked.length} ${sort}`);
  }
  figures.push(`${share(all, isWhole)}  ${share(all, isFirst)}  ${all.length} over ${papers.length} papers`);
  process.stdout.write(`all of ten  first\n${figures.join('\n')}\n`);
  const saidOf = (results: readonly Result[]): string[] => results.map(({ said }) => said);
  expect(all.length).toBeGreaterThanOrEqual(300);
  expect(saidOf(all.filter((result) => !isWhole(result)))).toEqual([]);
  const others = all.filter((result) => !isFirst(result));
  expect(others.length / all.length, saidOf(others).join('\n')).toBeLessThanOrEqual(0.1);
});
