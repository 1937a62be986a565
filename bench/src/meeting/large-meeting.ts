import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A cell in a meeting with so many members present, and a question on which hands go up. */
export type LargeMeeting = { unitId: string; unitLft: number; meetingId: string; memberIds: string[] };

const LFT = 5_000_000_000;

/** Writes the cell, its members with accounts and the open meeting with everybody on the roll. */
export const openLargeMeeting = async (admin: pg.Client, size: number): Promise<LargeMeeting> => {
  const unitId = randomUUID();
  const meetingId = randomUUID();
  const memberIds = Array.from({ length: size }, () => randomUUID());
  const place = [unitId, LFT];
  await admin.query(
    `insert into units (id, kind, name, symbol, lft, rgt) values ($1, 'cell', 'Chi bộ đo', 'CB', $2, $2::bigint + 1)`,
    place,
  );
  await admin.query(
    `insert into members (unit_id, id, unit_lft, full_name, sort_key, birth_date, status, activated_at)
     select $1, id, $2, 'Người Đo', 'do', '1970-01-01', 'full', now() from unnest($3::uuid[]) as id`,
    [...place, memberIds],
  );
  await admin.query(
    `insert into accounts (id, member_unit_id, member_id, is_demo) select gen_random_uuid(), $1, id, false from unnest($2::uuid[]) as id`,
    [unitId, memberIds],
  );
  await admin.query(
    `insert into meetings (unit_id, unit_lft, id, kind, month, title, starts_at, pack_code, state, opened_at, created_at)
     values ($1, $2, $3, 'regular', date_trunc('month', now()), 'Buổi đo', now(), '2025-2026', 'open', now(), now())`,
    [...place, meetingId],
  );
  await admin.query(
    `insert into roll_call_entries (unit_id, unit_lft, meeting_id, member_id, name, sort_key, status, exempt, suspended,
       temporary_out, temporary_in, presence)
     select $1, $2, $3, id, 'Người Đo', 'do', 'full', false, false, false, false, 'present' from unnest($4::uuid[]) as id`,
    [...place, meetingId, memberIds],
  );
  return { unitId, unitLft: LFT, meetingId, memberIds };
};

/** Puts one more question to them. */
export const openQuestion = async (admin: pg.Client, at: LargeMeeting): Promise<string> => {
  const voteId = randomUUID();
  const base = { base: at.memberIds.length, full: at.memberIds.length, minus: {} };
  await admin.query(
    `insert into votes (unit_id, unit_lft, id, meeting_id, question, title, form, threshold, opened_at, base, present)
     values ($1, $2, $3, $4, 'other', 'Việc đo', 'show-of-cards', 'over-half', now(), $5, $6)`,
    [at.unitId, at.unitLft, voteId, at.meetingId, base, at.memberIds.length],
  );
  return voteId;
};
