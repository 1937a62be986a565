import type { CallInput } from '../platform/api.ts';

export type Asked = CallInput<'search.find'>['query'];

let last = $state.raw<Asked>();

/** What is being looked for: in memory, so that the way back from a result finds the list again, and in no address. */
export const asked = {
  get now(): Asked | undefined {
    return last;
  },
  set now(query: Asked | undefined) {
    last = query;
  },
};
