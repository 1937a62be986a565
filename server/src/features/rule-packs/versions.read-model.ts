import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { inOrder, versionState } from '@sotay/core/rule-packs/pack-versions.rules.ts';
import type { RulePack } from '@sotay/core/rule-packs/rule-pack.ts';
import { rulePacks } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import { abilitiesOn } from '../../platform/access/policy.ts';
import { type Context, demand } from '../../platform/context.ts';
import { found } from '../../platform/errors.ts';
import { rulePacksPolicy } from './rule-packs.policy.ts';
import { storedPacks, topUnit } from './rule-packs.repository.ts';
import type { Input, Output, StoredPack } from './rule-packs.types.ts';

type Row = Output<'list'>['versions'][number];

const rowOf = (pack: RulePack, stored: StoredPack | undefined, state: Row['state']): Row => ({
  id: stored?.id ?? null,
  code: pack.code,
  title: pack.title,
  effectiveFrom: pack.effectiveFrom,
  effectiveTo: pack.effectiveTo,
  state,
  source: stored?.source ?? null,
  publisherName: stored?.publisherName ?? '',
  publishedAt: stored?.publishedAt?.toISOString() ?? null,
});

/** The versions that hold one after the other, those in code first. */
export const versionsInOrder = (stored: readonly StoredPack[]): RulePack[] =>
  inOrder([...rulePacks, ...stored.filter(({ state }) => state === 'published').map(({ pack }) => pack)]);

const rowsOf = (stored: readonly StoredPack[], now: Date): Row[] => {
  const today = dayOfInstant(now.toISOString());
  const holding = versionsInOrder(stored).map((pack) =>
    rowOf(
      pack,
      stored.find(({ code }) => code === pack.code),
      versionState(pack, today),
    ),
  );
  const withdrawn = stored
    .filter(({ state }) => state === 'withdrawn')
    .map((entry) => rowOf(entry.pack, entry, 'withdrawn'));
  return [...holding, ...withdrawn].toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom));
};

export const readVersions = async (context: Context): Promise<Output<'list'>> => {
  const top = demand(context, await topUnit(context.tx));
  const stored = await storedPacks(context.tx);
  const abilities = abilitiesOn(rulePacksPolicy, context.actor, top, ['rule-packs.edit']);
  const draft = stored.find(({ state }) => state === 'draft');
  return {
    versions: rowsOf(stored, context.now),
    draftId: abilities['rule-packs.edit'] ? (draft?.id ?? null) : null,
    abilities,
  };
};

export const readVersion = async (context: Context, { params }: Input<'one'>): Promise<Output<'one'>> => {
  demand(context, await topUnit(context.tx));
  const stored = await storedPacks(context.tx);
  const version = found(rowsOf(stored, context.now).find(({ code }) => code === params.code));
  const packs = [...rulePacks, ...stored.map(({ pack }) => pack)];
  return { version, pack: found(packs.find(({ code }) => code === params.code)) };
};
