import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { MAX_PAGES, isReadingOver } from '@sotay/core/documents/document.rules.ts';
import type { ReadingFault } from '@sotay/core/documents/documents.errors.ts';
import { type Recognised, recognise } from '@sotay/core/documents/recognise.rules.ts';
import type { Updateable } from 'kysely';
import { systemActor } from '../../platform/access/system-actor.ts';
import type { Documents } from '../../platform/db/schema.generated.ts';
import { type Tx, transaction } from '../../platform/db/transaction.ts';
import { makeFindable } from '../../platform/jobs/make-findable.ts';
import type { JobHandlers } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import { tellThrough } from '../../platform/realtime/hub.ts';
import { type Hand, screen } from '../guard/index.ts';
import {
  type VersionRow,
  changeDocument,
  changeVersion,
  deletePages,
  findPages,
  findVersion,
  insertPages,
  lockDocument,
  lockVersion,
  openAsDocument,
  pagesOfVersion,
} from './documents.repository.ts';
import { fileWithMain } from './attachments/follow.ts';
import { lockMainOf } from './attachments/main.ts';
import { joinLinks } from './links/links.jobs.ts';
import { tellSavers } from './saved/saved.jobs.ts';
import { type Released, goOn, withhold } from './service/withhold.ts';
import { asKept } from './text/as-kept.ts';
import { type PagesRead, readPages } from './text/read-pages.ts';
import { mayBeScanned, readScannedPage } from './text/scanned-page.ts';

type Key = { unitId: string; documentId: string; version: number };

/** So many pages are read and kept at once, or fewer where that takes long: what is kept is not read again after a stop. */
const AT_ONCE = 500;
/** After so many pages read off pictures other files get their turn: each takes seconds. */
const SCANS_AT_ONCE = 20;

/**
 * With the version held while it is still being read; gives what the work gives, undefined where there is nothing to do any more: it is read, or
 * its document was thrown away meanwhile.
 */
const onReading = async <T>(
  { pools, now }: Platform,
  key: Key,
  work: (tx: Tx, row: VersionRow, hand: Hand) => Promise<T>,
): Promise<T | undefined> => {
  const at = now();
  const actor = await systemActor(pools.auth, key.unitId, at);
  if (!actor) return undefined;
  return transaction(pools.app, actor, 'read write', async (tx) => {
    // The document first, as those do who throw it away, and before it the one it hangs on, as those do who file that: neither misses what the other does.
    await lockMainOf({ tx }, key);
    const document = await lockDocument(tx, { unitId: key.unitId, id: key.documentId });
    if (!document || document.state === 'trashed') return undefined;
    const row = await lockVersion(tx, key);
    if (!row || isReadingOver(row.reading)) return undefined;
    return work(tx, row, { tx, actor, now: at, requestId: 'job' });
  });
};

const tell = (tx: Tx, { unitLft, documentId }: VersionRow): Promise<void> =>
  tellThrough(tx, { topic: 'documents', unitLft, id: documentId });

/** What a file says around its pages stays out of the text; the guard sees it. */
type Margins = string;

/** Shows the guard what was read. What it holds does not go on: neither its text nor what was recognised in it stays. */
const isHeld = async (
  platform: Platform,
  hand: Hand,
  row: VersionRow,
  margins: Margins,
): Promise<boolean> => {
  const kept = await findPages(hand.tx, row, { from: 1, most: MAX_PAGES });
  const pages = kept.map(({ text }) => text);
  const { unitId, fileId } = row;
  if (!(await screen(platform, hand, { unitId, fileId }, { pages, margins }))) return false;
  await withhold(hand.tx, row);
  return true;
};

const fail = (platform: Platform, key: Key, fault: ReadingFault, margins: Margins = ''): Promise<void> =>
  onReading(platform, key, async (tx, row, hand) => {
    if (await isHeld(platform, hand, row, margins)) return tell(tx, row);
    await deletePages(tx, key);
    await changeVersion(tx, key, { reading: 'failed', fault, pagesRead: 0 });
    await fileWithMain(hand, platform.jobs, key);
    await tell(tx, row);
  });

/** What was recognised stands in the fields of a document nobody has written in yet. */
const fillIn = async (tx: Tx, { unitId, documentId }: Key, recognised: Recognised): Promise<void> => {
  const document = await lockDocument(tx, { unitId, id: documentId });
  if (document?.state !== 'draft' || document.revision > 1) return;
  const values: Updateable<Documents> = Object.fromEntries(
    Object.entries(recognised).map(([field, { value }]) => [field, value] as const),
  );
  if (Object.keys(values).length > 0) await changeDocument(tx, document, values);
};

/** What was seen on a picture is never sure. */
const asSeen = (recognised: Recognised): Recognised =>
  Object.fromEntries(Object.entries(recognised).map(([field, found]) => [field, { ...found, sure: false }]));

