import type { searchedDocument as searched } from '@sotay/core/documents/searched.rules.ts';
import { call } from '../../platform/api.ts';
import type { CallOutput } from '../../platform/api.ts';
import { KEPT_DOCUMENTS } from '../../platform/query.ts';
import { stead } from '../../platform/stead.svelte.ts';
import { forget, keep, listKept, readKept } from '../../platform/store.ts';

export type OneDocument = CallOutput<'documents.one'>;
export type StretchOfPages = CallOutput<'documents.pages'>;
export type WholeDocument = CallOutput<'documents.whole'>;
/** What is searched of a document, as it was made when it was kept. */
export type KeptWords = ReturnType<typeof searched>;

/** A document that somebody keeps on this phone: as it stands in lists, how it stood when it was fetched, and what it is attached to. */
type Kept = CallOutput<'documents.list'>['documents'][number] & {
  readonly mark: string;
  readonly mainId: string | null;
};
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
  /** Those that stand in the list: what is attached comes and goes with its main document. */
  get mains(): readonly Kept[] {
    return keptDocuments.all.filter(({ mainId }) => !mainId);
  },
  attachedTo: (id: string): readonly Kept[] => keptDocuments.all.filter(({ mainId }) => mainId === id),
  has: (id: string): boolean => keptDocuments.all.some((one) => one.id === id),
  /** The one that is being fetched, and how far. */
  get progress() {
    return progress;
  },
  recall: async (): Promise<void> => {
    all = ((await readKept(LIST)) as readonly Kept[] | undefined) ?? [];
  },
};

/** The text as it was answered: the document, its pages, twenty at a time, and what it goes together with. */
export type KeptText = {
  readonly one: OneDocument;
  readonly stretches: readonly StretchOfPages[];
  readonly whole: WholeDocument;
};

export const keptText = async (id: string): Promise<KeptText | undefined> =>
  stead.now ? undefined : ((await readKept(nameOfText(id))) as KeptText | undefined);

export const keptWords = async (id: string): Promise<KeptWords | undefined> =>
  (await readKept(nameOfWords(id))) as KeptWords | undefined;

/** What each document takes of this phone by itself, in bytes. */
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

async function drop(ids: readonly string[]): Promise<void> {
  await Promise.all(ids.flatMap((id) => [forget(nameOfText(id)), forget(nameOfWords(id))]));
  await changeList((before) => before.filter(({ id }) => !ids.includes(id)));
}

/** Takes a document off this phone, with what is attached to it. */
export async function letGo(id: string): Promise<void> {
  await keptDocuments.recall();
  await drop([id, ...keptDocuments.attachedTo(id).map((one) => one.id)]);
}

type Tell = (share: number) => void;

async function fetchText({ unitId, id }: Key, whole: WholeDocument, tell: Tell): Promise<KeptText> {
  const params = { unitId, documentId: id };
  const one = await call('documents.one', { params });
  const stretches: StretchOfPages[] = [];
  let from: number | null = one.pages > 0 ? 1 : null;
  while (from !== null) {
    tell((from - 1) / one.pages);
    const stretch: StretchOfPages = await call('documents.pages', { params, query: { from } });
    stretches.push(stretch);
    from = stretch.next;
  }
  return { one, stretches, whole };
}

/** A main document first, then what is attached to it, each with all its pages. */
async function fetchTogether({ unitId, id }: Key): Promise<KeptText[]> {
  const whole = await call('documents.whole', { params: { unitId, documentId: id } });
  const ids = [id, ...whole.attachments.map((one) => one.id)];
  const texts: KeptText[] = [];
  for (const [at, one] of ids.entries())
    texts.push(
      await fetchText({ unitId, id: one }, whole, (share) => {
        progress = { id, share: (at + share) / ids.length };
      }),
    );
  return texts;
}

async function store(text: KeptText): Promise<boolean> {
  // Words are made when something is kept: no screen waits for the code.
  const { searchedDocument } = await import('@sotay/core/documents/searched.rules.ts');
  const { one, stretches } = text;
  const pages = stretches.flatMap((stretch) => stretch.pages.map((page) => page.text));
  return (await keep(nameOfText(one.id), text)) && keep(nameOfWords(one.id), searchedDocument(one, pages));
}

const rowOf = ({ one, whole }: KeptText, mark: string): Kept => {
  const { unitId, id, level, kind, symbol, issuer, issuedOn, subject, force, replacedBy, isInternal } = one;
  return {
    ...{ unitId, id, level, kind, symbol, issuer, issuedOn, subject },
    ...{ force, replacedBy, isInternal, mark, mainId: whole.main.id === id ? null : whole.main.id },
  };
};

/** Brings a main document with all that is attached to it onto this phone, in place of what was there of it; gives whether it is kept now. */
export async function keepDocument(key: Key, mark: string): Promise<boolean> {
  if (stead.now || progress) return false;
  const { id } = key;
  progress = { id, share: 0 };
  try {
    const texts = await fetchTogether(key);
    const rows = texts.map((text) => rowOf(text, mark));
    const ids = rows.map((row) => row.id);
    const before = keptDocuments.attachedTo(id).map((row) => row.id);
    await drop(before.filter((one) => !ids.includes(one)));
    let isThere = true;
    for (const text of texts) isThere &&= await store(text);
    if (isThere && (await changeList((all) => [...rows, ...all.filter((row) => !ids.includes(row.id))])))
      return true;
    await drop(ids);
    return false;
  } finally {
    progress = undefined;
  }
}
