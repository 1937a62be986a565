import { randomUUIDv7 } from 'node:crypto';
import type { HelpedAct } from '@sotay/core/kernel/helped-acts.ts';
import type { PersonKey } from '../../../test/organisation.ts';
import type { World } from '../../../test/world.ts';

/** Writes a help past all rules, as the superuser; gives its id. */
export const plantHelp = async (
  world: World,
  member: PersonKey,
  helper: PersonKey,
  acts: readonly HelpedAct[],
): Promise<string> => {
  const { people, units } = world.organisation;
  const { memberId, unitId } = people[member];
  const unit = Object.values(units).find(({ id: known }) => known === unitId);
  const id = randomUUIDv7();
  await world.admin.query(
    `insert into helps (unit_id, id, unit_lft, member_id, member_name, helper_id, helper_name, acts, in_person, named_by, named_by_name, named_at)
     values ($1, $2, $3, $4, 'Người Được Giúp', $5, 'Người Giúp', $6, false, $4, 'Người Được Giúp', now())`,
    [unitId, id, unit?.lft, memberId, people[helper].memberId, acts],
  );
  return id;
};
