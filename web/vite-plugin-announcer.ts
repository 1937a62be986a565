import type { Plugin } from 'vite';

const INLINE_STYLE = /(id="svelte-announcer"[^>]*?)\s+style="[^"]*"/;

/**
 * SvelteKit's route announcer carries a style attribute, which `style-src 'self'` refuses. The attribute goes,
 * base.css says the same; a SvelteKit that words it otherwise stops the build, so that this cannot go stale.
 */
export function announcerPlugin(): Plugin {
  return {
    name: 'sotay-announcer',
    enforce: 'pre',
    transform: {
      filter: { id: /@sveltejs\/kit\/src\/runtime\/components\/root\.svelte$/ },
      handler(code) {
        if (!INLINE_STYLE.test(code))
          this.error('the route announcer of SvelteKit changed: look at this plugin');
        return { code: code.replace(INLINE_STYLE, '$1'), map: null };
      },
    },
  };
}
