import { reorganisationContract } from '@sotay/core/reorganisation/reorganisation.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { previewEnd, previewMove } from './previews.read-model.ts';
import { reorganisationJobs } from './reorganisation.jobs.ts';
import { reorganisationPolicy } from './reorganisation.policy.ts';
import { readHeirs, readHistory, readPlaces } from './reorganisation.read-model.ts';
import { endUnit } from './service/end.ts';
import { moveUnit } from './service/move.ts';
import { renameUnit } from './service/rename.ts';
import { splitUnit } from './service/split.ts';

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
      heirs: (context, input) => readHeirs(context, input),
      previewEnd: (context, input) => previewEnd(context, input),
      end: (context, input) => endUnit(context, platform, input),
      split: (context, input) => splitUnit(context, platform, input),
      rename: (context, input) => renameUnit(context, platform, input),
    },
    reorganisationJobs(platform),
  );
