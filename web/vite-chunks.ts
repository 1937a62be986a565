import type { Rolldown } from 'vite';

type Graph = Rolldown.ChunkingContext;

/** What runs before anything else: SvelteKit's entries, and with them the start hooks of the app. */
const START = /[\\/]client[\\/](client-entry|entry)\.js$|[\\/]client-optimized[\\/]app\.js$/;
/** The root layout and the error page, which SvelteKit loads whatever the page. */
const FRAME = /[\\/]nodes[\\/][01]\.js$/;
/** The first page of nearly everybody. */
const HOME = /[\\/]routes[\\/]\+page\.svelte$/;
/** Files that SvelteKit asks for by name. */
const ENTRIES = /[\\/]client[\\/](client-entry|entry|payload)\.js$|[\\/]client-optimized[\\/]/;
/** What only forms and long lists need stays with them; a barrel of exports hides from the graph who asks. */
const OF_PAGES =
  /[\\/]bindings[\\/](?!select)|[\\/]svelte[\\/]src[\\/]reactivity[\\/]|[\\/](createInfiniteQuery|createQueries|containers\.svelte|infiniteQueryObserver|queriesObserver)\./;
const OF_OTHERS = /[\\/]node_modules[\\/]/;
/** The styles of a part, as the compiler hands them on. */
const STYLES = /[?&]type=style&/;

/** Whether one of the roots needs the module, by plain imports. */
function isNeeded(id: string, roots: RegExp, graph: Graph): boolean {
  const seen = new Set([id]);
  for (const one of seen) {
    if (roots.test(one)) return true;
    graph.getModuleInfo(one)?.importers.forEach((importer) => seen.add(importer));
  }
  return false;
}

const group = (name: string, holds: (id: string, graph: Graph) => boolean): Rolldown.CodeSplittingGroup => ({
  debugName: name,
  name: (id, graph) => (!ENTRIES.test(id) && !OF_PAGES.test(id) && holds(id, graph) ? name : null),
});

/**
 * What every page needs comes as few files, because they pack better than many: `runtime` is other people's code and stays
 * the same over versions, `shell` is ours. What only some pages need goes with them. The start hooks stay apart from the
 * shell, which must not run before they are done. The styles of pages are so small that they come in one sheet with the
 * first page that needs any of it: a list of a hundred sheets would be loaded before home works.
 */
export const chunks: Rolldown.CodeSplittingGroup[] = [
  group(
    'runtime',
    (id, graph) => OF_OTHERS.test(id) && (isNeeded(id, START, graph) || isNeeded(id, FRAME, graph)),
  ),
  group('start', (id, graph) => isNeeded(id, START, graph)),
  group('shell', (id, graph) => isNeeded(id, FRAME, graph)),
  group('pages', (id, graph) => STYLES.test(id) && !isNeeded(id, FRAME, graph) && !isNeeded(id, HOME, graph)),
  { ...group('parts', (id, graph) => isNeeded(id, HOME, graph)), minShareCount: 2 },
];
