import { liveSteps } from '../rule-packs/rule-packs.rules.ts';
import { isRollCallComplete } from './attendance.rules.ts';
import type { MeetingFacts } from './meeting-facts.ts';

/** What is still missing before a meeting may be concluded; for steps, which ones. */
export type ConcludeFault =
  | { code: 'meetings/step-missing'; stepIds: string[] }
  | { code: 'meetings/roll-call-incomplete' }
  | { code: 'meetings/vote-still-open' }
  | { code: 'meetings/resolution-not-voted' }
  | { code: 'meetings/minutes-not-read-back' };

/**
 * Everything that keeps an open meeting from being concluded: steps neither done nor skipped, people not called, votes left
 * open, a draft resolution nobody voted on, minutes not read back. A duration below the minimum is shown by the checks and
 * does not stop people from going home.
 */
export function concludeFaults(facts: MeetingFacts): ConcludeFault[] {
  const faults: ConcludeFault[] = [];
  const stepIds = liveSteps(facts.form)
    .map((step) => step.id)
    .filter((id) => !facts.marks.some((mark) => mark.stepId === id));
  if (stepIds.length > 0) faults.push({ code: 'meetings/step-missing', stepIds });
  if (!isRollCallComplete(facts.members)) faults.push({ code: 'meetings/roll-call-incomplete' });
  if (facts.openVotes > 0) faults.push({ code: 'meetings/vote-still-open' });
  if (facts.hasDraftResolution && !facts.isResolutionVoted)
    faults.push({ code: 'meetings/resolution-not-voted' });
  if (facts.minutesReadBackAt === null) faults.push({ code: 'meetings/minutes-not-read-back' });
  return faults;
}
