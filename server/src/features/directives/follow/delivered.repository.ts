import type { Asks } from '@sotay/core/directives/directive.rules.ts';
import type { Audience, AudienceStatus } from '@sotay/core/kernel/audience.ts';
import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Deliveries, Units } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { ItemContent } from '../deliver.ts';

/** An item with the places at which it lies and that the asker sees. */
export type Delivered = {
  id: string;
  title: string;
  version: number;
  asks: Asks;
  reportBy: string | null;
  versionAt: Date;
  publisherUnitId: string;
  publisherName: string;
  withdrawnAt: Date | null;
  content: ItemContent;
  audience: Audience;
  places: { lft: number; rgt: number }[];
};

type Bounds = { lft: number; rgt: number };

/** Where items lie, and the units there. */
type Around = { items: RawBuilder<Selectable<Deliveries>>; units: RawBuilder<Selectable<Units>> };

const seen: Around = { items: sql`deliveries`, units: sql`units` };

/** Also what asks to act above the post in use: who leads a unit may have their own cell in another branch. */
export const askedAround: Around = {
  items: sql`(select * from deliveries union all select * from asked_above_post())`,
  units: sql`(select * from units union all select * from units_above_post())`,
};

/** The item, where it lies at the unit, above or below it. */
export const findDelivered = async (
  tx: Tx,
  id: string,
  { lft, rgt }: Bounds,
  { items, units }: Around = seen,
): Promise<Delivered | undefined> => {
  const rows = await tx
    .selectFrom(items.as('d'))
    .innerJoin(units.as('u'), 'u.id', 'd.unitId')
    .select(['d.id', 'd.unitId', 'd.title', 'd.version', 'd.reportBy', 'd.versionAt', 'd.publisherUnitId'])
    .select(['d.publisherName', 'd.withdrawnAt', 'u.lft', 'u.rgt'])
    .select([
      sql<Asks>`d.asks`.as('asks'),
      sql<ItemContent>`d.content`.as('content'),
      sql<PostKind[]>`d.posts`.as('posts'),
      sql<AudienceStatus[]>`d.statuses`.as('statuses'),
    ])
    .where('d.id', '=', id)
    .orderBy(sql`d.withdrawn_at is not null`)
    .orderBy('d.version', 'desc')
    .orderBy('u.lft')
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  // Places that a newer version no longer names are none of this version's.
  const now = rows.filter((row) => row.version === first.version);
  const near = now.some((place) => place.lft <= rgt && place.rgt >= lft);
  if (!near) return undefined;
  const { unitId: _one, lft: _lft, rgt: _rgt, posts, statuses, ...item } = first;
  return {
    ...item,
    audience: { unitIds: now.map(({ unitId }) => unitId), posts, statuses },
    places: now.map((place) => ({ lft: place.lft, rgt: place.rgt })),
  };
};

export type UnitBelow = Bounds & { id: string; name: string; hasUnits: boolean };

export const unitsBelow = async (tx: Tx, unitId: string): Promise<UnitBelow[]> => {
  const rows = await tx
    .selectFrom('units as u')
    .where('u.parentId', '=', unitId)
    .select((expression) => [
      ...(['u.id', 'u.name', 'u.lft', 'u.rgt'] as const),
      expression
        .exists(expression.selectFrom('units as c').select('c.id').whereRef('c.parentId', '=', 'u.id'))
        .as('hasUnits'),
    ])
    .orderBy('u.lft')
    .limit(500)
    .execute();
  return rows.map(({ hasUnits, ...unit }) => ({ ...unit, hasUnits: Boolean(hasUnits) }));
};

export type ReceiptCount = {
  unitLft: number;
  answer: number | null;
  opened: number;
  understood: number;
  misread: number;
};

/** A function of the database counts, each where the audience counts them: nobody above has a right to the rows themselves. */
export const countReceipts = async (
  tx: Tx,
  { id, version, audience }: Pick<Delivered, 'id' | 'version' | 'audience'>,
  { lft, rgt }: Bounds,
  day: string,
): Promise<ReceiptCount[]> => {
  const { unitIds, posts, statuses } = audience;
  const { rows } = await sql<ReceiptCount>`
    select unit_lft, answer, opened, understood, misread
      from receipt_counts(${id}, ${version}::int, ${lft}::bigint, ${rgt}::bigint,
                          ${[...unitIds]}::uuid[], ${[...posts]}::text[], ${[...statuses]}::text[], ${day}::date)`.execute(
    tx,
  );
  return rows;
};
