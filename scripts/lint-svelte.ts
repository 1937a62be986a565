/**
 * Typed rules over Svelte files. The linter of TypeScript cannot read them, and ESLint builds its types anew for every file (seven
 * minutes for what takes half of one here): each is turned into TypeScript as the language tools see it, and that is looked at. What
 * only the turning brings about (calls without a type, names nobody uses) is off in `oxlint-svelte.json`; svelte-check and ESLint
 * without types hold that on the files themselves.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname } from 'node:path';
import { svelte2tsx } from 'svelte2tsx';

const SOURCES = 'web/src/';
/** Not among what git ignores, for the linter leaves that out; gone when this ends. */
const TURNED = 'web/lint-turned/';

const maps = new Map<string, SourceMap>();

const turn = (file: string): void => {
  const { code, map } = svelte2tsx(readFileSync(file, 'utf8'), {
    filename: file,
    isTsFile: true,
    mode: 'ts',
    version: '5',
  });
  const to = `${TURNED}${file.slice(SOURCES.length)}.ts`;
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, code);
  maps.set(to, new SourceMap(map as unknown as SourceMapPayload));
};

const tsconfig = {
  extends: '../tsconfig.json',
  compilerOptions: { rootDirs: ['../src', '.'], noEmit: true },
  files: ['svelte-shims-v4.d.ts', 'svelte-jsx-v4.d.ts'].map(
    (name) => `../../node_modules/svelte2tsx/${name}`,
  ),
  include: ['.'],
  exclude: [],
};

/** `file:line:column: what` with the place in the Svelte file. */
const told = (line: string): string => {
  const [, file = '', row = '1', column = '1', what = ''] = /^(.+?):(\d+):(\d+): (.*)$/.exec(line) ?? [];
  const place = maps.get(file)?.findEntry(Number(row) - 1, Number(column) - 1);
  if (!place) return line;
  const original = 'originalLine' in place ? `:${place.originalLine + 1}:${place.originalColumn + 1}` : '';
  return `${SOURCES}${file.slice(TURNED.length, -'.ts'.length)}${original}: ${what}`;
};

try {
  globSync(`${SOURCES}**/*.svelte`).forEach(turn);
  writeFileSync(`${TURNED}tsconfig.json`, JSON.stringify(tsconfig));
  const { status, stdout } = spawnSync('oxlint', ['-c', 'scripts/oxlint-svelte.json', '-f', 'unix', TURNED], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  console.log(stdout.split('\n').map(told).join('\n').trim());
  process.exitCode = status ?? 1;
} finally {
  rmSync(TURNED, { recursive: true, force: true });
}
