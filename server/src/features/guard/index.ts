import { guardContract } from '@sotay/core/guard/guard.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { guardJobs } from './guard.jobs.ts';
import { guardPolicy } from './guard.policy.ts';
import { readHeld, readOneHeld } from './guard.read-model.ts';
import { destroy, release } from './service/decide.ts';
import type { ReadText } from './service/look.ts';
import { dropWord, nameWord, readWords, tryText } from './service/words.ts';

export type { SeenInFile } from './service/suspicions.ts';
export { HELD_NAME, type Hand, screen } from './service/screen.ts';

/** The guard of what people put in, and those who decide about what it holds. `readText` reads what is no document of the library. */
export const guardRoom = (platform: Platform, readText: ReadText) =>
  room(
    'guard',
    guardContract,
    guardPolicy,
    {
      list: readHeld,
      one: (context, input) => readOneHeld(platform, context, input),
      release: (context, input) => release(platform, context, input),
      destroy: (context, input) => destroy(platform, context, input),
      words: readWords,
      nameWord,
      dropWord,
      tryText,
    },
    guardJobs(platform, readText),
  );
