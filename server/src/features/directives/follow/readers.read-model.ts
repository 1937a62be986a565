import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { sql } from 'kysely';
import { demandBranch } from '../../../platform/access/unit-place.ts';
import type { Context } from '../../../platform/context.ts';
import { found } from '../../../platform/errors.ts';
import { audienceMembers } from '../../members/index.ts';
import type { Input, Output } from '../directives.types.ts';
import { type Delivered, findDelivered } from './delivered.repository.ts';

type Reader = Output<'readers'>['members'][number];

/** Members of one cell whom the item is for, in the order of given names, with what they did with the newest version. */
const readersIn = async (
  { tx, now }: Context,
  unitId: string,
  { id, version, audience }: Delivered,
): Promise<Reader[]> => {
  const day = dayOfInstant(now.toISOString());
  const { rows } = await sql<Reader>`
    select m.id as member_id, m.full_name as name, r.member_id is not null as opened, r.understood_at is not null as understood,
           nullif(r.way, 'app') as way
      from members m
      left join receipts r on r.unit_id = m.unit_id and r.item_id = ${id} and r.member_id = m.id and r.version = ${version}
     where m.unit_id = ${unitId} and m.id in (select a.member_id from (${audienceMembers(audience, day)}) a)
     order by m.sort_key, m.id limit 2000`.execute(tx);
  return rows;
};

export const readReaders = async (
  context: Context,
  { params }: Input<'readers'>,
): Promise<Output<'readers'>> => {
  const unit = await demandBranch(context, params.unitId);
  const item = found(await findDelivered(context.tx, params.deliveryId, unit));
  const members = await readersIn(context, params.unitId, item);
  return { title: item.title, version: item.version, members };
};
