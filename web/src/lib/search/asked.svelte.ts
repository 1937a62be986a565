import type { CallInput } from '../platform/api.ts';
import { mine } from '../platform/mine.svelte.ts';

export type Asked = CallInput<'search.find'>['query'];

/** What is being looked for: in memory, so that the way back from a result finds the list again, and in no address. */
export const asked = mine<Asked | undefined>(undefined);
