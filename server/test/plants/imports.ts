import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import { sealBytes } from '../../src/platform/keys.ts';
import type { Platform } from '../../src/platform/platform.ts';
import type { Organisation, UnitKey } from '../organisation.ts';

/** An import in every unit, previewed by the administrator, with one page of faults. */
export const plantImports = async (
  admin: pg.Client,
  organisation: Organisation,
  platform: Platform,
): Promise<Record<string, Record<UnitKey, string>>> => {
  const imports = {} as Record<UnitKey, string>;
  const { accountId, memberId, postId } = organisation.people.administrator;
  for (const [key, unit] of Object.entries(organisation.units) as [UnitKey, { id: string; lft: number }][]) {
    const id = randomUUIDv7();
    imports[key] = id;
    await admin.query(
      `insert into imports (unit_id, id, unit_lft, account_id, member_id, post_id, request_id, file_name, workbook_sealed, faulty_sealed, state, total, plan_digest, created_at)
       values ($1, $2, $3, $4, $5, $6, 'plant', 'to-chuc.xlsx', '\\x00', $7, 'previewed', 1, '\\x00', now())`,
      [
        unit.id,
        id,
        unit.lft,
        accountId,
        memberId,
        postId,
        sealBytes(platform.keys.imports, Buffer.from('x')),
      ],
    );
    await admin.query(
      `insert into import_pages (unit_id, import_id, part, page, unit_lft, rows)
       values ($1, $2, 'faults', 0, $3, '[{"sheet":"Đảng viên","row":2,"column":"A","code":"card-malformed","params":{"value":"x"}}]')`,
      [unit.id, id, unit.lft],
    );
  }
  return { importId: imports };
};
