import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { chunks } from './vite-chunks.ts';
import { contractPlugin } from './vite-plugin-contract.ts';
import { leanKitPlugin } from './vite-plugin-lean-kit.ts';
import { announcerPlugin } from './vite-plugin-announcer.ts';
import { shortNamesPlugin } from './vite-plugin-short-names.ts';
import { wordsPlugin } from './vite-plugin-words.ts';

/** The same sources give the same version: a rebuild without a change is no update on the phones. */
function versionOfSources(): string {
  const hash = createHash('sha256');
  for (const file of globSync([
    'src/**/*.*',
    'static/*',
    '*.ts',
    '../core/src/**/*.ts',
    '../package-lock.json',
  ]).sort())
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

export default defineConfig({
  plugins: [
    contractPlugin(),
    announcerPlugin(),
    leanKitPlugin(),
    wordsPlugin(),
    shortNamesPlugin(),
    sveltekit({
      adapter: adapter({ fallback: 'index.html' }),
      compilerOptions: { runes: true },
      paths: { relative: false },
      version: { name: versionOfSources() },
    }),
  ],
  build: {
    target: 'es2022',
    // The service worker has every file at hand; lists of what to fetch beforehand would only make the start heavier.
    modulePreload: { polyfill: false, resolveDependencies: () => [] },
  },
  environments: {
    client: {
      build: {
        rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
      },
    },
  },
});
