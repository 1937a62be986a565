import { isAllowed, issueActs, mayIssue } from '@sotay/core/bulletins/issue.rules.ts';
import { isSecondPerson } from '@sotay/core/kernel/second-person.rules.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import { sql } from 'kysely';
import { abilitiesOn } from '../../platform/access/policy.ts';
import { demandUnit } from '../../platform/access/unit-place.ts';
import { type Context, demand } from '../../platform/context.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { found } from '../../platform/errors.ts';
import { audienceCounts } from '../members/index.ts';
import { bulletinsPolicy } from './bulletins.policy.ts';
import type { Input, Output } from './bulletins.types.ts';
import { type Issue, findIssue, issuesOf } from './issues.repository.ts';
import { type Item, countItems, itemsOfIssue, localItems } from './items.repository.ts';
import { sectionsOf } from './sections.repository.ts';
import { hasContent } from './service/held.ts';

const unitOf = (tx: Tx, unitId: string) =>
  tx
    .selectFrom('units')
    .select(['name', sql<UnitKind>`kind`.as('kind')])
    .where('id', '=', unitId)
    .executeTakeFirst();

export const kindOf = async (tx: Tx, unitId: string): Promise<UnitKind | undefined> =>
  (await unitOf(tx, unitId))?.kind;

const issueRow = (issue: Issue, items: number): Output<'office'>['issues'][number] => ({
  ...{ id: issue.id, number: issue.number, state: issue.state, version: issue.version, items },
  month: { year: issue.year, month: issue.month },
  publishedAt: issue.publishedAt?.toISOString() ?? null,
});

const itemRow = (item: Item): Output<'issue'>['items'][number] => ({
  ...{ id: item.id, section: item.section, title: item.title, source: item.source },
  hasRecording: item.recordingId !== null,
  hasContent: hasContent(item),
});

/** What a unit has written and published, for those who write there. */
export const readOffice = async (
  context: Context,
  { params }: Input<'office'>,
): Promise<Output<'office'>> => {
  const { tx, actor, now } = context;
  const place = await demandUnit(context, params.unitId);
  const unit = found(await unitOf(tx, place.unitId));
  const counts = await countItems(tx, place.unitId);
  const issues = await issuesOf(tx, place.unitId);
  const local = await localItems(tx, place.unitId);
  return {
    unitName: unit.name,
    mayIssue: mayIssue(unit.kind),
    mayPublish: abilitiesOn(bulletinsPolicy, actor, place, ['bulletins.publish'])['bulletins.publish'],
    sections: await sectionsOf(tx, place.unitId, dayOfInstant(now.toISOString())),
    issues: issues.map((issue) => issueRow(issue, counts.get(issue.id) ?? 0)),
    local: local.map((item) => ({
      ...itemRow(item),
      month: { year: item.year, month: item.month },
      state: item.state,
    })),
  };
};

/** The acts of this person on an issue as it stands. */
const actsOf = ({ actor }: Context, issue: Issue): Output<'issue'>['acts'] => {
  const may = abilitiesOn(bulletinsPolicy, actor, issue, ['bulletins.publish'])['bulletins.publish'];
  const needsPublisher = ['send-back', 'publish', 'withdraw'];
  return issueActs.filter(
    (act) =>
      isAllowed(act, issue) &&
      (may || !needsPublisher.includes(act)) &&
      (act !== 'publish' || isSecondPerson([issue.submitterMemberId], actor.memberId)),
  );
};

/** How many people the branch of a unit has. */
const peopleBelow = async ({ tx, now }: Context, unitId: string): Promise<number> => {
  const everybody = { unitIds: [unitId], posts: [], statuses: [] };
  const counts = await audienceCounts(tx, everybody, dayOfInstant(now.toISOString()));
  return counts.reduce((sum, { people }) => sum + people, 0);
};

/** The board of one issue. */
export const readIssue = async (context: Context, { params }: Input<'issue'>): Promise<Output<'issue'>> => {
  const { tx, now } = context;
  const issue = demand(context, await findIssue(tx, params.unitId, params.issueId));
  const items = await itemsOfIssue(tx, issue.unitId, issue.id);
  const sections = await sectionsOf(tx, issue.unitId, dayOfInstant(now.toISOString()));
  return {
    ...issueRow(issue, items.length),
    unitName: found(await unitOf(tx, issue.unitId)).name,
    items: items.map(itemRow),
    sections: sections.filter(({ shown }) => shown).map(({ code, label }) => ({ code, label })),
    submitted: issue.submittedAt && { name: issue.submitterName, at: issue.submittedAt.toISOString() },
    returnedBecause: issue.returnedBecause,
    withdrawnBecause: issue.withdrawnBecause,
    people: await peopleBelow(context, issue.unitId),
    acts: actsOf(context, issue),
  };
};
