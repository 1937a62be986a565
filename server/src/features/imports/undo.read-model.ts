import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import type { importsContract } from '@sotay/core/imports/imports.contract.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Journal } from './journal.ts';
import { placesByCode } from './standing.read-model.ts';

export type Undoing = OutputOf<(typeof importsContract)['undoing']>;
type Blocker = Undoing['blockers'][number];

const MAX_LABELS = 5;

type Found = { id: string; label: string; [field: string]: unknown };

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;

const membersOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, Found>> => {
  const { rows } = await sql<Found>`
    select m.id, m.full_name as label, m.full_name, m.unit_id, m.birth_date, m.phone, m.card_hint, m.status, m.exempt, m.suspended,
           m.temporary_out, m.temporary_in, m.admitted_on, m.confirmed_on, m.activated_at, m.left_on
      from members m where m.id = any (${uuids(ids)})`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
};

const postsOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, Found>> => {
  const { rows } = await sql<Found>`
    select p.id, p.holder_name as label, p.from_on, p.until_on from posts p where p.id = any (${uuids(ids)})`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, row]));
};

const unitsOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, Found>> => {
  const { rows } = await sql<Found>`
    select u.id, u.name as label, u.name, u.code, u.symbol, u.place, u.cell_type, u.parent_id
      from units u where u.id = any (${uuids(ids)})`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
};

/** Ids of rows of a table to which something else points, other than the import's own rows. */
const dependedOn = async (
  tx: Tx,
  table: 'members' | 'posts' | 'units',
  ids: readonly string[],
  own: readonly string[],
): Promise<string[]> => {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select distinct d.id from import_dependants(${table}::regclass, ${uuids(ids)}, ${uuids(own)}) as d`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
};

const isAs = (row: Found | undefined, wanted: Readonly<Record<string, unknown>>): boolean =>
  row !== undefined && Object.entries(wanted).every(([field, value]) => (row[field] ?? null) === value);

const blocker = (
  code: Blocker['code'],
  ids: readonly string[],
  labels: ReadonlyMap<string, Found>,
): Blocker[] => {
  const names = ids.flatMap((id) => labels.get(id)?.label ?? []);
  return ids.length === 0 ? [] : [{ code, count: ids.length, labels: names.slice(0, MAX_LABELS) }];
};

/** What undoing would bring back, and everything that stands against it: what was changed since, is used, or signed in. */
export const readUndoing = async (tx: Tx, unitId: string, journal: Journal): Promise<Undoing> => {
  const { units, members, posts } = journal;
  const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
  const own = [units, members, posts].flatMap(({ created, changed }) => [
    ...idsOf(created),
    ...idsOf(changed),
  ]);
  const places = await placesByCode(tx, unitId);
  const idOfCode = (code: string | null): string | null => places.get(code ?? '')?.id ?? null;

  const memberRows = await membersOf(tx, [...idsOf(members.created), ...idsOf(members.changed)]);
  const leftAs = [
    ...members.created,
    ...members.changed.map(({ id, after }) => ({ id, fields: after })),
  ].filter(({ id, fields: { cardNumber, unitCode, ...fields } }) => {
    const card = cardNumber.startsWith('#') ? {} : { cardHint: cardNumber.slice(-3) };
    return !isAs(memberRows.get(id), { ...fields, ...card, unitId: idOfCode(unitCode), leftOn: null });
  });
  const activated = members.created.filter(
    ({ id }) => (memberRows.get(id)?.['activatedAt'] ?? null) !== null,
  );
  const postRows = await postsOf(tx, [...idsOf(posts.created), ...idsOf(posts.changed)]);
  const postsChanged = [
    ...posts.created,
    ...posts.changed.map(({ id, after }) => ({ id, fields: after })),
  ].filter(({ id, fields: { fromOn, untilOn } }) => !isAs(postRows.get(id), { fromOn, untilOn }));
  const unitRows = await unitsOf(tx, [...idsOf(units.created), ...idsOf(units.changed)]);
  const unitsChanged = [
    ...units.created,
    ...units.changed.map(({ id, after }) => ({ id, fields: after })),
  ].filter(
    ({ id, fields: { name, code, symbol, place, cellType = unitRows.get(id)?.['cellType'] } }) =>
      !isAs(unitRows.get(id), { name, code, symbol, place, cellType }),
  );
  return {
    created: { units: units.created.length, members: members.created.length, posts: posts.created.length },
    changed: { units: units.changed.length, members: members.changed.length, posts: posts.changed.length },
    blockers: [
      ...blocker('member-activated', idsOf(activated), memberRows),
      ...blocker('member-changed', idsOf(leftAs), memberRows),
      ...blocker('member-used', await dependedOn(tx, 'members', idsOf(members.created), own), memberRows),
      ...blocker('unit-changed', idsOf(unitsChanged), unitRows),
      ...blocker('unit-used', await dependedOn(tx, 'units', idsOf(units.created), own), unitRows),
      ...blocker('post-changed', idsOf(postsChanged), postRows),
      ...blocker('post-used', await dependedOn(tx, 'posts', idsOf(posts.created), own), postRows),
    ],
  };
};
