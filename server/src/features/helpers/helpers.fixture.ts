import { randomUUIDv7 } from 'node:crypto';
import type { HelpedAct } from '@sotay/core/kernel/helped-acts.ts';
import type { PersonKey } from '../../../test/organisation.ts';
import { plantAll } from '../../../test/plants/index.ts';
import type { Client, World } from '../../../test/world.ts';

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

/** A cell with an invited meeting and a task of the member, and the three people in it. */
export type HelpedCell = {
  readonly member: Client;
  readonly helper: Client;
  readonly secretary: Client;
  readonly meeting: { unitId: string; meetingId: string };
  readonly task: { unitId: string; taskId: string };
};

export const stageHelpedCell = async (world: World): Promise<HelpedCell> => {
  const plant = await plantAll(world.admin, world.organisation, world.platform);
  const unitId = world.organisation.units['north-a'].id;
  const meeting = { unitId, meetingId: plant['meetingId']?.['north-a'] ?? '' };
  const task = { unitId, taskId: plant['taskId']?.['north-a'] ?? '' };
  await world.admin.query(`update meetings set state = 'invited', opened_at = null where id = $1`, [
    meeting.meetingId,
  ]);
  await world.admin.query('update tasks set member_unit_id = unit_id, member_id = $2 where id = $1', [
    task.taskId,
    world.organisation.people.member.memberId,
  ]);
  return {
    member: await world.as('member'),
    helper: await world.as('colleague'),
    secretary: await world.as('secretary'),
    meeting,
    task,
  };
};
