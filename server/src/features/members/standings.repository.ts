import { randomUUIDv7 } from 'node:crypto';
import type { Standing, StandingKind, StandingPlan } from '@sotay/core/members/standing.rules.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

type Place = { readonly id: string; readonly unitId: string; readonly unitLft: number };

/** Who wrote it down, on which paper, when. */
export type Recorded = {
  readonly basis: string;
  readonly recordedBy: string | null;
  readonly recorderName: string;
  readonly recordedAt: Date;
};

const rows = (tx: Tx, { id, unitId }: Pick<Place, 'id' | 'unitId'>) =>
  tx
    .selectFrom('memberStandings')
    .where('unitId', '=', unitId)
    .where('memberId', '=', id)
    .select(['id', 'fromOn', 'untilOn', sql<StandingKind>`kind`.as('kind')]);

/** The dated rows of a member, locked. */
export const lockStandings = (tx: Tx, member: Place): Promise<Standing[]> =>
  rows(tx, member).forUpdate().execute();

/** The dated rows of a member with who wrote them down, the newest first. */
export const readStandings = (tx: Tx, member: Pick<Place, 'id' | 'unitId'>) =>
  rows(tx, member)
    .select(['basis', 'recorderName', 'recordedAt'])
    .orderBy(sql`from_on desc nulls last`)
    .orderBy('id', 'desc')
    .limit(200)
    .execute();

export const writeStandings = async (
  tx: Tx,
  { id: memberId, unitId, unitLft }: Place,
  plan: StandingPlan,
  recorded: Recorded,
): Promise<void> => {
  for (const { id, untilOn } of plan.end) {
    await tx
      .updateTable('memberStandings')
      .set({ untilOn })
      .where('unitId', '=', unitId)
      .where('id', '=', id)
      .execute();
  }
  for (const row of plan.add) {
    await tx
      .insertInto('memberStandings')
      .values({ unitId, id: randomUUIDv7(), unitLft, memberId, ...row, ...recorded })
      .execute();
  }
};

/** Brings the member's own columns to what the dated rows say of a day; says whether anything changed. */
export const showStanding = async (
  tx: Tx,
  { id, unitId }: Pick<Place, 'id' | 'unitId'>,
  today: string,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update members m
       set status = coalesce(s.status, m.status), exempt = coalesce(s.exempt, m.exempt),
           suspended = coalesce(s.suspended, m.suspended), temporary_out = coalesce(s.temporary_out, m.temporary_out),
           temporary_in = coalesce(s.temporary_in, m.temporary_in), version = m.version + 1
      from standings_on(${unitId}, ${id}, ${today}) s
     where m.unit_id = ${unitId} and m.id = ${id}
       and (m.status, m.exempt, m.suspended, m.temporary_out, m.temporary_in) is distinct from
           (coalesce(s.status, m.status), coalesce(s.exempt, m.exempt), coalesce(s.suspended, m.suspended),
            coalesce(s.temporary_out, m.temporary_out), coalesce(s.temporary_in, m.temporary_in))`.execute(
    tx,
  );
  return numAffectedRows === 1n;
};
