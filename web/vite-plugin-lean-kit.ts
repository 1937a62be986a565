import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const JSON_STATE = '\0sotay-json-state';
const OUR_FRAME = fileURLToPath(new URL('src/lib/ui/Icon.svelte', import.meta.url));

const source = `
export const stringify = (value) => JSON.stringify(value);
export const parse = (text) => JSON.parse(text);
const noServer = () => { throw new Error('this app has no SvelteKit server'); };
export { noServer as unflatten, noServer as stringifyAsync, noServer as uneval };
`;

/**
 * Leaves two things behind that our phones would carry for nothing (5 kB): devalue, which SvelteKit needs for the data of a
 * server of its own (here only the state of a page in the history passes through it, and that is plain JSON), and the frame
 * that Lucide puts around its icons, with many settings that we do not use.
 */
export function leanKitPlugin(): Plugin {
  return {
    name: 'sotay-lean-kit',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId(id, importer) {
      if (id === 'devalue') return JSON_STATE;
      if (id.endsWith('/Icon.svelte') && importer?.includes('@lucide/svelte')) return OUR_FRAME;
      return undefined;
    },
    load: (id) => (id === JSON_STATE ? source : undefined),
  };
}
