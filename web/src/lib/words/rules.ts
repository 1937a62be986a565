import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import type { CheckId } from '@sotay/core/meetings/rule-checks.rules.ts';
import { words } from './words.ts';

type Check = MeetingView['checks'][number];
type Vote = MeetingView['votes'][number];
type Needed = Pick<Vote, 'neededWords' | 'base' | 'needed' | 'threshold'>;
type Result = Pick<Vote, 'resultWords' | 'passed' | 'for' | 'base' | 'needed'>;

/** Rules held against a meeting, and votes: Vietnamese as the papers say it, English from the same facts. */
export const rulesWords = words({
  vi: {
    check: (check: Check) => check.words,
    needed: (vote: Needed) => vote.neededWords,
    result: (vote: Result) => vote.resultWords.replace(' %', '\u00a0%'),
  },
  en: {
    check: ({ id, state, actual, required }) => {
      const isMet = state === 'met';
      const figure = String(Math.floor(actual ?? 0));
      const limit = String(required ?? 0);
      switch (id as CheckId) {
        case 'bureau-met':
          return isMet ? 'The bureau has met before' : 'The bureau has not met before';
        case 'members-notified':
          return isMet ? 'The members have been told' : 'The members have not been told';
        case 'papers-posted':
          return actual === null
            ? `No papers yet; at least ${limit} days ahead`
            : `Papers ${figure} days ahead, of at least ${limit}`;
        case 'roll-call':
          return isMet ? 'The roll-call is complete' : `${figure} not called yet`;
        case 'quorum':
          return `${isMet ? 'Enough' : 'Not enough'} for a resolution: ${limit} needed, ${figure} present`;
        case 'attendance':
          return `${figure} % present, of ${limit} %`;
        case 'dues-announced':
          return isMet ? 'Dues were announced' : 'Dues were not announced';
        case 'speakers':
          return `${figure} have spoken`;
        case 'duration':
          return required === null ? `${figure} minutes` : `${figure} minutes, at least ${limit}`;
        case 'resolution-voted':
          return isMet ? 'The resolution was voted on' : 'The resolution was not voted on';
        case 'tasks-assigned':
          return isMet ? 'Tasks were given' : 'Tasks were not given';
        case 'meeting-scored':
          return isMet ? 'The meeting was scored' : 'The meeting was not scored';
        case 'minutes-read-back':
          return isMet ? 'The minutes were read back' : 'The minutes were not read back';
        case 'papers-published':
          return isMet
            ? `Papers published after ${figure} days, within ${limit}`
            : `Papers not published after ${figure} days, within ${limit}`;
      }
    },
    needed: ({ base, needed, threshold }) =>
      `${String(needed)} of ${String(base)} needed (${threshold === 'over-half' ? 'more than half' : 'at least two thirds'} of those summoned)`,
    result: ({ base, needed, passed, for: inFavour }) =>
      passed
        ? `Passed: ${String(inFavour ?? 0)} of ${String(base)}`
        : `Not passed: ${String(inFavour ?? 0)} of ${String(base)}, ${String(needed)} needed`,
  },
});
