import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { audienceMembers, membersOfBranch } from '../members/index.ts';
import type { Notice } from './announce.ts';
import type { Inbox } from './inbox.ts';

const ofAudience = async (tx: Tx, audience: Parameters<typeof audienceMembers>[0], day: string) => {
  const { rows } = await sql<{
    memberId: string;
  }>`select a.member_id from (${audienceMembers(audience, day)}) a`.execute(tx);
  return rows.map(({ memberId }) => memberId);
};

/** Whom a notice is for at this moment, those who have seen what it is about left out. */
export const peopleOf = async (tx: Tx, inbox: Inbox, notice: Notice, now: Date): Promise<string[]> => {
  const day = dayOfInstant(now.toISOString());
  const all =
    'audience' in notice
      ? await ofAudience(tx, notice.audience, day)
      : await membersOfBranch(tx, notice.memberIds, day);
  if (all.length === 0) return [];
  const seen = await inbox.alreadySeen(tx, notice, all);
  return all.filter((memberId) => !seen.has(memberId));
};
