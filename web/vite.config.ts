import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { contractPlugin } from './vite-plugin-contract.ts';
import { leanKitPlugin } from './vite-plugin-lean-kit.ts';
import { announcerPlugin } from './vite-plugin-announcer.ts';

const runtime = /[\\/]node_modules[\\/](svelte|@sveltejs[\\/]kit|@tanstack|idb-keyval|esm-env|clsx)[\\/]/;
/** SvelteKit wants its own entries apart; what only forms need stays with the forms. */
const apart = /[\\/]client[\\/](client-entry|entry|payload)\.js$|[\\/]bindings[\\/](?!select)/;

/** What every page needs comes as one file: it packs better than many. */
const isRuntime = (id: string): boolean => runtime.test(id) && !apart.test(id);

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
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'runtime', test: isRuntime }] } } },
      },
    },
  },
});
