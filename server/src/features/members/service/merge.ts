import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { InputOf } from '@sotay/core/kernel/contract.ts';
import type { MergedField } from '@sotay/core/members/duplicates.rules.ts';
import type { membersContract } from '@sotay/core/members/members.contract.ts';
import { nameSortKey } from '@sotay/core/members/name.rules.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type MemberFields, type MemberRecord, changeMember, findMember } from '../members.repository.ts';
import { type Carried, cardOf, carryOver, lockBoth, reachesPosts } from '../merge.repository.ts';
import { demandDays, differences } from './record.ts';

type Merge = (typeof membersContract)['merge'];

const addressOf = ({ unitId, id }: MemberRecord) => ({ unitId, memberId: id });

const demandMayMerge = async (
  { tx, actor, now }: Context,
  kept: MemberRecord,
  gone: MemberRecord,
): Promise<void> => {
  if (kept.id === gone.id) throw new Refusal('members/merge-itself');
  if (kept.leftOn !== null || gone.leftOn !== null) throw new Refusal('members/left');
  if ([kept.id, gone.id].includes(actor.memberId)) throw new Refusal('members/merge-oneself');
  const today = dayOfInstant(now.toISOString());
  const isAdministrator = actor.post?.kind === 'administrator';
  if (!(await reachesPosts(tx, [kept.id, gone.id], today, isAdministrator)))
    throw new Refusal('members/merge-beyond');
};

/** What the kept record says of the person afterwards. */
const fieldsOf = (
  kept: MemberRecord,
  gone: MemberRecord,
  fromOther: readonly MergedField[],
): MemberFields => {
  const pick = (field: MergedField): MemberRecord => (fromOther.includes(field) ? gone : kept);
  const { status, exempt, suspended, temporaryOut, temporaryIn } = pick('standing');
  return {
    fullName: pick('name').fullName,
    birthDate: pick('birthDate').birthDate,
    phone: pick('phone').phone,
    admittedOn: pick('admittedOn').admittedOn,
    confirmedOn: pick('confirmedOn').confirmedOn,
    ...{ status, exempt, suspended, temporaryOut, temporaryIn },
  };
};

/** Writes both records; the one given up points to the other from now on, before anything is carried over. */
const writeBoth = async (
  { tx, now }: Context,
  kept: MemberRecord,
  gone: MemberRecord,
  { version, otherVersion, fromOther }: InputOf<Merge>['body'],
): Promise<{ before: object; after: object }> => {
  const fields = fieldsOf(kept, gone, fromOther);
  const taken = fromOther.includes('card') ? await cardOf(tx, addressOf(gone)) : null;
  const card = taken?.cardSealed ? { cardSealed: taken.cardSealed, cardHint: taken.cardHint } : {};
  const pointer = {
    leftOn: dayOfInstant(now.toISOString()),
    mergedIntoUnitId: kept.unitId,
    mergedInto: kept.id,
  };
  const isWritten =
    (await changeMember(tx, { ...gone, version: otherVersion }, pointer)) &&
    (await changeMember(
      tx,
      { ...kept, version },
      { ...fields, ...card, sortKey: nameSortKey(fields.fullName) },
    ));
  if (!isWritten) throw new Refusal('members/changed-meanwhile');
  const { before, after } = differences(kept, fields);
  return { before, after: { ...after, ...('cardHint' in card && { cardHint: card.cardHint }) } };
};

/** Each of the two records says in its own cell what became of it. */
const trace = async (
  context: Context,
  {
    kept,
    gone,
    change,
    carried,
  }: {
    kept: MemberRecord;
    gone: MemberRecord;
    change: { before: object; after: object };
    carried: Carried;
  },
): Promise<void> => {
  const act = { action: 'members.merge', objectKind: 'member', subjectId: kept.id };
  await audit(context, {
    ...act,
    ...{ unitId: kept.unitId, unitLft: kept.unitLft, objectId: kept.id },
    before: change.before,
    after: { ...change.after, mergedId: gone.id, ...carried },
  });
  await audit(context, {
    ...act,
    ...{ unitId: gone.unitId, unitLft: gone.unitLft, objectId: gone.id },
    after: { mergedInto: kept.id },
  });
};

/**
 * Makes one record of two. From this moment nothing opens for the account of the one given up; its numbers are free for the one that is
 * kept as soon as the accounts follow.
 */
export const mergeMembers = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Merge>,
): Promise<{ done: true }> => {
  const { tx, actor, now } = context;
  const other = { unitId: body.otherUnitId, memberId: body.otherId };
  await lockBoth(tx, params, other);
  const kept = demand(context, await findMember(tx, params.unitId, params.memberId));
  const gone = demand(context, await findMember(tx, other.unitId, other.memberId));
  await demandMayMerge(context, kept, gone);
  const change = await writeBoth(context, kept, gone, body);
  const { birthDate, admittedOn, confirmedOn } = fieldsOf(kept, gone, body.fromOther);
  demandDays(context, { birthDate, admittedOn, confirmedOn });
  const carried = await carryOver(tx, params, other, {
    ...{ takeStanding: body.fromOther.includes('standing'), now, actor: actor.memberId },
    today: dayOfInstant(now.toISOString()),
  });
  if (!carried) throw new Error('A record was merged that does not say so.');
  await trace(context, { kept, gone, change, carried });
  await platform.jobs.enqueue(tx, 'members.merged', { ...params, goneId: gone.id });
  // A help written down in the other cell does not follow its member into this one.
  if (gone.unitId !== kept.unitId)
    await platform.jobs.enqueue(tx, 'helpers.member-gone', { unitId: gone.unitId, memberId: kept.id });
  for (const { id, unitLft } of [kept, gone])
    for (const topic of ['access', 'members', 'tasks', 'meetings'])
      await platform.hub.tell(tx, { topic, unitLft, id, memberId: id });
  return { done: true };
};
