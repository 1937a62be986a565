import { hallContract } from '@sotay/core/hall/hall.contract.ts';
import { type Room, room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { createDoor } from './check-in/check-in.ts';
import { readDesk } from './desk.read-model.ts';
import { hallPolicy } from './hall.policy.ts';
import { readMine } from './mine.read-model.ts';
import { lowerHand, raiseHand } from './speakers/hand.ts';
import {
  addSpeaker,
  endSpeech,
  orderSpeakers,
  removeSpeaker,
  startSpeech,
} from './speakers/lead-speakers.ts';
import { stagePush } from './stage/push-stage.ts';
import { readStage } from './stage/stage.read-model.ts';
import { answerStrawPoll, closeStrawPoll, noteStrawPoll, openStrawPoll } from './straw-polls/straw-polls.ts';

export const hallRoom = (platform: Platform): Room => {
  const { readCode, checkIn } = createDoor(platform);
  return {
    ...room('hall', hallContract, hallPolicy, {
      stage: readStage,
      mine: readMine,
      desk: readDesk,
      code: readCode,
      checkIn,
      raiseHand,
      lowerHand,
      addSpeaker,
      orderSpeakers,
      startSpeech,
      endSpeech,
      removeSpeaker,
      openStrawPoll,
      answerStrawPoll,
      closeStrawPoll,
      noteStrawPoll,
    }),
    pushes: [stagePush(platform)],
  };
};
