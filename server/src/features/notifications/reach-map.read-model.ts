import { type AudienceStatus, audienceStatuses } from '@sotay/core/kernel/audience.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { type PostKind, postKinds } from '@sotay/core/kernel/post-kinds.ts';
import type { notificationsContract } from '@sotay/core/notifications/notifications.contract.ts';
import { PROOF_DAYS, type ReachCounts, addReach } from '@sotay/core/notifications/reach.rules.ts';
import { demandBranch } from '../../platform/access/unit-place.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors.ts';
import { reachOf } from './reach.read-model.ts';

type Reach = (typeof notificationsContract)['reach'];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const wordsOf = (text: string | undefined): string[] => (text === undefined ? [] : text.split(','));

const known = <W extends string>(text: string | undefined, all: readonly W[]): W[] => {
  const words = wordsOf(text);
  const found = all.filter((word) => words.includes(word));
  if (found.length !== new Set(words).size) throw new Refusal('kernel/invalid');
  return found;
};

const unitsOf = (text: string | undefined, self: string): string[] => {
  const ids = wordsOf(text);
  if (!ids.every((id) => UUID.test(id))) throw new Refusal('kernel/invalid');
  return ids.length === 0 ? [self] : ids;
};

const countsOf = ({ push, inbox, helper, paper, none, total }: ReachCounts): ReachCounts => ({
  ...{ push, inbox, helper, paper, none, total },
});

/** How an audience is reached, by the units right below, each with all below it. */
export const readReach = async (
  context: Context,
  { params, query }: InputOf<Reach>,
): Promise<OutputOf<Reach>> => {
  const { tx, now } = context;
  const { name, lft, rgt } = await demandBranch(context, params.unitId);
  const audience = {
    unitIds: unitsOf(query.units, params.unitId),
    posts: known<PostKind>(query.posts, postKinds),
    statuses: known<AudienceStatus>(query.statuses, audienceStatuses),
  };
  const reached = (await reachOf(tx, audience, now)).filter(
    ({ unitLft }) => unitLft >= lft && unitLft <= rgt,
  );
  const children = await tx
    .selectFrom('units as u')
    .where('u.parentId', '=', params.unitId)
    .orderBy('u.lft')
    .limit(500)
    .select(['u.id', 'u.name', 'u.lft', 'u.rgt'])
    .select((of) =>
      of
        .exists(of.selectFrom('units as b').select('b.id').whereRef('b.parentId', '=', 'u.id'))
        .as('hasUnits'),
    )
    .execute();
  const within = (low: number, high: number): ReachCounts =>
    countsOf(addReach(reached.filter(({ unitLft }) => unitLft >= low && unitLft <= high)));
  const units = children
    .map((unit) => ({
      ...{ unitId: unit.id, name: unit.name, hasUnits: unit.hasUnits === true },
      ...within(unit.lft, unit.rgt),
    }))
    .filter(({ total }) => total > 0);
  return {
    ...{ unitId: params.unitId, name, countedAt: now.toISOString(), days: PROOF_DAYS },
    ...countsOf(addReach(reached)),
    units,
  };
};
