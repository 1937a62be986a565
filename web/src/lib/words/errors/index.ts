import type { Problem, ProblemCode } from '../../platform/problem.ts';
import { authSentences } from './auth.ts';
import { beforeSentences } from './before.ts';
import { bulletinsSentences } from './bulletins.ts';
import { directivesSentences } from './directives.ts';
import { dispatchesSentences } from './dispatches.ts';
import { documentsSentences } from './documents.ts';
import { exportsSentences } from './exports.ts';
import { filesSentences } from './files.ts';
import { guardSentences } from './guard.ts';
import { hallSentences } from './hall.ts';
import { kernelSentences } from './kernel.ts';
import { meetingsSentences } from './meetings.ts';
import { organisationSentences } from './organisation.ts';
import { notificationsSentences } from './notifications.ts';
import { oversightSentences } from './oversight.ts';
import { pollsSentences } from './polls.ts';
import { reorganisationSentences } from './reorganisation.ts';
import { petitionsSentences } from './petitions.ts';
import { plansSentences } from './plans.ts';
import { rulePacksSentences } from './rule-packs.ts';
import type { Sentences } from './sentence.ts';
import { tasksSentences } from './tasks.ts';

/** Every code of core: one that has no words here does not compile. */
const sentences: Sentences<ProblemCode> = {
  ...kernelSentences,
  ...authSentences,
  ...bulletinsSentences,
  ...directivesSentences,
  ...dispatchesSentences,
  ...documentsSentences,
  ...exportsSentences,
  ...filesSentences,
  ...guardSentences,
  ...hallSentences,
  ...meetingsSentences,
  ...beforeSentences,
  ...organisationSentences,
  ...notificationsSentences,
  ...petitionsSentences,
  ...oversightSentences,
  ...pollsSentences,
  ...reorganisationSentences,
  ...plansSentences,
  ...rulePacksSentences,
  ...tasksSentences,
};

/**
 * What happened and the way out, in words. Load this module when something went wrong (`ErrorBox` does): it grows with
 * every room. The code of a newer server than this app reads as an unknown error.
 */
export function errorSentence({ code, facts }: Pick<Problem, 'code' | 'facts'>): string {
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : sentences['kernel/unknown'];
  return typeof sentence === 'string' ? sentence : sentence(facts);
}
