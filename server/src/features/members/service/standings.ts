import { addDays, dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { InputOf } from '@sotay/core/kernel/contract.ts';
import type { membersContract } from '@sotay/core/members/members.contract.ts';
import { type StandingChange, type StandingPlan, planStanding } from '@sotay/core/members/standing.rules.ts';
import { normalizeText } from '@sotay/core/members/name.rules.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { secondsUntil } from '../../../platform/jobs/seconds-until.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type MemberRecord, changeMember, findMember, nameOf } from '../members.repository.ts';
import { lockStandings, showStanding, writeStandings } from '../standings.repository.ts';

type Members = typeof membersContract;
type Done = { done: true };

/** Days to come on which the member's columns have to follow. */
const turningDays = (plan: StandingPlan, today: string): Set<string> =>
  new Set(
    [...plan.add, ...plan.end]
      .flatMap((row) => [
        ...('fromOn' in row && row.fromOn !== null ? [row.fromOn] : []),
        ...(row.untilOn === null ? [] : [addDays(row.untilOn, 1)]),
      ])
      .filter((day) => day > today),
  );

/** Writes down how a member stands from a day on, and shows it in the record as far as it holds today. */
export const writeStanding = async (
  context: Context,
  platform: Platform,
  member: MemberRecord,
  change: StandingChange,
  basis: string,
): Promise<void> => {
  const { tx, actor, now } = context;
  const today = dayOfInstant(now.toISOString());
  const plan = planStanding(member, await lockStandings(tx, member), change);
  if (typeof plan === 'string') throw new Refusal(plan);
  await writeStandings(tx, member, plan, {
    basis: normalizeText(basis),
    recordedBy: actor.memberId,
    recorderName: await nameOf(tx, actor),
    recordedAt: now,
  });
  await showStanding(tx, member, today);
  const job = { unitId: member.unitId, memberId: member.id };
  for (const day of turningDays(plan, today))
    await platform.jobs.enqueue(tx, 'members.standing', job, secondsUntil(day, now));
  const { unitId, unitLft, id } = member;
  const act = { action: `members.${change.act}-standing`, objectKind: 'member', objectId: id };
  await audit(context, { unitId, unitLft, ...act, after: { ...change, basis } });
  await platform.hub.tell(tx, { topic: 'members', unitLft, id, memberId: id });
};

const memberToChange = async (
  context: Context,
  params: { unitId: string; memberId: string },
  version: number,
): Promise<MemberRecord> => {
  const member = demand(context, await findMember(context.tx, params.unitId, params.memberId));
  if (member.leftOn !== null) throw new Refusal('members/left');
  const { id, unitId } = member;
  if (!(await changeMember(context.tx, { id, unitId, version }, {})))
    throw new Refusal('members/changed-meanwhile');
  return member;
};

/** A new status, or a flag that begins. */
export const beginStanding = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Members['beginStanding']>,
): Promise<Done> => {
  const { version, basis, ...rest } = body;
  const member = await memberToChange(context, params, version);
  if (rest.fromOn < member.birthDate) throw new Refusal('members/day-wrong', { field: 'fromOn' });
  await writeStanding(context, platform, member, { act: 'begin', ...rest }, basis);
  return { done: true };
};

/** A flag that ends. */
export const endStanding = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Members['endStanding']>,
): Promise<Done> => {
  const { version, basis, ...rest } = body;
  const member = await memberToChange(context, params, version);
  await writeStanding(context, platform, member, { act: 'end', ...rest }, basis);
  return { done: true };
};
