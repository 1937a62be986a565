import { helpersContract } from '@sotay/core/helpers/helpers.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { helpersJobs } from './helpers.jobs.ts';
import { helpersPolicy } from './helpers.policy.ts';
import { readHelpersOfMember, readOwnHelpers } from './helpers.read-model.ts';
import { endHelper, nameHelper, nameHelperInPerson, stepDown } from './helpers.service.ts';

export { exportedHelps } from './exported.read-model.ts';
/** Who acts for whom. Acting itself is the registrar's: `platform/identity/acting-for.ts`. */
export const helpersRoom = (platform: Platform) =>
  room(
    'helpers',
    helpersContract,
    helpersPolicy,
    {
      mine: (context) => readOwnHelpers(context),
      name: (context, input) => nameHelper(context, platform, input),
      ofMember: readHelpersOfMember,
      nameInPerson: (context, input) => nameHelperInPerson(context, platform, input),
      end: (context, input) => endHelper(context, platform, input),
      stepDown: (context, input) => stepDown(context, platform, input),
    },
    helpersJobs(platform),
  );
