import { mayApprove, mayEdit, mayPublish } from '@sotay/core/directives/directive.rules.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { outermost } from '@sotay/core/directives/directive.rules.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { abilitiesOn } from '../../../platform/access/policy.ts';
import { demandBranch } from '../../../platform/access/unit-place.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { found } from '../../../platform/errors.ts';
import { audienceCounts } from '../../members/index.ts';
import { branchesWithin } from '../deliver.repository.ts';
import { directivesPolicy } from '../directives.policy.ts';
import type { Input, Output } from '../directives.types.ts';
import {
  type DirectiveRow,
  directivesOf,
  findDirective,
  versionsOf,
  wantsSecondPerson,
} from './office.repository.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const shown = (row: DirectiveRow) => ({
  id: row.id,
  kind: row.kind,
  title: row.draft.title,
  state: row.state,
  version: row.version,
  asks: row.draft.asks,
  authorName: row.authorName,
  changedAt: row.changedAt.toISOString(),
  publishedAt: iso(row.publishedAt),
  publishAt: iso(row.publishAt),
  withdrawnAt: iso(row.withdrawnAt),
});

const mayPublishAt = (actor: Actor, unitLft: number): boolean =>
  abilitiesOn(directivesPolicy, actor, { unitLft }, ['directives.publish'])['directives.publish'];

export const readDirectives = async (
  context: Context,
  { params }: Input<'list'>,
): Promise<Output<'list'>> => {
  const { tx, actor } = context;
  const unit = await demandBranch(context, params.unitId);
  const rows = await directivesOf(tx, params.unitId);
  const publish = mayPublishAt(actor, unit.unitLft);
  return {
    unitName: unit.name,
    secondPerson: await wantsSecondPerson(tx, params.unitId),
    directives: rows.map(shown),
    abilities: { publish, setRule: publish },
  };
};

/** What may be done with it now, and by whom who asks. */
const abilitiesFor = (row: DirectiveRow, actor: Actor, secondPerson: boolean) => {
  const publishes = mayPublishAt(actor, row.unitLft);
  const hands = [row.authorId, row.editorId, row.submitterId];
  return {
    edit: mayEdit(row.state),
    submit: row.state === 'draft',
    approve: publishes && mayApprove({ state: row.state, hands }, actor.memberId),
    publish: publishes && mayPublish(row.state, secondPerson),
    replace: row.state === 'published',
    withdraw: publishes && row.version > 0 && row.state !== 'withdrawn',
    discard: mayEdit(row.state),
    unschedule: publishes && row.state === 'scheduled',
  };
};

export const readDirective = async (context: Context, { params }: Input<'one'>): Promise<Output<'one'>> => {
  const { tx, actor } = context;
  const row = demand(context, await findDirective(tx, params.unitId, params.directiveId));
  const unit = await tx.selectFrom('units').select('name').where('id', '=', row.unitId).executeTakeFirst();
  const secondPerson = await wantsSecondPerson(tx, row.unitId);
  const versions = await versionsOf(tx, row);
  const { revision, draft, editorName, submitterName, approverName, note, heldBecause, withdrawnBecause } =
    row;
  return {
    ...shown(row),
    ...{ unitName: found(unit).name, revision, draft, editorName, submitterName, approverName, note },
    ...{ heldBecause, withdrawnBecause, secondPerson },
    versions: versions.map(({ version, publisherName, publishedAt, content }) => ({
      ...{ version, publisherName, publishedAt: publishedAt.toISOString() },
      ...{ title: content.title, changed: content.changed },
    })),
    abilities: abilitiesFor(row, actor, secondPerson),
  };
};

/** Whom the saved draft reaches today: everybody once, by the outermost of the chosen units. */
export const readAudience = async (
  context: Context,
  { params }: Input<'audience'>,
): Promise<Output<'audience'>> => {
  const { tx, now } = context;
  const { draft } = demand(context, await findDirective(tx, params.unitId, params.directiveId));
  const branch = await demandBranch(context, params.unitId);
  const branches = await branchesWithin(tx, draft.audience.unitIds, branch);
  const today = dayOfInstant(now.toISOString());
  const units: Output<'audience'>['units'] = [];
  const one = { ...draft.audience, unitIds: branches.map(({ id }) => id) };
  const total = await audienceCounts(tx, one, today);
  const sum = (counts: typeof total): number => counts.reduce((all, { people }) => all + people, 0);
  for (const { id, name, lft, rgt } of outermost(branches)) {
    const inside = total.filter(({ unitLft }) => unitLft >= lft && unitLft <= rgt);
    units.push({ unitId: id, name, people: sum(inside) });
  }
  const strays = new Set(draft.audience.unitIds).size - branches.length;
  return { people: sum(total), units, strays };
};
