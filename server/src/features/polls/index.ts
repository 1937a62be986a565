import { pollsContract } from '@sotay/core/polls/polls.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { destroyPollKeys } from './poll-keys.ts';
import { pollsPolicy } from './polls.policy.ts';
import { readPolls, readVoters } from './read.ts';
import { cast } from './service/cast.ts';
import { cancelPoll, closePoll } from './service/end.ts';
import { expirePoll } from './service/expire.ts';
import { givePaper } from './service/give-paper.ts';
import { openPoll } from './service/open.ts';
import { receive } from './service/receive.ts';

export { sweepPollKeys } from './sweep-keys.ts';

export const pollsRoom = (platform: Platform) =>
  room(
    'polls',
    pollsContract,
    pollsPolicy,
    {
      list: readPolls(platform),
      open: openPoll(platform),
      voters: readVoters,
      receive: receive(platform),
      givePaper,
      close: closePoll(platform),
      cancel: cancelPoll(platform),
      cast: cast(platform),
    },
    {
      'polls.destroy-keys': ({ pollId }: { pollId: string }) => destroyPollKeys(platform, pollId),
      'polls.expire': expirePoll(platform),
    },
  );
