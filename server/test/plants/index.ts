import type pg from 'pg';
import type { Platform } from '../../src/platform/platform.ts';
import type { Organisation } from '../organisation.ts';
import { plantAuth } from './auth.ts';
import { plantBulletins } from './bulletins.ts';
import { plantCorrections } from './corrections.ts';
import { plantDamagedFiles } from './damaged-files.ts';
import { plantDevices } from './devices.ts';
import { plantDirectives } from './directives.ts';
import { plantDispatches } from './dispatches.ts';
import { plantDocuments } from './documents.ts';
import { plantExports } from './exports.ts';
import { plantFiles } from './files.ts';
import { plantGuardWords } from './guard-words.ts';
import { plantHeldFiles } from './held-files.ts';
import { plantHanded } from './handed.ts';
import { plantMeetings } from './meetings.ts';
import { plantHelpers } from './helpers.ts';
import { plantImports } from './imports.ts';
import { plantMedia } from './media.ts';
import { plantMembers } from './members.ts';
import { plantPetitions } from './petitions.ts';
import { plantPlans } from './plans.ts';
import { plantOversight } from './oversight.ts';
import type { Plant } from './plant.ts';
import { plantPolls } from './polls.ts';
import { plantRulePacks } from './rule-packs.ts';
import { plantTasks } from './tasks.ts';
import { plantTransfers } from './transfers.ts';

type Planter = (admin: pg.Client, organisation: Organisation, platform: Platform) => Promise<Plant>;

const plants: Planter[] = [
  plantAuth,
  plantCorrections,
  plantDamagedFiles,
  plantDevices,
  plantExports,
  plantFiles,
  plantMedia,
  plantDirectives,
  plantBulletins,
  plantDispatches,
  plantDocuments,
  plantGuardWords,
  plantHeldFiles,
  plantHelpers,
  plantImports,
  plantMeetings,
  plantPolls,
  plantHanded,
  plantMembers,
  plantPetitions,
  plantOversight,
  plantPlans,
  plantRulePacks,
  plantTasks,
  plantTransfers,
];

/** Plants every room's samples. A room with endpoints that take ids adds its plant here. */
export const plantAll: Planter = async (...world) => {
  const all: Plant = {};
  for (const plant of plants) Object.assign(all, await plant(...world));
  return all;
};
