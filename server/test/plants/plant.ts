import type { UnitKey } from '../organisation.ts';

/** Ids of one sample of each thing in each unit, by the name under which endpoints take it. */
export type Plant = Record<string, Partial<Record<UnitKey, string>>>;
