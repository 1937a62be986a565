import type { helpersContract } from '@sotay/core/helpers/helpers.contract.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import type { HelpedAct } from '@sotay/core/kernel/helped-acts.ts';
import { sql } from 'kysely';
import { type Context, demand } from '../../platform/context.ts';
import { findParty } from './helps.repository.ts';

type Helpers = typeof helpersContract;

const DAY_MS = 24 * 60 * 60_000;

const helpersOf = async ({ tx }: Context, { unitId, memberId }: { unitId: string; memberId: string }) => {
  const rows = await tx
    .selectFrom('helps as h')
    .where('h.unitId', '=', unitId)
    .where('h.memberId', '=', memberId)
    .where('h.endedAt', 'is', null)
    .orderBy('h.namedAt')
    .orderBy('h.id')
    .limit(10)
    .select(['h.id', 'h.unitId', 'h.helperName as name', 'h.inPerson', 'h.namedByName', 'h.namedAt'])
    .select(sql<HelpedAct[]>`h.acts`.as('acts'))
    .execute();
  return rows.map((row) => ({ ...row, namedAt: row.namedAt.toISOString() }));
};

/** For so long an end stays in sight. */
const DAYS_IN_SIGHT = 30;

type Over = OutputOf<Helpers['mine']>['over'][number];

const endedBy = (
  { memberId, helperId }: { memberId: string; helperId: string },
  by: string | null,
): Over['endedBy'] => {
  if (by === memberId) return 'member';
  return by === helperId ? 'helper' : 'leader';
};

/** What ended lately between the asker and others, also in a cell that the asker has left. */
const endedLately = async ({ tx, actor, now }: Context): Promise<Over[]> => {
  const rows = await tx
    .selectFrom('helps as h')
    .where((where) =>
      where.or([where('h.memberId', '=', actor.memberId), where('h.helperId', '=', actor.memberId)]),
    )
    .where('h.endedAt', '>', new Date(now.getTime() - DAYS_IN_SIGHT * DAY_MS))
    .orderBy('h.endedAt', 'desc')
    .orderBy('h.id', 'desc')
    .limit(20)
    .select(['h.id', 'h.memberId', 'h.helperId', 'h.memberName', 'h.helperName', 'h.endedBy', 'h.endedAt'])
    .select(sql<'left' | 'moved' | null>`h.lapsed`.as('lapsed'))
    .execute();
  return rows.flatMap(({ endedAt, ...row }) => {
    if (!endedAt) return [];
    const isHelper = row.helperId === actor.memberId;
    return {
      id: row.id,
      isHelper,
      otherName: isHelper ? row.memberName : row.helperName,
      endedBy: row.lapsed ?? endedBy(row, row.endedBy),
      endedAt: endedAt.toISOString(),
    };
  });
};

/** Who helps the asker, and whom the asker helps: in the unit of today, elsewhere a help has no hold. */
export const readOwnHelpers = async (context: Context): Promise<OutputOf<Helpers['mine']>> => {
  const { actor, tx } = context;
  const helped = await tx
    .selectFrom('helps as h')
    .innerJoin('members as m', (join) =>
      join.onRef('m.unitId', '=', 'h.unitId').onRef('m.id', '=', 'h.memberId').on('m.leftOn', 'is', null),
    )
    .where('h.unitId', '=', actor.unitId)
    .where('h.helperId', '=', actor.memberId)
    .where('h.endedAt', 'is', null)
    .orderBy('m.sortKey')
    .limit(100)
    .select(['h.id', 'h.unitId', 'm.fullName as memberName'])
    .select(sql<HelpedAct[]>`h.acts`.as('acts'))
    .execute();
  return { helpers: await helpersOf(context, actor), helped, over: await endedLately(context) };
};

/** Who helps a member of the unit, for who leads it. */
export const readHelpersOfMember = async (
  context: Context,
  { params }: InputOf<Helpers['ofMember']>,
): Promise<OutputOf<Helpers['ofMember']>> => {
  const member = demand(context, await findParty(context.tx, params.unitId, params.memberId));
  return { memberName: member.name, helpers: await helpersOf(context, member) };
};
