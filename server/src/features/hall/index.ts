import { hallContract } from '@sotay/core/hall/hall.contract.ts';
import { type Room, room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { hallPolicy } from './hall.policy.ts';
import { readMine } from './mine.read-model.ts';
import { stagePush } from './stage/push-stage.ts';
import { readStage } from './stage/stage.read-model.ts';

export const hallRoom = (platform: Platform): Room => ({
  ...room('hall', hallContract, hallPolicy, { stage: readStage, mine: readMine }),
  pushes: [stagePush(platform)],
});
