import { recoveryEnd } from '@sotay/core/auth/recovery.rules.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import { scopeOf } from '@sotay/core/kernel/grants.ts';
import { isEmpty } from '@sotay/core/kernel/scope.ts';
import { mayTakeBackLeaving } from '@sotay/core/members/leaving.ts';
import type { membersContract } from '@sotay/core/members/members.contract.ts';
import {
  type Finding,
  type OtherRecord,
  signInFindings,
} from '@sotay/core/members/sign-in-findings.rules.ts';
import { auditRead } from '../../platform/audit/record.ts';
import { abilitiesOn } from '../../platform/access/policy.ts';
import { type Context, demand } from '../../platform/context.ts';
import type { Platform } from '../../platform/platform.ts';
import { helpable, holderFromRow, signInFacts } from '../auth/index.ts';
import { readAlike } from './duplicates.read-model.ts';
import { findKept } from './merge.repository.ts';
import { membersPolicy } from './members.policy.ts';

type Why = OutputOf<(typeof membersContract)['whyNoSignIn']>;
type Address = { unitId: string; memberId: string };

const readRow = ({ tx }: Context, { unitId, memberId }: Address) =>
  tx
    .selectFrom('members')
    .where('unitId', '=', unitId)
    .where('id', '=', memberId)
    .select(['id', 'unitId', 'unitLft', 'fullName', 'phone', 'cardSealed', 'activatedAt'])
    .select(['leftOn', 'mergedIntoUnitId', 'mergedInto', 'version'])
    .executeTakeFirst();

/** Where a member of the cell was transferred to, as the cell knows it from its own papers. */
const readMoved = ({ tx }: Context, { unitId, memberId }: Address) =>
  tx
    .selectFrom('transfers')
    .where('unitId', '=', unitId)
    .where('memberId', '=', memberId)
    .where('kind', '=', 'official')
    .where('state', '=', 'done')
    .orderBy('doneAt', 'desc')
    .limit(1)
    .select(['unitLft', 'memberName', 'toUnitName', 'doneAt'])
    .executeTakeFirst();

const readRecovery = async ({ tx, now }: Context, memberId: string): Promise<string | null> => {
  const open = tx
    .selectFrom('recoveries')
    .where('memberId', '=', memberId)
    .where('state', 'in', ['waiting', 'confirmed'])
    .select(['id', 'startedAt', 'decidedAt']);
  const row = await open.executeTakeFirst();
  return row && recoveryEnd(row.decidedAt ?? row.startedAt) > now ? row.id : null;
};

/** Records of the same person: those the asker may merge, or, for who may merge none, those they may read. */
const readOthers = async (
  { tx, actor }: Context,
  platform: Platform,
  memberId: string,
): Promise<OtherRecord[]> => {
  if (!actor.post) return [];
  const merging = scopeOf(actor, membersPolicy['members.merge']);
  const scope = isEmpty(merging) ? scopeOf(actor, membersPolicy['members.read']) : merging;
  const pairs = await readAlike(platform, tx, { scope, range: actor.post.interval, memberId });
  return pairs.map(({ records: [, { unitId, id, unitName }] }) => ({ unitId, memberId: id, unitName }));
};

const shown = (finding: Finding, may: (finding: Finding) => boolean): Why['findings'][number] => ({
  kind: finding.kind,
  act: finding.act,
  mayAct: may(finding),
  number: finding.number ?? null,
  at: finding.at?.toISOString() ?? null,
  place: null,
  other: finding.other ?? null,
});

const whereMoved = async (context: Context, address: Address): Promise<Why> => {
  const { unitLft, memberName, toUnitName, doneAt } = demand(context, await readMoved(context, address));
  await noteLook(context, { ...address, unitLft });
  const at = doneAt?.toISOString() ?? null;
  const moved = { kind: 'moved', act: null, mayAct: false, number: null, at, other: null } as const;
  return { name: memberName, findings: [{ ...moved, place: toUnitName }], version: 0, recoveryId: null };
};

const noteLook = (
  context: Context,
  { unitId, unitLft, memberId }: Address & { unitLft: number },
): Promise<void> =>
  auditRead(context, {
    unitId,
    unitLft,
    action: 'members.explain',
    objectKind: 'member',
    objectId: memberId,
  });

/** Which of the acts the asker may do for this member. */
const rightsOn = async (context: Context, platform: Platform, row: { id: string; unitLft: number }) => {
  const { actor, now } = context;
  const may = abilitiesOn(membersPolicy, actor, row, [
    'members.care',
    'members.correct',
    'members.end',
    'members.merge',
  ]);
  const helps = row.id !== actor.memberId && (await helpable(platform, actor, [row.id], now))(row.id);
  return ({ act, number }: Finding): boolean => {
    if (act === null) return false;
    if (act === 'open-kept') return true;
    if (act === 'merge') return may['members.merge'];
    if (act === 'take-back-leaving') return may['members.end'];
    if (act === 'correct-record') return may['members.correct'];
    if (act === 'correct-number') return number === 'card' ? may['members.correct'] : may['members.care'];
    return helps;
  };
};

/** Why a member cannot sign in, for those who help; that they looked is written down. */
export const readWhyNoSignIn = async (
  context: Context,
  platform: Platform,
  address: Address,
): Promise<Why> => {
  const row = await readRow(context, address);
  if (!row) return whereMoved(context, address);
  const { unitLft, fullName, activatedAt, leftOn, version } = demand(context, row);
  await noteLook(context, { ...address, unitLft });
  const today = dayOfInstant(context.now.toISOString());
  const recoveryId = await readRecovery(context, address.memberId);
  const findings = signInFindings({
    ...(await signInFacts(platform, holderFromRow(platform, row), context.now)),
    leftOn,
    isMerged: row.mergedInto !== null,
    mergedInto: await findKept(context, { unitId: row.mergedIntoUnitId, memberId: row.mergedInto }),
    duplicates: await readOthers(context, platform, address.memberId),
    mayTakeBack: leftOn !== null && mayTakeBackLeaving(leftOn, today),
    isActive: activatedAt !== null,
    recoveryUnderWay: recoveryId !== null,
  });
  const may = await rightsOn(context, platform, row);
  return { name: fullName, findings: findings.map((finding) => shown(finding, may)), version, recoveryId };
};
