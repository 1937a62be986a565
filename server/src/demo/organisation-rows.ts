import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import { nameSortKey } from '@sotay/core/members/name.rules.ts';
import { type Keys, seal } from '../platform/keys.ts';
import { type Row, bytea } from './insert-rows.ts';
import { type Place, placeUnits } from './place-units.ts';

/** Where a unit stands in the columns that every growing table has. */
export type At = (unitId: string) => { unit_id: string; unit_lft: number };

export type OrganisationRows = { at: At; units: Row[]; members: Row[]; posts: Row[] };

/** The units, members and posts of the demo as rows. `activatedAt` says since when a member uses the handbook. */
export const organisationRows = (
  { units, members, posts }: DemoOrganisation,
  { keys, now, activatedAt }: { keys: Keys; now: Date; activatedAt: ReadonlyMap<string, string> },
): OrganisationRows => {
  const places = placeUnits(units);
  const placeOf = (unitId: string): Place => places.get(unitId) ?? { lft: 0, rgt: 0 };
  const at: At = (unitId) => ({ unit_id: unitId, unit_lft: placeOf(unitId).lft });
  const cellOf = new Map(members.map((member) => [member.id, member.unitId]));
  return {
    at,
    units: units.map(({ id, parentId, kind, name, code, symbol, place }) => ({
      ...{ id, parent_id: parentId, kind, name, code, symbol, place },
      ...placeOf(id),
      created_at: now.toISOString(),
    })),
    members: members.map((member) => ({
      ...at(member.unitId),
      id: member.id,
      full_name: member.fullName,
      sort_key: nameSortKey(member.fullName),
      birth_date: member.birthDate,
      phone: member.phone,
      card_sealed: bytea(seal(keys.card, member.cardNumber)),
      card_hint: member.cardNumber.slice(-3),
      status: member.status,
      exempt: member.exempt,
      suspended: member.suspended,
      temporary_out: member.temporaryOut,
      temporary_in: member.temporaryIn,
      admitted_on: member.admittedOn,
      confirmed_on: member.confirmedOn,
      activated_at: activatedAt.get(member.id) ?? null,
      created_at: now.toISOString(),
    })),
    posts: posts.map(({ id, unitId, memberId, kind, fromOn, untilOn }) => ({
      ...at(unitId),
      id,
      member_unit_id: cellOf.get(memberId),
      member_id: memberId,
      kind,
      from_on: fromOn,
      until_on: untilOn,
    })),
  };
};
