import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { MAX_PAGES, isReadingOver } from '@sotay/core/documents/document.rules.ts';
import type { ReadingFault } from '@sotay/core/documents/documents.errors.ts';
import { encodingOf, toUnicode } from '@sotay/core/documents/encoding.rules.ts';
import { type Recognised, recognise } from '@sotay/core/documents/recognise.rules.ts';
import type { Updateable } from 'kysely';
import { systemActor } from '../../platform/access/system-actor.ts';
import type { Documents } from '../../platform/db/schema.generated.ts';
import { type Tx, transaction } from '../../platform/db/transaction.ts';
import { makeFindable } from '../../platform/jobs/make-findable.ts';
import type { JobHandlers } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import { tellThrough } from '../../platform/realtime/hub.ts';
import {
  type VersionRow,
  changeDocument,
  changeVersion,
  findPages,
  findVersion,
  insertPages,
  lockDocument,
  lockVersion,
} from './documents.repository.ts';
import { readPages } from './text/read-pages.ts';

type Key = { unitId: string; documentId: string; version: number };

/** So many pages are read and kept at once: what is kept is not read again after a stop. */
const AT_ONCE = 100;
/** The longest text of one page that is kept. */
const PAGE_LENGTH = 200_000;

/** With the version held while it is still being read; gives what the work gives, undefined where there is nothing to do any more. */
const onReading = async <T>(
  { pools, now }: Platform,
  key: Key,
  work: (tx: Tx, row: VersionRow) => Promise<T>,
): Promise<T | undefined> => {
  const actor = await systemActor(pools.auth, key.unitId, now());
  if (!actor) return undefined;
  return transaction(pools.app, actor, 'read write', async (tx) => {
    const row = await lockVersion(tx, key);
    return row && !isReadingOver(row.reading) ? work(tx, row) : undefined;
  });
};

const tell = (tx: Tx, { unitLft, documentId }: VersionRow): Promise<void> =>
  tellThrough(tx, { topic: 'documents', unitLft, id: documentId });

const fail = (platform: Platform, key: Key, fault: ReadingFault): Promise<void> =>
  onReading(platform, key, async (tx, row) => {
    await changeVersion(tx, key, { reading: 'failed', fault });
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

/** Says what the first and last page tell of the document. */
const finish = (platform: Platform, key: Key): Promise<void> =>
  onReading(platform, key, async (tx, row) => {
    const [first] = await findPages(tx, key, { from: 1, most: 1 });
    const [last] = await findPages(tx, key, { from: row.pagesRead, most: 1 });
    const today = dayOfInstant(platform.now().toISOString());
    const recognised = recognise(first?.text ?? '', last?.text ?? '', today);
    await changeVersion(tx, key, { reading: 'read', recognised: JSON.stringify(recognised) });
    await fillIn(tx, key, recognised);
    await makeFindable(platform.jobs, tx, { kind: 'document', unitId: key.unitId, id: key.documentId });
    await tell(tx, row);
  });

const asKept = (texts: readonly string[]) => {
  const encoding = encodingOf(texts.join('\n'));
  // The database takes no NUL, and half a pair of surrogates is no letter.
  const clean = (text: string) => toUnicode(text, encoding).replaceAll('\0', '').toWellFormed();
  return { encoding, texts: texts.map((text) => clean(text).slice(0, PAGE_LENGTH)) };
};

/** Keeps a stretch of pages; gives whether there are more. */
const keep = (
  platform: Platform,
  key: Key,
  from: number,
  read: { total: number; texts: readonly string[] },
) =>
  onReading(platform, key, async (tx, row) => {
    if (row.pagesRead !== from - 1) return true;
    const { encoding, texts } = asKept(read.texts);
    const { unitLft } = row;
    await insertPages(
      tx,
      texts.map((text, index) => ({ ...key, unitLft, page: from + index, text })),
    );
    const pagesRead = row.pagesRead + texts.length;
    const code = encoding === 'unicode' ? row.encoding : encoding;
    await changeVersion(tx, key, { reading: 'reading', pages: read.total, pagesRead, encoding: code });
    await tell(tx, row);
    return texts.length > 0 && pagesRead < read.total;
  });

/** Reads the text of a version page by page, from where an earlier try came to. A file without text is told, and can be filed as it is. */
const readText = async (platform: Platform, key: Key): Promise<void> => {
  for (;;) {
    const row = await onReading(platform, key, (tx) => findVersion(tx, key));
    if (!row) return;
    const from = row.pagesRead + 1;
    const read = await readPages(platform, row, { from, most: AT_ONCE });
    if (!read) return fail(platform, key, 'documents/unreadable');
    if (read.total > MAX_PAGES) return fail(platform, key, 'documents/too-long');
    if (from === 1 && read.texts.every((text) => text.trim() === ''))
      return fail(platform, key, 'documents/no-text');
    if (!(await keep(platform, key, from, read))) return finish(platform, key);
  }
};

export const documentsJobs = (platform: Platform): JobHandlers => ({
  'documents.read': (key: Key) => readText(platform, key),
});
