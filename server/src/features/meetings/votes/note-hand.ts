import { audit } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import type { Meeting } from '../meetings.types.ts';

type Note = { action: string; voteId: string; after: object };

/**
 * Writes down what was done at a vote and tells nobody: six hundred phones that tell each other of six hundred hands would stand
 * still. Those who lead ask how many there are (`voteProgress`); opening and closing are told to all.
 */
export const noteHand = (
  context: Context,
  { unitId, unitLft }: Pick<Meeting, 'unitId' | 'unitLft'>,
  { action, voteId, after }: Note,
): Promise<void> =>
  audit(context, {
    unitId,
    unitLft,
    action: `meetings.${action}`,
    objectKind: 'vote',
    objectId: voteId,
    after,
  });
