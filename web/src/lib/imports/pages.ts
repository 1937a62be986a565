import type { EndpointName } from '@sotay/core/contracts.ts';
import { call, type CallInput, type CallOutput } from '../platform/api.ts';

type Paged = Extract<EndpointName, 'imports.faults' | 'imports.effects' | 'imports.byUnit'>;

/** Options of an endless list over the pages of a part of a preview. */
export const pagesOf = <N extends Paged>(name: N, input: CallInput<N> & { readonly query: object }) => ({
  queryKey: [name, input, 'pages'] as const,
  queryFn: ({ pageParam, signal }: { pageParam: number; signal: AbortSignal }): Promise<CallOutput<N>> =>
    call(name, { ...input, query: { ...input.query, page: pageParam } }, { signal }),
  initialPageParam: 0,
  getNextPageParam: (last: CallOutput<N>) => last.next ?? undefined,
});
