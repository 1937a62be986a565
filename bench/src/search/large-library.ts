import { setTimeout as delay } from 'node:timers/promises';
import { addDays, dayOfInstant } from '@sotay/core/calendar/day.ts';
import { seededRandom } from '@sotay/core/demo/random.ts';
import { headOfDocument } from '@sotay/core/documents/searched.rules.ts';
import type { Interval } from '@sotay/core/kernel/scope.ts';
import pg from 'pg';
import { openWriter } from '../../../server/src/demo/insert-rows.ts';
import { facetsOf } from '../../../server/src/features/search/facets.ts';
import { indexedWords } from '../../../server/src/features/search/lexemes.ts';
import { type OfficialPaper, officialPaper } from '../../../server/test/official-texts.ts';

type Branch = { readonly id: string; readonly places: Interval };

/** Where the papers were filed: nearly all for the members of one branch, a hundredth of them for everybody. */
export type LargeLibrary = {
  readonly many: Branch;
  readonly few: Branch;
  readonly papers: readonly OfficialPaper[];
  /** Bytes of the text of all pages. */
  readonly textBytes: number;
};

const AT_ONCE = 1_000;
const KEPT_PAPERS = 2_000;

const branchesOf = async (client: pg.Client): Promise<{ root: Branch; many: Branch; few: Branch }> => {
  const { rows } = await client.query<{ id: string; lo: number; hi: number; parentId: string | null }>(
    `select id, lft::int as lo, rgt::int as hi, parent_id as "parentId" from units
      where parent_id is null or kind = 'grassroots-committee' order by parent_id is null desc, rgt - lft desc`,
  );
  const [root, many, few] = rows.map(({ id, lo, hi }) => ({ id, places: { lo, hi } }));
  if (!root || !many || !few) throw new Error('The demonstration has no branches.');
  return { root, many, few };
};

const rowsOf = (paper: OfficialPaper, { id: unitId, places: { lo: unitLft } }: Branch, id: string) => {
  const { level, kind: paperKind, number, symbol, issuer, issuedOn, subject, pages } = paper;
  const at = new Date(`${issuedOn}T03:00:00Z`);
  const place = { unitId, unitLft };
  const entry = { ...place, kind: 'document' as const, thingId: id, version: 1 };
  const told = {
    ...{ title: subject, symbol, issuer, level, onDay: issuedOn, month: null },
    isWithdrawn: false,
  };
  const facets = facetsOf({ ...entry, ...told, paper: paperKind });
  const head = headOfDocument(paper);
  return {
    document: {
      ...{ ...place, id, state: 'filed', level, kind: paperKind, number, symbol, issuer, issuedOn, subject },
      ...{ version: 1, filedAt: at, createdAt: at, changedAt: at },
    },
    version: {
      ...{ ...place, documentId: id, version: 1, fileId: id, sha256: Buffer.alloc(32), name: 'do.docx' },
      ...{ mime: 'application/pdf', size: 1, reading: 'read', pages: 2, pagesRead: 2, openTo: 'below' },
      createdAt: at,
    },
    texts: pages.map((text, index) => ({
      ...{ ...place, documentId: id, version: 1, page: index + 1, text, openTo: 'below' },
    })),
    entry: {
      ...{ ...entry, sourceId: id, ...told, reads: 'below' },
      ...indexedWords(head.text, [...facets, ...head.keys]),
    },
    pages: pages.map((text, index) => ({
      ...{ ...entry, page: index + 1, onDay: issuedOn, ...indexedWords(`${head.text} ${text}`, facets) },
    })),
  };
};

/** Days back over which the papers are spread. */
const DAYS = 3_650;
/** Such a part of them was filed in the order of their days, as they came; old ones were taken in later, in any order. */
const AS_THEY_CAME = 0.9;

/** The day of a paper by when it was filed, from 0 (first) to 1 (last); undefined for any day. */
const dayFiledAt = (today: string, share: number): string | undefined =>
  share < AS_THEY_CAME ? addDays(today, -Math.ceil(DAYS * (1 - share / AS_THEY_CAME))) : undefined;

/** Indexes of words are made when all is there, as one does who puts in years at once. */
const withoutWordIndexes = async (client: pg.Client, work: () => Promise<void>): Promise<void> => {
  const { rows } = await client.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes
      where tablename in ('search_entries', 'search_pages') and indexdef like '%USING gin%'`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await work();
  await client.query(`set maintenance_work_mem = '512MB'`);
  for (const { made } of rows) await client.query(made);
  await client.query('vacuum analyze search_entries, search_pages, documents, document_pages');
};

/** Files so many papers of ten years with two pages each, and puts them into the index, row by row as the jobs do. */
export const fillLibrary = async (adminUrl: string, count: number): Promise<LargeLibrary> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const random = seededRandom('bench/search');
  const today = dayOfInstant(new Date().toISOString());
  const papers: OfficialPaper[] = [];
  let textBytes = 0;
  try {
    const { root, many, few } = await branchesOf(client);
    const writer = openWriter(client);
    await withoutWordIndexes(client, async () => {
      for (let from = 0; from < count; from += AT_ONCE) {
        const rows = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) => {
          const day = dayFiledAt(today, (from + index) / count);
          const paper = officialPaper(random, today, random.int(1, 900), day);
          if ((from + index) % Math.ceil(count / KEPT_PAPERS) === 0) papers.push(paper);
          textBytes += paper.pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0);
          return rowsOf(
            paper,
            (from + index) % 100 === 0 ? root : many,
            random.id(Date.parse(paper.issuedOn)),
          );
        });
        // The index first: the running server puts in what it does not find there.
        await writer.insert(
          'searchEntries',
          rows.map(({ entry }) => entry),
        );
        await writer.insert(
          'searchPages',
          rows.flatMap(({ pages }) => pages),
        );
        await writer.insert(
          'documents',
          rows.map(({ document }) => document),
        );
        await writer.insert(
          'documentVersions',
          rows.map(({ version }) => version),
        );
        await writer.insert(
          'documentPages',
          rows.flatMap(({ texts }) => texts),
        );
      }
      await writer.done();
    });
    return { many, few, papers, textBytes };
  } finally {
    await client.end();
  }
};

/** Until the server has put the things of the demonstration into the index, which takes a part of a processor for minutes. */
export const untilFilled = async (adminUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  for (;;) {
    const { rows } = await client.query<{ left: number }>(
      `select count(*)::int as left from pgboss.job where name = 'search.fill' and state in ('created', 'retry', 'active')`,
    );
    if (rows[0]?.left === 0) break;
    await delay(2_000);
  }
  await client.end();
};

/** Bytes on disk of all that the search keeps, beside those of the text of which it was made, the demonstration's with it. */
export const indexBesideText = async (adminUrl: string): Promise<number> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{ share: number }>(
    `select (pg_total_relation_size('search_entries') + pg_total_relation_size('search_pages'))::float8 / sum(octet_length(coalesce(p.text, o.text))) as share
       from search_pages p left join document_pages o
         on p.kind = 'document' and o.unit_id = p.unit_id and o.document_id = p.thing_id and o.version = p.version and o.page = p.page`,
  );
  await client.end();
  return rows[0]?.share ?? NaN;
};
