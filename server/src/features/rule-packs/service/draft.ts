import { randomUUIDv7 } from 'node:crypto';
import { addDays, dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { RulePack } from '@sotay/core/rule-packs/rule-pack.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import { demandDraft, newestVersion } from '../draft.read-model.ts';
import {
  changeStored,
  deleteDraft,
  findStored,
  insertDraft,
  storedPacks,
  topUnit,
} from '../rule-packs.repository.ts';
import type { Input, Output, StoredPack } from '../rule-packs.types.ts';

type Act = 'begin' | 'save' | 'discard' | 'publish' | 'withdraw';

/** Writes an act on the rules down, and tells open screens. */
export const note = async (
  context: Context,
  { unitId, unitLft, id }: Pick<StoredPack, 'unitId' | 'unitLft' | 'id'>,
  act: Act,
  after: object = {},
): Promise<void> => {
  const what = { action: `rule-packs.${act}`, objectKind: 'rule-pack', objectId: id, after };
  await audit(context, { unitId, unitLft, ...what });
  await tellThrough(context.tx, { topic: 'rule-packs', unitLft, id });
};

const columnsOf = (pack: RulePack) => ({
  body: JSON.stringify({ ...pack, effectiveTo: null }),
  effectiveFrom: pack.effectiveFrom,
});

/** A draft that is the newest version with a later day: at the earliest tomorrow. */
export const beginDraft = async (context: Context): Promise<Output<'begin'>> => {
  const { tx, now } = context;
  const top = demand(context, await topUnit(tx));
  const stored = await storedPacks(tx);
  if (stored.some(({ state }) => state === 'draft')) throw new Refusal('rule-packs/draft-exists');
  const base = newestVersion(stored);
  const tomorrow = addDays(dayOfInstant(now.toISOString()), 1);
  const afterBase = addDays(base.effectiveFrom, 1);
  const effectiveFrom = tomorrow > afterBase ? tomorrow : afterBase;
  const id = randomUUIDv7();
  await insertDraft(tx, { ...top, id, ...columnsOf({ ...base, effectiveFrom }) });
  await note(context, { ...top, id }, 'begin', { base: base.code });
  return { id };
};

export const saveDraft = async (
  context: Context,
  { params, body }: Input<'save'>,
): Promise<Output<'save'>> => {
  const draft = demandDraft(context, await findStored(context.tx, params.draftId));
  if (draft.version !== body.version) throw new Refusal('rule-packs/changed-meanwhile');
  const version = draft.version + 1;
  await changeStored(context.tx, draft, {
    ...columnsOf(body.pack),
    sourceNumber: body.source?.number ?? null,
    sourceOn: body.source?.issuedOn ?? null,
    version,
  });
  await note(context, draft, 'save', { from: body.pack.effectiveFrom });
  return { version };
};

export const discardDraft = async (
  context: Context,
  { params }: Input<'discard'>,
): Promise<Output<'discard'>> => {
  const draft = demandDraft(context, await findStored(context.tx, params.draftId));
  await deleteDraft(context.tx, draft);
  await note(context, draft, 'discard');
  return { done: true };
};
