import type pg from 'pg';
import type { Organisation, UnitKey } from '../organisation.ts';
import { plantMembers } from './members.ts';

/** Ids of one sample of each thing in each unit, by the name under which endpoints take it. */
export type Plant = Record<string, Partial<Record<UnitKey, string>>>;

const plants: ((admin: pg.Client, organisation: Organisation) => Promise<Plant>)[] = [plantMembers];

/** Plants every room's samples. A room with endpoints that take ids adds its plant here. */
export const plantAll = async (admin: pg.Client, organisation: Organisation): Promise<Plant> => {
  const all: Plant = {};
  for (const plant of plants) Object.assign(all, await plant(admin, organisation));
  return all;
};
