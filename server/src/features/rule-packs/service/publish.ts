import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { versionCode } from '@sotay/core/rule-packs/pack-versions.rules.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { demandDraft, judge, newestVersion } from '../draft.read-model.ts';
import { changeStored, findStored, storedPacks } from '../rule-packs.repository.ts';
import type { Input, Output, PlannedMeetings, StoredPack } from '../rule-packs.types.ts';
import { note } from './draft.ts';

const nameOf = async ({ tx, actor }: Context): Promise<string> => {
  const query = tx.selectFrom('members').where('unitId', '=', actor.unitId).where('id', '=', actor.memberId);
  return (await query.select('fullName').executeTakeFirst())?.fullName ?? '';
};

const codesOf = (stored: readonly StoredPack[]): string[] =>
  stored.flatMap(({ code }) => (code === null ? [] : [code]));

/** The draft becomes a version for good. What was opened before keeps its rules; what is only planned takes the new ones. */
export const publishDraft = async (
  planned: PlannedMeetings,
  context: Context,
  { params, body }: Input<'publish'>,
): Promise<Output<'publish'>> => {
  const { tx, now } = context;
  const draft = demandDraft(context, await findStored(tx, params.draftId));
  if (draft.version !== body.version) throw new Refusal('rule-packs/changed-meanwhile');
  const stored = await storedPacks(tx);
  const { faults, changes } = judge(draft, newestVersion(stored), now);
  if (faults.length > 0) throw new Refusal('rule-packs/has-faults', { count: faults.length });
  if (changes.length === 0) throw new Refusal('rule-packs/nothing-changes');
  const from = draft.pack.effectiveFrom;
  const code = versionCode(from, codesOf(stored));
  const pack = { ...draft.pack, code, effectiveTo: null };
  const published = { state: 'published', code, publishedAt: now, publisherName: await nameOf(context) };
  await changeStored(tx, draft, { ...published, body: JSON.stringify(pack) });
  const touched = await planned.count(tx, from);
  await planned.adopt(tx, { from, code });
  await note(context, draft, 'publish', { code, from, changes: changes.length, ...touched });
  return { code };
};

/** Takes back a version whose first day has not come. */
export const withdrawVersion = async (
  planned: PlannedMeetings,
  context: Context,
  { params }: Input<'withdraw'>,
): Promise<Output<'withdraw'>> => {
  const { tx, now } = context;
  const row = await findStored(tx, params.versionId);
  const version = demand(context, row?.state === 'published' ? row : undefined);
  const { code, effectiveFrom } = version.pack;
  if (effectiveFrom <= dayOfInstant(now.toISOString())) throw new Refusal('rule-packs/in-force');
  await changeStored(tx, version, { state: 'withdrawn' });
  const others = (await storedPacks(tx)).filter(({ id }) => id !== version.id);
  await planned.giveBack(tx, { code, to: newestVersion(others).code });
  await note(context, version, 'withdraw', { code });
  return { done: true };
};
