import type { Api } from './api.ts';

type Library = { documents: { unitId: string; id: string; level: string; replacedBy: unknown }[] };

/** What of the library there is to look at: a document as readers have it, and on the desk of its office. */
export type LibraryPlaces = {
  readonly document: string;
  /** One that another replaced. */
  readonly replaced: string;
  readonly desk: string;
};

/** Finds it in the demo: what the office at the top filed. */
export const findLibrary = async (editor: Api, unitId: string): Promise<LibraryPlaces> => {
  const { documents } = await editor.get<Library>('/documents?level=bloc');
  const path = `${unitId}/${documents[0]?.id ?? ''}`;
  const dead = documents.find(({ replacedBy }) => replacedBy !== null);
  return {
    document: `/documents/${path}`,
    replaced: `/documents/${unitId}/${dead?.id ?? ''}`,
    desk: `/documents/office/${path}`,
  };
};
