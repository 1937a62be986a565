import { asProblem, isOffline } from '../../platform/problem.ts';
import { read } from '../../platform/query.ts';
import { type KeptText, keptText, letGo } from './kept-documents.svelte.ts';

type Params = { readonly unitId: string; readonly documentId: string };

/**
 * For `createQuery`, also without network where it is kept on this phone: what is kept takes the place of the server where it is not reached;
 * a document that is not there any more leaves the phone.
 */
const orKept = <Key, Context, T>(
  { queryKey, queryFn }: { queryKey: Key; queryFn: (context: Context) => Promise<T> },
  id: string,
  partOf: (text: KeptText) => T | undefined,
) => ({
  queryKey,
  queryFn: (context: Context): Promise<T> =>
    queryFn(context).catch(async (thrown: unknown) => {
      const problem = asProblem(thrown);
      if (problem.status === 404) await letGo(id);
      const text = isOffline(problem) ? await keptText(id) : undefined;
      const found = text && partOf(text);
      if (found === undefined) throw thrown;
      return found;
    }),
});

/** A document. */
export const readDocument = (params: Params) =>
  orKept(read('documents.one', { params }), params.documentId, ({ one }) => one);

/** Its pages from one on. */
export const readPages = (params: Params, from: number) =>
  orKept(read('documents.pages', { params, query: { from } }), params.documentId, ({ stretches }) =>
    stretches.find(({ pages }) => pages[0]?.page === from),
  );

/** What it goes together with. */
export const readWhole = (params: Params) =>
  orKept(read('documents.whole', { params }), params.documentId, ({ whole }) => whole);