/** Says what the first and last page tell of the document. */
const conclude = (platform: Platform, key: Key, margins: Margins): Promise<void> =>
  onReading(platform, key, async (tx, row, hand) => {
    if (await isHeld(platform, hand, row, margins)) return tell(tx, row);
    const [first] = await findPages(tx, key, { from: 1, most: 1 });
    const [last] = await findPages(tx, key, { from: row.pagesRead, most: 1 });
    const today = dayOfInstant(platform.now().toISOString());
    const said = recognise(first?.text ?? '', last?.text ?? '', today);
    const recognised = first?.sureness === null ? said : asSeen(said);
    await changeVersion(tx, key, { reading: 'read', recognised: JSON.stringify(recognised) });
    await fillIn(tx, key, recognised);
    await fileWithMain(hand, platform.jobs, key);
    // What came from another unit is in the library before its text is.
    await openAsDocument(tx, { unitId: key.unitId, id: key.documentId });
    await makeFindable(platform.jobs, tx, { kind: 'document', unitId: key.unitId, id: key.documentId });
    await tell(tx, row);
  });

const finish = async (platform: Platform, key: Key, margins: Margins): Promise<void> => {
  const known = await onReading(platform, key, (tx) => pagesOfVersion(tx, key));
  if (known)
    await (known.hasText
      ? conclude(platform, key, margins)
      : fail(platform, key, 'documents/no-text', margins));
};

/** Pages to keep; `sureness` where they were read off pictures. */
type Portion = { readonly texts: readonly string[]; readonly sureness: number | null };

/** Keeps a portion of the pages; gives whether there are more. */
const keep = (platform: Platform, key: Key, from: number, total: number, portion: Portion) =>
  onReading(platform, key, async (tx, row) => {
    if (row.pagesRead !== from - 1) return true;
    const { encoding, texts } = asKept(portion.texts);
    const { unitLft } = row;
    const { sureness } = portion;
    await insertPages(
      tx,
      texts.map((text, index) => ({ ...key, unitLft, page: from + index, text, sureness })),
    );
    const pagesRead = row.pagesRead + texts.length;
    const code = encoding === 'unicode' ? row.encoding : encoding;
    await changeVersion(tx, key, { reading: 'reading', pages: total, pagesRead, encoding: code });
    await tell(tx, row);
    return texts.length > 0 && pagesRead < total;
  });

/** The first pages of a stretch: those that have text, or the one that has none as it is seen. */
const portionOf = async (
  platform: Platform,
  row: VersionRow,
  from: number,
  texts: readonly string[],
): Promise<Portion> => {
  const blank = mayBeScanned(row.mime) ? texts.findIndex((text) => text.trim() === '') : -1;
  if (blank !== 0) return { texts: blank === -1 ? texts : texts.slice(0, blank), sureness: null };
  const { text, sureness } = await readScannedPage(platform, row, from);
  return { texts: [text], sureness };
};

/**
 * Keeps what is read of a stretch, portion by portion, so that little is read again after a stop. Gives whether there are more pages, and
 * how many of the stretch were read off pictures.
 */
const keepStretch = async (platform: Platform, key: Key, row: VersionRow, { total, texts }: PagesRead) => {
  let at = 0;
  let scans = 0;
  let more: boolean | undefined = true;
  while (more && at < Math.max(texts.length, 1) && scans < SCANS_AT_ONCE) {
    const from = row.pagesRead + 1 + at;
    const portion = await portionOf(platform, row, from, texts.slice(at));
    more = await keep(platform, key, from, total, portion);
    at += portion.texts.length;
    if (portion.sureness !== null) scans += 1;
  }
  return { more, scans };
};

/** Reads the text of a version page by page, from where an earlier try came to. A file without text is told, and can be filed as it is. */
const readText = async (platform: Platform, key: Key): Promise<void> => {
  for (let scans = 0; scans < SCANS_AT_ONCE;) {
    const row = await onReading(platform, key, (tx) => findVersion(tx, key));
    if (!row) return;
    const read = await readPages(platform, row, { from: row.pagesRead + 1, most: AT_ONCE });
    if (!read) return fail(platform, key, 'documents/unreadable');
    if (read.total > MAX_PAGES) return fail(platform, key, 'documents/too-long');
    const kept = await keepStretch(platform, key, row, read);
    if (!kept.more) return finish(platform, key, read.margins);
    scans += kept.scans;
  }
  await platform.jobs.goOn('documents.read', key, 0);
};

export const documentsJobs = (platform: Platform): JobHandlers => ({
  'documents.read': (key: Key) => readText(platform, key),
  'documents.join-links': (key: Pick<Key, 'unitId' | 'documentId'>) => joinLinks(platform, key),
  'documents.tell-savers': (key: Pick<Key, 'unitId' | 'documentId'>) => tellSavers(platform, key),
  'documents.goOn': (released: Released) => goOn(platform, released),
});
