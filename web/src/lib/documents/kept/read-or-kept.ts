import { asProblem, isOffline } from '../../platform/problem.ts';
import { read } from '../../platform/query.ts';
import { keptText, letGo } from './kept-documents.svelte.ts';
import type { OneDocument, StretchOfPages, WholeDocument } from './kept-documents.svelte.ts';

type Params = { readonly unitId: string; readonly documentId: string };

/** What is kept takes the place of the server where it is not reached; a document that is not there any more leaves the phone. */
async function instead<T>(thrown: unknown, id: string, kept: () => Promise<T | undefined>): Promise<T> {
  const problem = asProblem(thrown);
  if (problem.status === 404) await letGo(id);
  const found = isOffline(problem) ? await kept() : undefined;
  if (found === undefined) throw thrown;
  return found;
}

/** A document for `createQuery`, also without network where it is kept on this phone. */
export function readDocument(params: Params) {
  const { queryKey, queryFn } = read('documents.one', { params });
  const kept = async (): Promise<OneDocument | undefined> => (await keptText(params.documentId))?.one;
  return {
    queryKey,
    queryFn: (context: Parameters<typeof queryFn>[0]) =>
      queryFn(context).catch((thrown: unknown) => instead(thrown, params.documentId, kept)),
  };
}

/** Its pages from one on, the same way. */
export function readPages(params: Params, from: number) {
  const { queryKey, queryFn } = read('documents.pages', { params, query: { from } });
  const kept = async (): Promise<StretchOfPages | undefined> =>
    (await keptText(params.documentId))?.stretches.find(({ pages }) => pages[0]?.page === from);
  return {
    queryKey,
    queryFn: (context: Parameters<typeof queryFn>[0]) =>
      queryFn(context).catch((thrown: unknown) => instead(thrown, params.documentId, kept)),
  };
}

/** What it goes together with, the same way. */
export function readWhole(params: Params) {
  const { queryKey, queryFn } = read('documents.whole', { params });
  const kept = async (): Promise<WholeDocument | undefined> => (await keptText(params.documentId))?.whole;
  return {
    queryKey,
    queryFn: (context: Parameters<typeof queryFn>[0]) =>
      queryFn(context).catch((thrown: unknown) => instead(thrown, params.documentId, kept)),
  };
}
