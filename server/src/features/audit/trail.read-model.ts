import type { auditContract } from '@sotay/core/audit/audit.contract.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { foldText } from '@sotay/core/members/name.rules.ts';
import { sql } from 'kysely';
import { demandUnit } from '../../platform/access/unit-place.ts';
import { whereInScope } from '../../platform/access/where-in-scope.ts';
import { audit } from '../../platform/audit/record.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Platform } from '../../platform/platform.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { namesOf } from './people.read-model.ts';

type Audit = typeof auditContract;
type Search = OutputOf<Audit['search']>;
type Query = InputOf<Audit['search']>['query'];

const PAGE = 50;

/** Names that so many share are no help in a search. */
const MOST_NAMESAKES = 500;

const events = (tx: Tx, after: string | undefined) => {
  const cursor = after === undefined ? null : readCursor(after);
  return tx
    .selectFrom('auditEvents as e')
    .$if(cursor !== null, (page) =>
      page.where(sql<boolean>`(e.at, e.id) < (${cursor?.at}::timestamptz, ${cursor?.id}::uuid)`),
    )
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(PAGE + 1)
    .select(['e.id', 'e.at', 'e.action', 'e.memberId', 'e.postId', 'e.subjectId', 'e.forMemberId'])
    .select([
      sql<string>`e.at::text`.as('exactly'),
      sql<
        string[]
      >`array(select jsonb_object_keys(coalesce(e.before, '{}') || coalesce(e.after, '{}')) order by 1 limit 30)`.as(
        'fields',
      ),
    ]);
};

type Row = {
  id: string;
  at: Date;
  action: string;
  memberId: string | null;
  postId: string | null;
  subjectId: string | null;
  forMemberId: string | null;
  exactly: string;
  fields: string[];
};

const nextOf = (rows: readonly Row[]): string | null => {
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return last ? writeCursor({ at: last.exactly, id: last.id }) : null;
};

/** Rows in words: who acted, with which post, on whom. */
const told = async <R extends Row>({ actor }: Context, platform: Platform, rows: readonly R[]) => {
  const shown = rows.slice(0, PAGE);
  const names = await namesOf(
    platform,
    shown.flatMap(({ memberId, subjectId, forMemberId }) => [memberId, subjectId, forMemberId]),
    shown.map(({ postId }) => postId),
  );
  return shown.map((row) => {
    const name = names.members.get(row.memberId ?? '');
    const post = names.posts.get(row.postId ?? '') ?? null;
    return {
      row,
      about: names.members.get(row.subjectId ?? '') ?? null,
      event: {
        id: row.id,
        at: row.at.toISOString(),
        action: row.action,
        by: name === undefined ? null : { name, post, self: row.memberId === actor.memberId },
        forName: names.members.get(row.forMemberId ?? '') ?? null,
        fields: row.fields,
      },
    };
  });
};

/** What was done to the asker's own record, by whomever. */
export const readOwnTrail = async (
  context: Context,
  platform: Platform,
  { after }: InputOf<Audit['mine']>['query'],
): Promise<OutputOf<Audit['mine']>> => {
  const rows = await events(context.tx, after).where('e.subjectId', '=', context.actor.memberId).execute();
  return { events: (await told(context, platform, rows)).map(({ event }) => event), next: nextOf(rows) };
};

/** Members in reach who bear the name. */
const namesakes = async ({ tx, scope }: Context, who: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('members as m')
    .where(whereInScope(scope, 'm'))
    .where(sql<boolean>`strpos(m.folded, ${foldText(who)}) > 0`)
    .limit(MOST_NAMESAKES)
    .select('m.id')
    .execute();
  return rows.map(({ id }) => id);
};

const recordSearch = async (context: Context, unit: { unitId: string; unitLft: number }, query: Query) => {
  const { part = null, from = null, to = null } = query;
  const act = { action: 'audit.search', objectKind: 'unit', objectId: unit.unitId };
  await audit(context, { ...unit, ...act, after: { part, from, to, byName: query.who !== undefined } });
};

/** What was done in a unit and below. The first page writes down that somebody searched, in the same transaction. */
export const searchTrail = async (
  context: Context,
  platform: Platform,
  { params, query }: { params: { unitId: string }; query: Query },
): Promise<Search> => {
  const { tx, scope } = context;
  const place = await demandUnit(context, params.unitId);
  const unit = await tx
    .selectFrom('units')
    .where('id', '=', place.unitId)
    .select(['name', 'lft', 'rgt'])
    .executeTakeFirstOrThrow();
  const people = query.who === undefined ? null : await namesakes(context, query.who);
  const anyOf = sql<string>`any (${people ?? []}::uuid[])`;
  const rows = await events(tx, query.after)
    .innerJoin('units as u', 'u.id', 'e.unitId')
    .select('u.name as unitName')
    .where(whereInScope(scope, 'e'))
    .where('e.unitLft', '>=', unit.lft)
    .where('e.unitLft', '<=', unit.rgt)
    .$if(people !== null, (all) =>
      all.where((w) => w.or([w('e.memberId', '=', anyOf), w('e.subjectId', '=', anyOf)])),
    )
    .$if(query.part !== undefined, (all) =>
      all.where(sql<boolean>`starts_with(e.action, ${`${query.part}.`})`),
    )
    .$if(query.from !== undefined, (all) =>
      all.where(sql<boolean>`e.at >= (${query.from}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`),
    )
    .$if(query.to !== undefined, (all) =>
      all.where(sql<boolean>`e.at < (${query.to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`),
    )
    .execute();
  if (query.after === undefined) await recordSearch(context, place, query);
  const found = await told(context, platform, rows);
  return {
    unitName: unit.name,
    events: found.map(({ row, about, event }) => ({ ...event, about, unitName: row.unitName })),
    next: nextOf(rows),
  };
};
