import { randomUUIDv7 } from 'node:crypto';
import { noSums } from '@sotay/core/oversight/report-sums.rules.ts';
import type pg from 'pg';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

/** In every unit one report of the month before, sent by nobody who signs in here. */
export const plantOversight = async (admin: pg.Client, organisation: Organisation): Promise<Plant> => {
  const reports: Partial<Record<UnitKey, string>> = {};
  for (const [key, unit] of Object.entries(organisation.units) as [UnitKey, { id: string; lft: number }][]) {
    reports[key] = randomUUIDv7();
    await admin.query(
      `insert into month_reports (unit_id, id, unit_lft, month, version, level, unit_name, above_name, sent_by, sender_name, sender_post,
                                  sent_at, reason, words, sums, meetings, sources, changes, hash)
       values ($1, $2, $3, '2026-10-01', 1, 'cell', 'a unit', 'one above', $4, 'a sender', 'Bí thư', '2026-11-01', '', '', $5, '[]', '[]', '[]', $6)`,
      [unit.id, reports[key], unit.lft, randomUUIDv7(), noSums, 'a'.repeat(64)],
    );
  }
  return { reportId: reports };
};
