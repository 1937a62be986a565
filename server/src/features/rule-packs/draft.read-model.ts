import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { packChanges } from '@sotay/core/rule-packs/pack-changes.rules.ts';
import { packFaults } from '@sotay/core/rule-packs/pack-faults.rules.ts';
import type { RulePack } from '@sotay/core/rule-packs/rule-pack.ts';
import { type Context, demand } from '../../platform/context.ts';
import { found } from '../../platform/errors.ts';
import { readStored, storedPacks } from './rule-packs.repository.ts';
import type { Input, Output, PlannedMeetings, StoredPack } from './rule-packs.types.ts';
import { versionsInOrder } from './versions.read-model.ts';

/** The version a new one follows: the last there is. */
export const newestVersion = (stored: readonly StoredPack[]): RulePack =>
  found(versionsInOrder(stored).at(-1));

/** The draft held against the version it will follow. */
export const judge = ({ pack, source }: StoredPack, base: RulePack, now: Date) => ({
  faults: packFaults(pack, { base, source, today: dayOfInstant(now.toISOString()) }),
  changes: packChanges(base, pack),
});

/** A draft of those who may edit; any other row is not there. */
export const demandDraft = (context: Context, row: StoredPack | undefined): StoredPack =>
  demand(context, row?.state === 'draft' ? row : undefined);

export const readDraft = async (
  planned: PlannedMeetings,
  context: Context,
  { params }: Input<'draft'>,
): Promise<Output<'draft'>> => {
  const draft = demandDraft(context, await readStored(context.tx, params.draftId));
  const base = newestVersion(await storedPacks(context.tx));
  const { id, version, pack, source } = draft;
  return {
    ...{ id, version, pack, source },
    baseCode: base.code,
    ...judge(draft, base, context.now),
    touched: await planned.count(context.tx, pack.effectiveFrom),
  };
};
