import { SvelteSet } from 'svelte/reactivity';

/** Ids of the units whose children are shown, so that the tree stays as it was while one walks through it. */
export const opened = new SvelteSet<string>();
