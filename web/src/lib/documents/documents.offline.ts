import type { Offline } from '../platform/offline.ts';

const FOURTEEN_DAYS = 14 * 24;

/** What was opened stays readable without network for two weeks; files are fetched when somebody asks for them. */
export const documentsOffline: Offline = {
  keeps: {
    'documents.list': { hours: FOURTEEN_DAYS },
    'documents.filters': { hours: FOURTEEN_DAYS },
    'documents.one': { hours: FOURTEEN_DAYS },
    'documents.related': { hours: FOURTEEN_DAYS },
    'documents.saved': { hours: FOURTEEN_DAYS },
    'documents.whole': { hours: FOURTEEN_DAYS },
    'documents.pages': { hours: FOURTEEN_DAYS },
  },
  waits: [],
};
