import { queryClient, read } from '../../platform/query.ts';
import type { StretchOfPages } from '../kept/kept-documents.svelte.ts';
import { readPages } from '../kept/read-or-kept.ts';

/** So many pages come at once. */
export const STRETCH = 20;

export type PageText = { readonly page: number; readonly text: string };
type Params = { readonly unitId: string; readonly documentId: string; readonly isInternal: boolean };

type Asked = {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (context: { signal: AbortSignal }) => Promise<StretchOfPages>;
};

/** The text of an internal paper has a way of its own, so that nothing of it is kept on the device. */
export const readStretch = ({ isInternal, ...params }: Params, from: number): Asked =>
  isInternal ? read('documents.internalPages', { params, query: { from } }) : readPages(params, from);

/** The stretch in which a page lies, from memory where it is there. */
const stretchAt = async (params: Params, page: number): Promise<readonly PageText[]> => {
  const from = Math.floor((page - 1) / STRETCH) * STRETCH + 1;
  return (await queryClient.query({ ...readStretch(params, from), staleTime: Infinity })).pages;
};

/** The text of one page; nothing where it has none. */
export const pageText = async (params: Params, page: number): Promise<string> =>
  (await stretchAt(params, page)).find((one) => one.page === page)?.text ?? '';

/** All pages of a document, one stretch after the other. */
export async function allPages(params: Params, pages: number): Promise<PageText[]> {
  const all: PageText[] = [];
  for (let page = 1; page <= pages; page += STRETCH) all.push(...(await stretchAt(params, page)));
  return all;
}
