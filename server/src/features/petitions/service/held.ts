import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { ANSWERING_POSTS } from '@sotay/core/petitions/petition.rules.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import { type PetitionRow, lockPetition, officersOf } from '../petitions.repository.ts';

/** The petition that waits with the body of the path, held for this transaction. */
export const waitingPetition = async (
  context: Context,
  { unitId, petitionId }: { unitId: string; petitionId: string },
): Promise<PetitionRow> => {
  const row = demand(context, await lockPetition(context.tx, unitId, petitionId));
  if (row.state !== 'waiting') throw new Refusal('petitions/not-waiting');
  return row;
};

/** Who asked does not answer too. */
export const demandAnother = ({ actor }: Context, { memberId }: PetitionRow): void => {
  if (memberId === actor.memberId) throw new Refusal('petitions/own-question');
};

/** What was typed, which may not be blanks alone. */
export const typed = (text: string): string => {
  const trimmed = text.trim();
  if (trimmed === '') throw new Refusal('petitions/text-missing');
  return trimmed;
};

/** A place that no unit has: such news goes to the named member and to nobody else. */
const NOWHERE = -1;

/** News goes to persons, not to a place: a colleague is not told that there is something. */
const tellPersons = async ({ tx }: Context, id: string, members: Iterable<string>): Promise<void> => {
  for (const memberId of new Set(members))
    await tellThrough(tx, { topic: 'petitions', unitLft: NOWHERE, id, memberId });
};

/** Writes the act down without any content, and tells the sender and those who answer for the body. */
export const record = async (
  context: Context,
  row: Pick<PetitionRow, 'unitId' | 'unitLft' | 'id' | 'memberId'>,
  action: string,
): Promise<void> => {
  const { tx, now } = context;
  const { unitId, unitLft, id, memberId } = row;
  const object = { objectKind: 'petition', objectId: id, subjectId: memberId };
  await audit(context, { unitId, unitLft, action: `petitions.${action}`, ...object });
  const day = dayOfInstant(now.toISOString());
  const officers = await officersOf(tx, unitId, { kinds: ANSWERING_POSTS, day });
  await tellPersons(context, id, [memberId, ...officers]);
};
