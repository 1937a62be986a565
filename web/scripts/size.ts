import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

type Chunk = { file: string; imports?: string[]; isEntry?: boolean };

const HOME_LIMIT = 70_000;
const PAGE_LIMIT = 40_000;
const kit = new URL('../.svelte-kit/', import.meta.url);
const output = new URL('output/client/', kit);
const nodes = new URL('generated/build/client-optimized/nodes/', kit);
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', output), 'utf8')) as Record<
  string,
  Chunk
>;

/** The files that the named chunks need before they run, without those already there. */
function closure(keys: readonly string[], there: ReadonlySet<string> = new Set()): Set<string> {
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  keys.forEach(visit);
  return files.difference(there);
}

async function gzipped(files: Iterable<string>): Promise<number> {
  const sizes = await Promise.all(
    [...files].map(async (file) => gzipSync(await readFile(new URL(file, output)), { level: 9 }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const keyOf = (node: string): string =>
  Object.keys(manifest).find((key) => key.endsWith(`/nodes/${node}`)) ?? '';

/** Each node with the page it draws: `2.js` → `/`, `5.js` → `/meetings`. */
const pages = await Promise.all(
  (await readdir(nodes)).map(async (node): Promise<[string, string | undefined]> => {
    const source = await readFile(new URL(node, nodes), 'utf8');
    const folder = /src\/routes\/(.*?)\/?\+page\.svelte/.exec(source)?.[1];
    return [node, folder === undefined ? undefined : `/${folder}`];
  }),
);

// SvelteKit loads its entries, the root layout (0) and the error page (1) at the start, whatever the page.
const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry && !key.includes('/nodes/'));
const shell = closure([...entries, keyOf('0.js'), keyOf('1.js')]);
const shellBytes = await gzipped(shell);
const added = new Map<string, number>();
for (const [node, page] of pages) {
  if (page !== undefined) added.set(page, await gzipped(closure([keyOf(node)], shell)));
}

const home = added.get('/');
if (home === undefined) throw new Error('the home page is not in the build: look at this script');
console.log(
  JSON.stringify(
    { beforeHomeWorks: shellBytes + home, shell: shellBytes, pages: Object.fromEntries(added) },
    null,
    2,
  ),
);
if (shellBytes + home > HOME_LIMIT || Math.max(...added.values()) > PAGE_LIMIT) {
  console.error(
    `over the limit: ${String(HOME_LIMIT)} bytes before home works, ${String(PAGE_LIMIT)} for a page`,
  );
  process.exitCode = 1;
}
