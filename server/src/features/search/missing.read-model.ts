import { sql } from 'kysely';
import { systemActor } from '../../platform/access/system-actor.ts';
import { transaction } from '../../platform/db/transaction.ts';
import type { Findable } from '../../platform/jobs/make-findable.ts';
import type { Platform } from '../../platform/platform.ts';

/** Where one stands in what is missing. */
export type Place = {
  readonly isForMany: boolean;
  readonly at: string;
  readonly id: string;
  readonly kind: Findable['kind'];
};

type Missing = Findable & { readonly place: Place };

const isBeyond = (place: Place | undefined) =>
  place === undefined
    ? sql`true`
    : sql`(s.is_for_many, s.at, s.id, s.kind) <
        (${place.isForMany}::boolean, ${place.at}::timestamptz, ${place.id}::uuid, ${place.kind}::text)`;

/**
 * What a branch has published and the index does not know: written before there was one, or by a programme. What was sent out to many
 * comes before the papers of meetings, the newest first.
 */
export const missingIn = async (
  { pools, now }: Platform,
  { unitId, after, most }: { unitId: string; after: Place | undefined; most: number },
): Promise<Missing[]> => {
  const actor = await systemActor(pools.auth, unitId, now());
  if (!actor) return [];
  const { rows: units } = await pools.auth.query<{ lft: number }>(
    'select lft from units where lft between $1 and $2',
    [actor.post?.interval.lo, actor.post?.interval.hi],
  );
  // Documents are seen by those they are for alone: the demo, which has the only ones from before, filed them for all below.
  const reader = { ...actor, homeLfts: units.map(({ lft }) => lft) };
  return transaction(pools.app, reader, 'read only', async (tx) => {
    const { rows } = await sql<Missing>`
      select s.kind, s.unit_id, s.id, jsonb_build_object('isForMany', s.is_for_many, 'at', s.at::text, 'id', s.id, 'kind', s.kind) as place from (
        select 'directive' as kind, d.publisher_unit_id as unit_id, d.id, true as is_for_many, min(d.published_at) as at
          from deliveries d where d.kind in ('directive', 'notice') group by d.publisher_unit_id, d.id
        union
        select 'document', o.unit_id, o.id, true, o.issued_on from documents o where o.state = 'filed'
        union
        select 'bulletin-item', e.unit_id, coalesce(e.issue_id, e.item_id), true, e.published_at
          from bulletin_editions e where e.ended_at is null
        union
        select i.kind, i.unit_id, i.meeting_id, false, i.issued_on
          from issued_documents i where i.sealed_at is not null) s
       where not exists (select from search_entries e where e.source_id = s.id and e.kind = s.kind)
         and ${isBeyond(after)}
       order by s.is_for_many desc, s.at desc, s.id desc, s.kind desc limit ${most}`.execute(tx);
    return rows;
  });
};
