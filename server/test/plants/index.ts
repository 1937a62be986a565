import type pg from 'pg';
import type { Platform } from '../../src/platform/platform.ts';
import type { Organisation, UnitKey } from '../organisation.ts';
import { plantFiles } from './files.ts';
import { plantMeetings } from './meetings.ts';
import { plantMembers } from './members.ts';
import { plantTasks } from './tasks.ts';

/** Ids of one sample of each thing in each unit, by the name under which endpoints take it. */
export type Plant = Record<string, Partial<Record<UnitKey, string>>>;

type Planter = (admin: pg.Client, organisation: Organisation, platform: Platform) => Promise<Plant>;

const plants: Planter[] = [plantFiles, plantMeetings, plantMembers, plantTasks];

/** Plants every room's samples. A room with endpoints that take ids adds its plant here. */
export const plantAll: Planter = async (...world) => {
  const all: Plant = {};
  for (const plant of plants) Object.assign(all, await plant(...world));
  return all;
};
