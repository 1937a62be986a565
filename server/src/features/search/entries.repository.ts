import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { facetsOf } from './facets.ts';
import { marksOf, saidIn } from './lexemes.ts';
import type { Entry } from './search.types.ts';

/** One job at a time indexes a thing: the later sees what the earlier wrote. */
export const lockSource = async (tx: Tx, sourceId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${sourceId}::text, 0))`.execute(tx);
};

/** Forgets all that was made from a source. */
export const removeEntries = async (tx: Tx, kind: Entry['kind'], sourceId: string): Promise<void> => {
  await sql`delete from search_pages p using search_entries e
    where e.kind = ${kind} and e.source_id = ${sourceId}
      and p.unit_id = e.unit_id and p.kind = e.kind and p.thing_id = e.thing_id and p.version = e.version`.execute(
    tx,
  );
  await tx.deleteFrom('searchEntries').where('kind', '=', kind).where('sourceId', '=', sourceId).execute();
};

const wordsIn = (text: string, others: readonly string[]) => ({
  said: saidIn(text),
  marks: [...marksOf(text), ...others].join(' '),
});

/** Puts a thing into the index. */
export const insertEntry = async (tx: Tx, sourceId: string, entry: Entry): Promise<void> => {
  const { pages, posts, statuses, head, paper: _, ...columns } = entry;
  const { unitId, unitLft, kind, thingId, version, onDay } = entry;
  const facets = facetsOf(entry);
  await tx
    .insertInto('searchEntries')
    .values({
      ...columns,
      sourceId,
      posts: [...posts],
      statuses: [...statuses],
      ...wordsIn(head.text, [...facets, ...head.keys]),
    })
    .execute();
  for (const [index, text] of pages.entries())
    await tx
      .insertInto('searchPages')
      .values({
        ...{ unitId, unitLft, kind, thingId, version, page: index + 1, onDay },
        text: kind === 'document' ? null : text,
        ...wordsIn(`${head.text} ${text}`, facets),
      })
      .execute();
};
