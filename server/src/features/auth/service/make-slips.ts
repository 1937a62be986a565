import { loginHint, sheetState } from '@sotay/core/auth/slips.rules.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { systemActor } from '../../../platform/access/system-actor.ts';
import { findActorOfAccount } from '../../../platform/identity/sessions.ts';
import { sealBytes } from '../../../platform/keys.ts';
import type { Slip } from '../../../platform/papers/slips.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  contactOf,
  findBatch,
  findUnit,
  membersForSlips,
  secretariesOf,
  updateBatch,
} from '../slips.repository.ts';
import { holderFromRow } from './accounts.ts';
import type { SlipsJob } from './ask-for-slips.ts';
import { giveCode } from './give-code.ts';
import { helpable } from './may-help.ts';

/** Codes made side by side; progress is told after each such group. */
const GROUP = 4;

type Member = Awaited<ReturnType<typeof membersForSlips>>[number];
type Helpers = {
  secretaries: Awaited<ReturnType<typeof secretariesOf>>;
  /** Whoever asked for the slips and hands them out. */
  asker: Awaited<ReturnType<typeof contactOf>>;
};

const gather = (platform: Platform, actor: Actor, { unitId, batchId }: SlipsJob, now: Date) =>
  transaction(platform.pools.app, actor, 'read only', async (tx) => {
    const batch = await findBatch(tx, unitId, batchId);
    if (!batch || sheetState(batch.state as 'making', batch.createdAt, now) !== 'making') return null;
    const members = await membersForSlips(tx, batch.memberIds);
    const units = [...new Set(members.map((member) => member.unitId))];
    const secretaries = await secretariesOf(tx, units, dayOfInstant(now.toISOString()));
    const asker = await contactOf(tx, actor.unitId, actor.memberId);
    return { members, helpers: { secretaries, asker }, unitLft: batch.unitLft };
  });

const slipFor = async (
  platform: Platform,
  actor: Actor,
  member: Member,
  { secretaries, asker }: Helpers,
  { batchId }: SlipsJob,
): Promise<Slip> => {
  const act = { actor, now: platform.now(), requestId: batchId };
  const given = await giveCode(platform, act, {
    ...holderFromRow(platform, member),
    unitLft: member.unitLft,
  });
  const secretary = secretaries.get(member.unitId);
  // A secretary does not call himself, but whoever gave him the slip.
  const helper = secretary?.memberId === member.id ? asker : secretary;
  return {
    cellName: member.unitName,
    memberName: member.fullName,
    login: loginHint(member.cardHint, member.phone),
    address: given.address,
    code: given.code,
    validUntil: given.validUntil,
    helper: helper?.phone ? { name: helper.name, telephone: helper.phone } : null,
  };
};

const keep = (
  platform: Platform,
  actor: Actor,
  { unitId, batchId }: SlipsJob,
  unitLft: number,
  change: Parameters<typeof updateBatch>[3],
): Promise<void> =>
  transaction(platform.pools.app, actor, 'read write', async (tx) => {
    await updateBatch(tx, unitId, batchId, change);
    await platform.hub.tell(tx, { topic: 'auth', unitLft, id: unitId });
  });

/**
 * Makes the codes of a sheet and prints it, with the rights that whoever asked has at this moment. When it runs again after a
 * crash, all codes are made anew: only those on the sheet that is handed out hold.
 */
export const makeSlips = async (platform: Platform, job: SlipsJob): Promise<void> => {
  const now = platform.now();
  const actor = await findActorOfAccount(platform.pools.auth, job, now);
  const work = actor?.post && (await gather(platform, actor, job, now));
  if (!actor || !work) return;
  const { members, helpers, unitLft } = work;
  const may = await helpable(
    platform,
    actor,
    members.map((member) => member.id),
    now,
  );
  const wanted = members.filter((member) => may(member.id));
  const slips: Slip[] = [];
  for (let at = 0; at < wanted.length; at += GROUP) {
    const group = wanted.slice(at, at + GROUP);
    slips.push(...(await Promise.all(group.map((one) => slipFor(platform, actor, one, helpers, job)))));
    await keep(platform, actor, job, unitLft, { made: slips.length });
  }
  const pdf = slips.length > 0 ? await platform.press.slips(slips, dayOfInstant(now.toISOString())) : null;
  const end =
    pdf === null
      ? { state: 'failed' as const }
      : { state: 'ready' as const, made: slips.length, pdfSealed: sealBytes(platform.keys.slips, pdf) };
  await keep(platform, actor, job, unitLft, end);
};

/** A day later the sheet goes, whoever still holds which post: the work of the system itself. */
export const dropSlips = async (platform: Platform, { unitId, batchId }: SlipsJob): Promise<void> => {
  const actor = await systemActor(platform.pools.auth, unitId, platform.now());
  if (!actor) return;
  await transaction(platform.pools.app, actor, 'read write', async (tx) => {
    const unit = await findUnit(tx, unitId);
    const batch = unit && (await findBatch(tx, unitId, batchId));
    if (batch?.state === 'ready') await updateBatch(tx, unitId, batchId, { state: 'taken', pdfSealed: null });
  });
};
