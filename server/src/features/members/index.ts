import { membersContract } from '@sotay/core/members/members.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { membersJobs } from './members.jobs.ts';
import { membersPolicy } from './members.policy.ts';
import { readColleagues, readMembers, readPostsToGive } from './members.read-model.ts';
import { readCorrections, readOwnRecord } from './corrections.read-model.ts';
import { readComparison, readDuplicates } from './merge.read-model.ts';
import { readMember } from './one-member.read-model.ts';
import { answerCorrection, askCorrection } from './service/corrections.ts';
import { addMember } from './service/add-member.ts';
import { careForMember, correctMember } from './service/change-member.ts';
import { leave } from './service/leave.ts';
import { mergeMembers } from './service/merge.ts';
import { takeBackLeaving } from './service/take-back-leaving.ts';
import { readWhyNoSignIn } from './sign-in.read-model.ts';
import { endPost, givePost } from './service/posts.ts';
import { beginStanding, endStanding } from './service/standings.ts';

export {
  type AudienceCount,
  audienceCounts,
  audienceMembers,
  isAnybodyIn,
  membersOfBranch,
} from './audience.read-model.ts';
export { exportedMembers } from './exported.read-model.ts';
export {
  type MemberToWrite,
  type PostToWrite,
  insertMembers,
  insertPosts,
  readNumbersWithin,
  updateMembers,
  updatePosts,
} from './bulk.repository.ts';
export { findMember, nameOf, setGetsPaper } from './members.repository.ts';
export { sealCard } from './service/numbers.ts';

export const membersRoom = (platform: Platform) =>
  room(
    'members',
    membersContract,
    membersPolicy,
    {
      list: (context, input) => readMembers(context, input),
      one: (context, { params }) => readMember(context, params),
      mine: (context) => readOwnRecord(context),
      askCorrection: (context, { body }) => askCorrection(context, platform, body),
      corrections: (context, { params }) => readCorrections(context, params.unitId),
      answerCorrection: (context, input) => answerCorrection(context, platform, input),
      colleagues: (context, { params }) => readColleagues(context, params.unitId),
      add: (context, input) => addMember(context, platform, input),
      care: (context, input) => careForMember(context, platform, input),
      correct: (context, input) => correctMember(context, platform, input),
      beginStanding: (context, input) => beginStanding(context, platform, input),
      endStanding: (context, input) => endStanding(context, platform, input),
      leave: (context, input) => leave(context, platform, input),
      takeBackLeaving: (context, input) => takeBackLeaving(context, platform, input),
      duplicates: (context, { params }) => readDuplicates(context, platform, params.unitId),
      compare: (context, input) => readComparison(context, platform, input),
      merge: (context, input) => mergeMembers(context, platform, input),
      whyNoSignIn: (context, { params }) => readWhyNoSignIn(context, platform, params),
      postsToGive: (context, { params }) => readPostsToGive(context, params.unitId),
      givePost: (context, input) => givePost(context, platform, input),
      endPost: (context, input) => endPost(context, platform, input),
    },
    membersJobs(platform),
  );
