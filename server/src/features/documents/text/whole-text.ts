import { systemActor } from '../../../platform/access/system-actor.ts';
import { transaction } from '../../../platform/db/transaction.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { SeenInFile } from '../../guard/index.ts';
import { isVersion } from '../documents.repository.ts';
import { asKept } from './as-kept.ts';
import { readPages } from './read-pages.ts';
import { mayBeScanned, readScannedPage } from './scanned-page.ts';

/** Of a longer file only so much is looked at: nobody hands out a book to a meeting. */
const MOST_PAGES = 500;
/** Each takes seconds. */
const MOST_SCANS = 40;

type Stored = {
  readonly unitId: string;
  readonly id: string;
  readonly sha256: Buffer;
  readonly mime: string;
};

/** Whether its own reading shows a file to the guard, however long it takes until its turn. */
const isOfLibrary = async ({ pools, now }: Platform, { unitId, id }: Stored): Promise<boolean> => {
  const actor = await systemActor(pools.auth, unitId, now());
  return actor !== null && transaction(pools.app, actor, 'read only', (tx) => isVersion(tx, unitId, id));
};

/**
 * The text of a file for the guard: its first pages, those without letters as they are seen; of what cannot be read none. Null for a
 * document of the library, which is not read twice.
 */
export const wholeText = async (platform: Platform, file: Stored): Promise<SeenInFile | null> => {
  if (await isOfLibrary(platform, file)) return null;
  const read = await readPages(platform, file, { from: 1, most: MOST_PAGES });
  if (!read) return { pages: [], margins: '' };
  const pages = [...asKept(read.texts).texts];
  const blank = [...pages.keys()].filter((index) => pages[index]?.trim() === '');
  if (mayBeScanned(file.mime))
    for (const index of blank.slice(0, MOST_SCANS))
      pages[index] = (await readScannedPage(platform, file, index + 1)).text;
  return { pages, margins: read.margins };
};
