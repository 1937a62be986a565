import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import type { statisticsContract } from '@sotay/core/statistics/statistics.contract.ts';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Below } from './below.read-model.ts';

type WaitingCell = OutputOf<(typeof statisticsContract)['overview']>['waiting'][number];

/** Cells without a concluded meeting in the month, those silent for longest first, and how to reach their secretary. */
export const waitingCells = async (
  { tx }: Context,
  inside: Below,
  cellKinds: readonly string[],
  month: string,
): Promise<WaitingCell[]> => {
  const { rows } = await sql<WaitingCell>`
    select u.id as unit_id, u.name, coalesce(parent.name, '') as parent_name, last.month as last_met,
           case when planned.id is not null then 'has-date'
                when secretary.id is null then 'no-secretary'
                when secretary.activated_at is null then 'secretary-not-activated'
                else 'call-secretary' end as reach,
           secretary.full_name as secretary_name, secretary.phone as secretary_phone
      from units u
      left join units parent on parent.id = u.parent_id
      left join lateral (select max(m.month) as month from meetings m
                          where m.unit_id = u.id and m.month < ${month}::date and m.counts_for_month and m.state in ('concluded', 'sealed')) last on true
      left join lateral (select m.id from meetings m
                          where m.unit_id = u.id and m.month = ${month}::date and m.counts_for_month and m.state in ('invited', 'open') limit 1) planned on true
      left join lateral (select s.id, s.full_name, s.phone, s.activated_at
                           from posts p join members s on s.unit_id = p.member_unit_id and s.id = p.member_id
                          where p.unit_id = u.id and p.kind = 'secretary' and p.until_on is null limit 1) secretary on true
     where ${inside('u.lft')} and u.kind = any (${cellKinds}) and u.closed_on is null
       and not exists (select from meetings m
                        where m.unit_id = u.id and m.month = ${month}::date and m.counts_for_month and m.state in ('concluded', 'sealed'))
     order by last.month nulls first, u.lft
     limit 10`.execute(tx);
  return rows;
};
