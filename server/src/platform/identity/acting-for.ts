import type { Endpoint } from '@sotay/core/kernel/contract.ts';
import type { HelpedAct } from '@sotay/core/kernel/helped-acts.ts';
import { mayDoFor } from '@sotay/core/helpers/helper.rules.ts';
import type { FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { Actor } from '../access/actor.ts';
import { notFound } from '../errors.ts';
import { homesOf } from './homes.ts';

/** Names the help by which the caller acts in a member's stead. */
const FOR_HEADER = 'x-sotay-for';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Row = {
  unit_id: string;
  unit_lft: number;
  member_id: string;
  helper_name: string;
  acts: HelpedAct[];
  homes: number[];
};

/** Both must belong to the unit today; asked anew at each call, so that an end holds at once. */
const SELECT_HELPED = `
  select m.unit_id, m.unit_lft, m.id as member_id, h.helper_name, h.acts,
         ${homesOf('select m.unit_id as id')} as homes
    from helps h
    join members m on m.unit_id = h.unit_id and m.id = h.member_id and m.left_on is null
    join members k on k.unit_id = h.unit_id and k.id = h.helper_id and k.left_on is null
   where h.id = $1 and h.helper_id = $2 and h.ended_at is null`;

/** The help that a call names: in the header, or in the address where the endpoint says that it may. */
const helpNamedBy = ({ headers, query }: FastifyRequest, endpoint: Pick<Endpoint, 'query'>): unknown => {
  const inAddress = endpoint.query && 'for' in endpoint.query.properties;
  return headers[FOR_HEADER] ?? (inAddress ? (query as { for?: unknown }).for : undefined);
};

/**
 * Who acts by this call: the caller, or, where the call names a help of theirs that covers the endpoint, the helped member without any
 * post, by the hand of the caller. Whatever else it names is not there.
 */
export const actingFor = async (
  auth: pg.Pool,
  caller: Actor,
  request: FastifyRequest,
  endpoint: Pick<Endpoint, 'forAnother' | 'query'>,
): Promise<Actor> => {
  const acts = endpoint.forAnother;
  const helpId = helpNamedBy(request, endpoint);
  if (helpId === undefined) return caller;
  if (!acts || typeof helpId !== 'string' || !UUID.test(helpId)) throw notFound();
  const { rows } = await auth.query<Row>({
    name: 'find-helped',
    text: SELECT_HELPED,
    values: [helpId, caller.memberId],
  });
  const help = rows[0];
  if (!help || !mayDoFor(help.acts, acts)) throw notFound();
  return {
    ...caller,
    memberId: help.member_id,
    unitId: help.unit_id,
    unitLfts: [help.unit_lft],
    homeLfts: help.homes.map(Number),
    post: null,
    helper: { memberId: caller.memberId, name: help.helper_name, acts: help.acts },
  };
};
