import { randomUUIDv7 } from 'node:crypto';
import { pack2025 } from '@sotay/core/rule-packs/pack-2025-2026.ts';
import type pg from 'pg';
import type { Organisation } from '../organisation.ts';
import type { Plant } from './plant.ts';

/** Rules belong to the topmost unit, and their addresses name no unit: a draft and a version of a far day, the same from everywhere. */
export const plantRulePacks = async (admin: pg.Client, organisation: Organisation): Promise<Plant> => {
  const { id: unitId, lft } = organisation.units.bloc;
  const [draftId, versionId] = [randomUUIDv7(), randomUUIDv7()];
  const far = { ...pack2025, code: '2190-01-01', effectiveFrom: '2190-01-01' };
  await admin.query(
    `insert into rule_packs (unit_id, unit_lft, id, state, effective_from, body) values ($1, $2, $3, 'draft', $4, $5)`,
    [unitId, lft, draftId, far.effectiveFrom, far],
  );
  await admin.query(
    `insert into rule_packs (unit_id, unit_lft, id, state, code, effective_from, body, published_at)
     values ($1, $2, $3, 'published', $4, $5, $6, now())`,
    [unitId, lft, versionId, far.code, far.effectiveFrom, far],
  );
  const everywhere = (id: string) =>
    Object.fromEntries(Object.keys(organisation.units).map((key) => [key, id]));
  return { draftId: everywhere(draftId), versionId: everywhere(versionId) };
};
