import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { alikeBy, recordToKeep } from '@sotay/core/members/duplicates.rules.ts';
import type { membersContract } from '@sotay/core/members/members.contract.ts';
import { auditRead } from '../../platform/audit/record.ts';
import { type Context, demand } from '../../platform/context.ts';
import { unseal } from '../../platform/keys.ts';
import type { Platform } from '../../platform/platform.ts';
import { type FoundRecord, readAlike } from './duplicates.read-model.ts';
import { type MemberRecord, findMember, findUnit } from './members.repository.ts';
import { cardOf, previewMerge, reachesPosts } from './merge.repository.ts';

type Members = typeof membersContract;
type Compared = OutputOf<Members['compare']>;
type Pair = OutputOf<Members['duplicates']>['pairs'][number];

/** Which of the members hold a post today. */
const holdersOfPosts = async (
  { tx, now }: Context,
  memberIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (memberIds.length === 0) return new Set();
  const today = dayOfInstant(now.toISOString());
  const rows = await tx
    .selectFrom('posts')
    .where('memberId', 'in', memberIds)
    .where('fromOn', '<=', today)
    .where((where) => where.or([where('untilOn', 'is', null), where('untilOn', '>=', today)]))
    .select('memberId')
    .execute();
  return new Set(rows.map(({ memberId }) => memberId));
};

const shown = (record: FoundRecord): Pair['records'][number] => ({
  id: record.id,
  unitId: record.unitId,
  unitName: record.unitName,
  name: record.name,
  birthDate: record.birthDate,
  phone: record.phone,
  cardHint: record.cardHint,
  activated: record.activatedAt !== null,
});

/** Pairs of records of a unit and below that look like one person. */
export const readDuplicates = async (
  context: Context,
  platform: Platform,
  unitId: string,
): Promise<OutputOf<Members['duplicates']>> => {
  const { tx, scope } = context;
  const { unitLft, rgt } = demand(context, await findUnit(tx, unitId));
  const pairs = await readAlike(platform, tx, { scope, range: { lo: unitLft, hi: rgt } });
  const holders = await holdersOfPosts(
    context,
    pairs.flatMap(({ records }) => records.map(({ id }) => id)),
  );
  const inUse = ({ id, activatedAt }: FoundRecord) => ({
    id,
    isActive: activatedAt !== null,
    holdsPost: holders.has(id),
  });
  return {
    pairs: pairs.map(({ records: [one, two], reasons }) => ({
      records: [shown(one), shown(two)],
      reasons,
      keepId: recordToKeep(inUse(one), inUse(two)).id,
    })),
  };
};

const unitNameOf = async ({ tx }: Context, unitId: string): Promise<string> =>
  (await tx.selectFrom('units').where('id', '=', unitId).select('name').executeTakeFirst())?.name ?? '';

const whole = async (context: Context, platform: Platform, member: MemberRecord) => {
  const { id, unitId, birthDate, phone, admittedOn, confirmedOn, status, version } = member;
  const { exempt, suspended, temporaryOut, temporaryIn } = member;
  const { cardSealed, cardHint, activatedAt } = await cardOf(context.tx, { unitId, memberId: id });
  const record: Compared['records'][number] = {
    ...{ id, unitId, unitName: await unitNameOf(context, unitId), name: member.fullName, birthDate },
    ...{ admittedOn, confirmedOn, status, exempt, suspended, temporaryOut, temporaryIn },
    ...{ phone, cardHint, activated: activatedAt !== null, version },
  };
  return { record, cardNumber: cardSealed && unseal(platform.keys.card, cardSealed) };
};

const barredBy = async (
  { tx, actor, now }: Context,
  members: readonly MemberRecord[],
): Promise<Compared['barred']> => {
  const ids = members.map(({ id }) => id);
  if (members.some(({ leftOn }) => leftOn !== null)) return 'left';
  if (ids.includes(actor.memberId)) return 'oneself';
  const isAdministrator = actor.post?.kind === 'administrator';
  return (await reachesPosts(tx, ids, dayOfInstant(now.toISOString()), isAdministrator)) ? null : 'beyond';
};

/** Two records side by side, for whoever may merge them; that they looked is written down with both. */
export const readComparison = async (
  context: Context,
  platform: Platform,
  { params, query }: InputOf<Members['compare']>,
): Promise<Compared> => {
  const { tx } = context;
  const other = { unitId: query.otherUnitId, memberId: query.otherId };
  const first = demand(context, await findMember(tx, params.unitId, params.memberId));
  const second = demand(context, await findMember(tx, other.unitId, other.memberId));
  for (const { id, unitId, unitLft } of [first, second])
    await auditRead(context, {
      unitId,
      unitLft,
      action: 'members.compare',
      objectKind: 'member',
      objectId: id,
    });
  const one = await whole(context, platform, first);
  const two = await whole(context, platform, second);
  const holders = await holdersOfPosts(context, [params.memberId, other.memberId]);
  const inUse = ({ record: { id, activated } }: typeof one) => ({
    id,
    isActive: activated,
    holdsPost: holders.has(id),
  });
  return {
    records: [one.record, two.record],
    reasons: alikeBy(
      { ...one.record, cardNumber: one.cardNumber },
      { ...two.record, cardNumber: two.cardNumber },
    ),
    sameCard: one.cardNumber === two.cardNumber,
    keepId: recordToKeep(inUse(one), inUse(two)).id,
    moves: await previewMerge(tx, params, other),
    barred: await barredBy(context, [first, second]),
  };
};
