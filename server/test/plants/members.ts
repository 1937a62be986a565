import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { Organisation, UnitKey } from '../organisation.ts';

/**
 * One more member without account and one post in every unit, committees included (a member may belong to one directly).
 * `holderId` and `holderUnitId` are the same member as somebody to give a post to; `postId` is an editor's post of that member.
 * `otherId` is a second record of the same person there, to be merged.
 */
export const plantMembers = async (
  admin: pg.Client,
  organisation: Organisation,
): Promise<Record<string, Record<UnitKey, string>>> => {
  const members = {} as Record<UnitKey, string>;
  const homes = {} as Record<UnitKey, string>;
  const posts = {} as Record<UnitKey, string>;
  const others = {} as Record<UnitKey, string>;
  for (const [key, unit] of Object.entries(organisation.units) as [UnitKey, { id: string; lft: number }][]) {
    members[key] = randomUUIDv7();
    homes[key] = unit.id;
    posts[key] = randomUUIDv7();
    others[key] = randomUUIDv7();
    for (const id of [members[key], others[key]])
      await admin.query(
        `insert into members (unit_id, id, unit_lft, full_name, sort_key, birth_date, status)
         values ($1, $2, $3, 'Người Được Trồng', 'trong', '1980-01-01', 'full')`,
        [unit.id, id, unit.lft],
      );
    await admin.query(
      `insert into posts (unit_id, id, unit_lft, member_unit_id, member_id, kind, from_on) values ($1, $2, $3, $1, $4, 'editor', '2020-01-01')`,
      [unit.id, posts[key], unit.lft, members[key]],
    );
  }
  return {
    memberId: members,
    holderId: members,
    holderUnitId: homes,
    postId: posts,
    otherId: others,
    otherUnitId: homes,
  };
};
