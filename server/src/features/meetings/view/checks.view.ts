import { concludeFaults } from '@sotay/core/meetings/conclude.rules.ts';
import { allowedActs } from '@sotay/core/meetings/meeting.rules.ts';
import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import { ruleCheckWords } from '@sotay/core/meetings/rule-check-words.rules.ts';
import { ruleChecks } from '@sotay/core/meetings/rule-checks.rules.ts';
import { factsOf, factsWhenReadBack } from '../meeting-facts.ts';
import type { Meeting, Parts } from '../meetings.types.ts';

/** The rules held against the meeting at this moment, the acts its state allows, and what still keeps it from ending. */
export const checksView = (
  meeting: Meeting,
  parts: Parts,
  now: Date,
): Pick<MeetingView, 'checks' | 'acts' | 'concludeFaults'> => {
  const facts = factsOf(meeting, parts);
  return {
    checks: ruleChecks(facts, now.toISOString()).map((check) => ({ ...check, words: ruleCheckWords(check) })),
    acts: allowedActs(meeting),
    concludeFaults:
      meeting.state === 'open'
        ? concludeFaults(factsWhenReadBack(facts, now)).map((fault) => fault.code)
        : [],
  };
};
