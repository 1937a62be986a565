import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import { nameSortKey } from '@sotay/core/members/name.rules.ts';
import type { Insertable } from 'kysely';
import type { Members, Posts, Units } from '../platform/db/schema.generated.ts';
import { type Keys, seal } from '../platform/keys.ts';
import { placeUnits } from './place-units.ts';

/** Where a unit stands, in the columns that every growing table has. */
export type Placed = { unitId: string; unitLft: number };
export type At = (unitId: string) => Placed;

export type OrganisationRows = {
  at: At;
  units: Insertable<Units>[];
  members: Insertable<Members>[];
  posts: Insertable<Posts>[];
};

/** The units, members and posts of the demo as rows. `activatedAt` says since when a member uses the handbook. */
export const organisationRows = (
  { units, members, posts }: DemoOrganisation,
  { keys, now, activatedAt }: { keys: Keys; now: Date; activatedAt: ReadonlyMap<string, string> },
): OrganisationRows => {
  const places = placeUnits(units);
  const placeOf = (unitId: string) => places.get(unitId) ?? { lft: 0, rgt: 0 };
  const at: At = (unitId) => ({ unitId, unitLft: placeOf(unitId).lft });
  const cellOf = new Map(members.map((member) => [member.id, member.unitId]));
  return {
    at,
    units: units.map(({ id, parentId, kind, name, code, symbol, place }) => ({
      ...{ id, parentId, kind, name, code, symbol, place },
      ...placeOf(id),
      createdAt: now,
    })),
    members: members.map(({ unitId, unitCode: _, cardNumber, ...member }) => ({
      ...at(unitId),
      ...member,
      sortKey: nameSortKey(member.fullName),
      cardSealed: seal(keys.card, cardNumber),
      cardHint: cardNumber.slice(-3),
      activatedAt: activatedAt.get(member.id) ?? null,
      createdAt: now,
    })),
    posts: posts.map(({ id, unitId, memberId, kind, fromOn, untilOn }) => ({
      ...at(unitId),
      ...{ id, memberId, kind, fromOn, untilOn },
      memberUnitId: cellOf.get(memberId) ?? '',
    })),
  };
};
