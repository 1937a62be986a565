import { sql } from 'kysely';
import type { Actor } from '../../platform/access/actor.ts';
import { transaction } from '../../platform/db/transaction.ts';
import type { Findable } from '../../platform/jobs/make-findable.ts';
import type { Platform } from '../../platform/platform.ts';

/** Where one stands in what a unit has published. */
export type Place = Pick<Findable, 'id' | 'kind'>;

/** What the index does not know, and how many pages it has, where it has many. */
export type Missing = Findable & { readonly pages: number };

type Looked = Place & Pick<Missing, 'pages'> & { readonly isMissing: boolean };

/** So many are looked at in one go, the known ones among them. */
const AT_A_LOOK = 200;

/**
 * The next things a unit has published, the newest first: those of them that the index does not know (written before there was one, or by
 * a programme), and where to go on, null at the end. However much there is, a look walks a few steps in an index of each table.
 */
export const missingOf = async (
  { pools }: Platform,
  actor: Actor,
  after: Place | null,
): Promise<{ missing: Missing[]; next: Place | null }> => {
  const { unitId } = actor;
  const nextBy = (id: string, ...kind: string[]) => {
    const order = [id, ...kind].map((column) => `${column} desc`).join(', ');
    const isLeft = after === null ? sql`true` : sql`${sql.raw(id)} <= ${after.id}`;
    return sql`and ${isLeft} order by ${sql.raw(order)} limit ${AT_A_LOOK}`;
  };
  const rows = await transaction(pools.app, actor, 'read only', async (tx) => {
    const looked = await sql<Looked>`
      select s.kind, s.id, s.pages,
          not exists (select from search_entries e where e.source_id = s.id and e.kind = s.kind) as is_missing from (
        (select distinct 'directive' as kind, d.id, 1 as pages from deliveries d
          where d.publisher_unit_id = ${unitId} and d.kind in ('directive', 'notice') ${nextBy('d.id')})
        union all
        (select 'document', o.id, v.pages_read from documents o
           join document_versions v on v.unit_id = o.unit_id and v.document_id = o.id and v.version = o.version
          where o.unit_id = ${unitId} and o.state = 'filed' ${nextBy('o.id')})
        union all
        (select 'bulletin-item', coalesce(b.issue_id, b.item_id), 1 from bulletin_editions b
          where b.unit_id = ${unitId} and b.ended_at is null ${nextBy('coalesce(b.issue_id, b.item_id)')})
        union all
        (select i.kind, i.meeting_id, 1 from issued_documents i
          where i.unit_id = ${unitId} and i.sealed_at is not null ${nextBy('i.meeting_id', 'i.kind')})) s
       where ${after === null ? sql`true` : sql`(s.id, s.kind) < (${after.id}, ${after.kind})`}
       order by s.id desc, s.kind desc limit ${AT_A_LOOK}`.execute(tx);
    return looked.rows;
  });
  const last = rows[AT_A_LOOK - 1];
  return {
    missing: rows
      .filter(({ isMissing }) => isMissing)
      .map(({ kind, id, pages }) => ({ kind, unitId, id, pages })),
    next: last ? { kind: last.kind, id: last.id } : null,
  };
};
