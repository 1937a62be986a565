import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Bench, Figure } from '../figures.ts';

const web = new URL('../../../web/', import.meta.url);

type Sizes = { beforeHomeWorks: number; shell: number; pages: Record<string, number> };

/** Reads the build as `web` itself measures it: the import graph of the manifest, each file by gzip. */
const readSizes = (): Sizes => {
  const script = fileURLToPath(new URL('scripts/size.ts', web));
  try {
    return JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8', stdio: 'pipe' })) as Sizes;
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (!stdout) throw error;
    return JSON.parse(stdout) as Sizes;
  }
};

/** Scripts that the page itself names, beside the ones it imports. */
const pageScripts = (html: string): number => {
  const named = [...html.matchAll(/<script[^>]*\ssrc="\/?([^"]+)"/g)].map(([, file = '']) => file);
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  const bytes = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length;
  return [
    ...named.map((file) => bytes(readFileSync(new URL(`build/${file}`, web)))),
    ...inline.map(([, code = '']) => bytes(code)),
  ].reduce((sum, size) => sum + size, 0);
};

const kB = (bytes: number): number => bytes / 1_000;

const measure = (): Figure[] => {
  const index = new URL('build/index.html', web);
  if (!existsSync(index)) throw new Error('The app is not built: npm run build');
  const { beforeHomeWorks, shell, pages } = readSizes();
  const own = pageScripts(readFileSync(index, 'utf8'));
  const [largest, added] = Object.entries(pages).toSorted((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return [
    {
      what: 'JavaScript before home works',
      value: kB(beforeHomeWorks + own),
      unit: 'kB',
      target: { atMost: 70 },
    },
    { what: `the page that adds most (${largest})`, value: kB(added), unit: 'kB', target: { atMost: 40 } },
    { what: 'limit: the shell without any page', value: kB(shell + own), unit: 'kB' },
  ];
};

/** JavaScript that a phone must load, compressed by gzip. */
export const bundle: Bench = {
  name: 'bundle',
  run: () => Promise.resolve(measure()),
};
