import { parseCardNumber } from '@sotay/core/members/card-number.rules.ts';
import { parsePhone } from '@sotay/core/members/phone.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { seal } from '../../../platform/keys.ts';
import type { Platform } from '../../../platform/platform.ts';
import { numbersOfOthers } from '../../auth/index.ts';
import type { Card } from '../members.repository.ts';

type Number = { memberId: string; number: string };

const demandFree = async (
  platform: Platform,
  wanted: Number,
  code: 'members/phone-taken' | 'members/card-taken',
): Promise<void> => {
  const taken = await numbersOfOthers(platform, [wanted]);
  if (taken.has(wanted.number)) throw new Refusal(code);
};

/** A telephone as typed, in the form it is stored; nobody else signs in with it. */
export const readPhone = async (
  platform: Platform,
  memberId: string,
  typed: string | null,
): Promise<string | null> => {
  if (typed === null) return null;
  const number = parsePhone(typed);
  if (number === null) throw new Refusal('members/phone-malformed');
  await demandFree(platform, { memberId, number }, 'members/phone-taken');
  return number;
};

/** A card number as typed, sealed, with its last digits to recognise it by. */
export const readCard = async (platform: Platform, memberId: string, typed: string): Promise<Card> => {
  const number = parseCardNumber(typed);
  if (number === null) throw new Refusal('members/card-malformed');
  await demandFree(platform, { memberId, number }, 'members/card-taken');
  return sealCard(platform, number);
};

/** A card number as the row keeps it. */
export const sealCard = ({ keys }: Pick<Platform, 'keys'>, number: string): Card => ({
  cardSealed: seal(keys.card, number),
  cardHint: number.slice(-3),
});

/** Has the account follow the numbers, as soon as they are written. */
export const followNumbers = (
  { tx }: Context,
  platform: Platform,
  { unitId, id }: { unitId: string; id: string },
): Promise<void> => platform.jobs.enqueue(tx, 'members.accounts', { unitId, memberIds: [id] });
