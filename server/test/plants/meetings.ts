import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { Organisation, UnitKey } from '../organisation.ts';
import type { Plant } from './plant.ts';

type Unit = { id: string; lft: number };
type Ids = {
  meetingId: string;
  itemId: string;
  opinionId: string;
  voteId: string;
  proposalId: string;
  paperId: string;
  speechId: string;
  strawPollId: string;
};

const plantMeeting = async (admin: pg.Client, unit: Unit): Promise<Ids> => {
  const ids: Ids = {
    meetingId: randomUUIDv7(),
    itemId: randomUUIDv7(),
    opinionId: randomUUIDv7(),
    voteId: randomUUIDv7(),
    proposalId: randomUUIDv7(),
    paperId: randomUUIDv7(),
    speechId: randomUUIDv7(),
    strawPollId: randomUUIDv7(),
  };
  const stranger = randomUUIDv7();
  const place = [unit.id, unit.lft];
  const { meetingId, itemId } = ids;
  await admin.query(
    `insert into meetings (unit_id, unit_lft, id, kind, month, title, starts_at, pack_code, state, opened_at, created_at)
     values ($1, $2, $3, 'regular', '2026-11-01', 'a meeting', '2026-11-22', '2025-2026', 'open', '2026-11-22', '2026-11-01')`,
    [...place, meetingId],
  );
  await admin.query(
    `insert into agenda_items (unit_id, unit_lft, id, meeting_id, position, title) values ($1, $2, $3, $4, 0, 'an item')`,
    [...place, itemId, meetingId],
  );
  await admin.query(
    `insert into opinions (unit_id, unit_lft, id, meeting_id, item_id, speaker, body, reserved, at)
     values ($1, $2, $3, $4, $5, 'a guest', 'an opinion', false, '2026-11-22')`,
    [...place, ids.opinionId, meetingId, itemId],
  );
  await admin.query(
    `insert into roll_call_entries (unit_id, unit_lft, meeting_id, member_id, name, sort_key, status, exempt, suspended,
       temporary_out, temporary_in, presence)
     values ($1, $2, $3, $4, 'a member', 'a', 'full', false, false, false, false, 'present')`,
    [...place, meetingId, stranger],
  );
  await admin.query(
    `insert into votes (unit_id, unit_lft, id, meeting_id, question, title, form, threshold, opened_at, base, present)
     values ($1, $2, $3, $4, 'other', 'a vote', 'show-of-cards', 'over-half', '2026-11-22', $5, 1)`,
    [
      ...place,
      ids.voteId,
      meetingId,
      { base: 1, full: 1, minus: { temporaryOut: 0, exempt: 0, suspended: 0 } },
    ],
  );
  await admin.query(
    `insert into ballots (unit_id, unit_lft, meeting_id, vote_id, member_id, hand, choice, cast_at)
     values ($1, $2, $3, $4, $5, 'card', 'for', '2026-11-22')`,
    [...place, meetingId, ids.voteId, stranger],
  );
  await admin.query(
    `insert into reserved_opinions (unit_id, unit_lft, meeting_id, vote_id, member_id, name, body, at)
     values ($1, $2, $3, $4, $5, 'a member', 'a reserved opinion', '2026-11-22')`,
    [...place, meetingId, ids.voteId, stranger],
  );
  await admin.query(
    `insert into meeting_proposals (unit_id, unit_lft, id, meeting_id, member_id, name, body, at)
     values ($1, $2, $3, $4, $5, 'a member', 'a proposal', '2026-11-20')`,
    [...place, ids.proposalId, meetingId, stranger],
  );
  await admin.query(
    `insert into meeting_papers (unit_id, unit_lft, id, meeting_id, file_id, title, added_at)
     select $1, $2, $3, $4, f.id, 'a paper', '2026-11-20' from files f where f.unit_id = $1 limit 1`,
    [...place, ids.paperId, meetingId],
  );
  await admin.query(
    `insert into speeches (unit_id, unit_lft, id, meeting_id, name, position, minutes, asked_at)
     values ($1, $2, $3, $4, 'a guest', 1, 5, '2026-11-22')`,
    [...place, ids.speechId, meetingId],
  );
  await admin.query(
    `insert into straw_polls (unit_id, unit_lft, id, meeting_id, question, answers, opened_at)
     values ($1, $2, $3, $4, 'a question', '{yes,no}', '2026-11-22')`,
    [...place, ids.strawPollId, meetingId],
  );
  return ids;
};

/**
 * In every unit one open meeting with an item, an opinion, an open vote, a proposal and a paper (the unit's planted file, so this
 * plant comes after that of files). Nobody signed in owns any of it: unit and post decide alone.
 */
export const plantMeetings = async (admin: pg.Client, organisation: Organisation): Promise<Plant> => {
  const plant: Plant = {};
  for (const [key, unit] of Object.entries(organisation.units)) {
    for (const [name, id] of Object.entries(await plantMeeting(admin, unit))) {
      plant[name] = { ...plant[name], [key as UnitKey]: id };
    }
  }
  return plant;
};
