import type { Api } from './api.ts';

type Library = { documents: { unitId: string; id: string; level: string; replacedBy: unknown }[] };

/** What of the library there is to look at: a document as readers have it, and on the desk of its office. */
export type LibraryPlaces = {
  readonly document: string;
  /** One that another replaced. */
  readonly replaced: string;
  readonly desk: string;
  /** A paper that went from here to another unit, as both have it, and the form to send one. */
  readonly sent: string;
  readonly arrived: string;
  readonly send: string;
};

type Sent = { papers: { id: string; reached: { units: number } }[] };

/** Finds it in the demo: what the office at the top filed. */
export const findLibrary = async (editor: Api, unitId: string): Promise<LibraryPlaces> => {
  const { documents } = await editor.get<Library>('/documents?level=bloc');
  const path = `${unitId}/${documents[0]?.id ?? ''}`;
  const dead = documents.find(({ replacedBy }) => replacedBy !== null);
  const { papers } = await editor.get<Sent>(`/units/${unitId}/dispatches/sent`);
  const sentId = papers.find(({ reached }) => reached.units === 1)?.id ?? '';
  const { units } = await editor.get<{ units: { unitId: string }[] }>(
    `/units/${unitId}/dispatches/sent/${sentId}`,
  );
  return {
    ...{ document: `/documents/${path}`, desk: `/documents/office/${path}` },
    replaced: `/documents/${unitId}/${dead?.id ?? ''}`,
    sent: `/dispatches/${unitId}/sent/${sentId}`,
    arrived: `/dispatches/${units[0]?.unitId ?? ''}/arrived/${sentId}`,
    send: `/dispatches/${unitId}/send/${documents[0]?.id ?? ''}`,
  };
};

/** A member saved what was replaced since, and one paper with places marked in it. */
export const stageSaved = async (
  member: Api,
  { document, replaced }: Pick<LibraryPlaces, 'document' | 'replaced'>,
): Promise<void> => {
  const save = (path: string, marks: readonly { page: number; note: string }[]): Promise<unknown> => {
    const [, , unitId, documentId] = path.split('/');
    return member.send('PUT', `/units/${unitId}/documents/${documentId}/saved`, { marks });
  };
  await save(replaced, []);
  await save(document, [
    { page: 1, note: '' },
    { page: 2, note: 'Hỏi ở buổi sinh hoạt' },
  ]);
};
