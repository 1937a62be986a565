import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { SearchEntries, SearchPages } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Findable } from '../../platform/jobs/make-findable.ts';
import { facetsOf } from './facets.ts';
import { indexedWords } from './lexemes.ts';
import type { Entry } from './search.types.ts';

/** Rows of one statement: the words of more take longer to take apart, and to index, than others wait gladly. */
const AT_ONCE = 25;

/** One job at a time indexes a thing: the later sees what the earlier wrote. Of many in one order, so that no two jobs wait for each other. */
export const lockSources = async (tx: Tx, things: readonly Findable[]): Promise<void> => {
  const ids = things.map(({ id }) => id);
  await sql`select pg_advisory_xact_lock(s.key)
    from (select distinct hashtextextended(id, 0) as key from unnest(${ids}::text[]) id order by key) s`.execute(
    tx,
  );
};

/** Forgets all that was made from these. */
export const removeEntries = async (tx: Tx, things: readonly Findable[]): Promise<void> => {
  const [kinds, ids] = [things.map(({ kind }) => kind), things.map(({ id }) => id)];
  const known = sql`search_entries e join unnest(${kinds}::text[], ${ids}::uuid[]) t (kind, id) on e.source_id = t.id and e.kind = t.kind`;
  await sql`delete from search_pages p using ${known}
    where p.unit_id = e.unit_id and p.kind = e.kind and p.thing_id = e.thing_id and p.version = e.version`.execute(
    tx,
  );
  await sql`delete from search_entries x using ${known}
    where x.unit_id = e.unit_id and x.kind = e.kind and x.thing_id = e.thing_id and x.version = e.version`.execute(
    tx,
  );
};

const entryRow = (entry: Entry): Insertable<SearchEntries> => {
  const { pages: _, head, paper: __, ...columns } = entry;
  return {
    ...columns,
    posts: [...entry.posts],
    statuses: [...entry.statuses],
    ...indexedWords(head.text, [...facetsOf(entry), ...head.keys]),
  };
};

type Page = { readonly entry: Entry; readonly page: number; readonly text: string };

const pagesOf = (entry: Entry): Page[] =>
  entry.pages.map((text, index) => ({ entry, page: index + 1, text }));

const pageRow = ({ entry, page, text }: Page): Insertable<SearchPages> => {
  const { unitId, unitLft, kind, thingId, version, onDay, head } = entry;
  return {
    ...{ unitId, unitLft, kind, thingId, version, page, onDay },
    text: kind === 'document' ? null : text,
    ...indexedWords(`${head.text} ${text}`, facetsOf(entry)),
  };
};

const portionsOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, nr) =>
    all.slice(nr * AT_ONCE, (nr + 1) * AT_ONCE),
  );

/** Puts things into the index. */
export const insertEntries = async (tx: Tx, entries: readonly Entry[]): Promise<void> => {
  for (const some of portionsOf(entries))
    await tx.insertInto('searchEntries').values(some.map(entryRow)).execute();
  for (const some of portionsOf(entries.flatMap(pagesOf)))
    await tx.insertInto('searchPages').values(some.map(pageRow)).execute();
};
