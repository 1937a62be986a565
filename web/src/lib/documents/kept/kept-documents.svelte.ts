import type { searchedDocument as searched } from '@sotay/core/documents/searched.rules.ts';
import { call } from '../../platform/api.ts';
import type { CallOutput } from '../../platform/api.ts';
import { KEPT_DOCUMENTS } from '../../platform/query.ts';
import { stead } from '../../platform/stead.svelte.ts';
import { forget, keep, listKept, readKept } from '../../platform/store.ts';

export type OneDocument = CallOutput<'documents.one'>;
export type StretchOfPages = CallOutput<'documents.pages'>;
/** What is searched of a document, as it was made when it was kept. */
export type KeptWords = ReturnType<typeof searched>;

/** A document that somebody keeps on this phone: as it stands in lists, and how it stood when it was fetched. */
type Kept = CallOutput<'documents.list'>['documents'][number] & { readonly mark: string };
type Key = { readonly unitId: string; readonly id: string };

const LIST = `${KEPT_DOCUMENTS}list`;
const TEXT = `${KEPT_DOCUMENTS}text:`;
const nameOfText = (id: string): string => TEXT + id;
const nameOfWords = (id: string): string => `${KEPT_DOCUMENTS}words:${id}`;

/** Whether the text of a kept document lies under a name. */
export const isKeptText = (name: string): boolean => name.startsWith(TEXT);

let all = $state.raw<readonly Kept[]>([]);
let progress = $state.raw<{ readonly id: string; readonly share: number }>();

/** Documents kept on this phone on purpose, sealed, to be read and found without network; in another's stead nothing of one's own is used. */
export const keptDocuments = {
  get all(): readonly Kept[] {
    return stead.now ? [] : all;
  },
  has: (id: string): boolean => keptDocuments.all.some((one) => one.id === id),
  /** The one that is being fetched, and how far. */
  get progress() {
    return progress;
  },
  recall: async (): Promise<void> => {
    all = ((await readKept(LIST)) as readonly Kept[] | undefined) ?? [];
  },
};

/** The text as it was answered: the document and its pages, twenty at a time. */
export const keptText = async (
  id: string,
): Promise<{ one: OneDocument; stretches: readonly StretchOfPages[] } | undefined> =>
  stead.now ? undefined : ((await readKept(nameOfText(id))) as Awaited<ReturnType<typeof keptText>>);

export const keptWords = async (id: string): Promise<KeptWords | undefined> =>
  (await readKept(nameOfWords(id))) as KeptWords | undefined;

/** What each document takes of this phone, in bytes. */
export async function sizesOfKept(): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for (const { name, bytes } of await listKept()) {
    const id = name.startsWith(KEPT_DOCUMENTS) ? name.split(':').at(-1) : undefined;
    if (id) sizes.set(id, (sizes.get(id) ?? 0) + bytes);
  }
  return sizes;
}

async function changeList(change: (before: readonly Kept[]) => readonly Kept[]): Promise<boolean> {
  // Another window may have changed it.
  await keptDocuments.recall();
  all = change(all);
  return keep(LIST, all);
}

/** Takes a document off this phone. */
export async function letGo(id: string): Promise<void> {
  await Promise.all([forget(nameOfText(id)), forget(nameOfWords(id))]);
  await changeList((before) => before.filter((one) => one.id !== id));
}

async function fetchStretches({ unitId, id }: Key, pages: number): Promise<StretchOfPages[]> {
  const params = { unitId, documentId: id };
  const stretches: StretchOfPages[] = [];
  let from: number | null = pages > 0 ? 1 : null;
  while (from !== null) {
    progress = { id, share: (from - 1) / pages };
    const stretch: StretchOfPages = await call('documents.pages', { params, query: { from } });
    stretches.push(stretch);
    from = stretch.next;
  }
  return stretches;
}

/** Brings a document with all its pages onto this phone, in place of what was there of it; gives whether it is kept now. */
export async function keepDocument(key: Key, mark: string): Promise<boolean> {
  if (stead.now || progress) return false;
  const { unitId, id } = key;
  progress = { id, share: 0 };
  try {
    const one = await call('documents.one', { params: { unitId, documentId: id } });
    const stretches = await fetchStretches(key, one.pages);
    const texts = stretches.flatMap(({ pages }) => pages.map(({ text }) => text));
    // Words are made when something is kept: no screen waits for the code.
    const { searchedDocument } = await import('@sotay/core/documents/searched.rules.ts');
    const isThere =
      (await keep(nameOfText(id), { one, stretches })) &&
      (await keep(nameOfWords(id), searchedDocument(one, texts)));
    const { level, kind, symbol, issuer, issuedOn, subject, force, replacedBy, isInternal } = one;
    const row: Kept = {
      ...{ unitId, id, level, kind, symbol, issuer, issuedOn, subject },
      ...{ force, replacedBy, isInternal, mark },
    };
    if (isThere && (await changeList((before) => [row, ...before.filter((other) => other.id !== id)])))
      return true;
    await letGo(id);
    return false;
  } finally {
    progress = undefined;
  }
}
