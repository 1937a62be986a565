import { reorganisationContract } from '@sotay/core/reorganisation/reorganisation.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { previewMove } from './preview-move.read-model.ts';
import { reorganisationJobs } from './reorganisation.jobs.ts';
import { reorganisationPolicy } from './reorganisation.policy.ts';
import { readHistory, readPlaces } from './reorganisation.read-model.ts';
import { moveUnit } from './service/move.ts';
import { renameUnit } from './service/rename.ts';

export { exportedHistory } from './exported.read-model.ts';

export const reorganisationRoom = (platform: Platform) =>
  room(
    'reorganisation',
    reorganisationContract,
    reorganisationPolicy,
    {
      history: (context, { params }) => readHistory(context, params.unitId),
      places: (context, input) => readPlaces(context, input),
      previewMove: (context, input) => previewMove(context, input),
      move: (context, input) => moveUnit(context, platform, input),
      rename: (context, input) => renameUnit(context, platform, input),
    },
    reorganisationJobs(platform),
  );
