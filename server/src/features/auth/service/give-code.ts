import { randomBytes } from 'node:crypto';
import { CODE_BYTES, CODE_DAYS, codeOf } from '@sotay/core/auth/activation-code.rules.ts';
import { addDays, dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { Day } from '@sotay/core/calendar/day.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/record.ts';
import { authTransaction } from '../../../platform/db/transaction.ts';
import { found } from '../../../platform/errors.ts';
import { slowHash } from '../../../platform/identity/slow-hash.ts';
import type { Platform } from '../../../platform/platform.ts';
import { accountOf } from '../accounts.repository.ts';
import { saveCode } from '../codes.repository.ts';
import { type AccountHolder, ensureAccounts } from './accounts.ts';

/** A code on its way to paper or screen; nothing else keeps it. */
type GivenCode = { slipId: string; code: string; address: string; validUntil: Day };

/** The code holds to the end of its last day in Viet Nam, as the slip says. */
const endOf = (day: Day): Date => new Date(`${addDays(day, 1)}T00:00:00+07:00`);

/** Where the QR leads: slip and code stand in the fragment, which no server is sent. */
const addressOf = (platform: Platform, slipId: string, code: string): string =>
  `${platform.config.origin}/activate#${slipId}.${code}`;

/** Makes a code for a member, whose earlier codes end; only its hash is kept. `urgent` while somebody waits at a screen. */
export const giveCode = async (
  platform: Platform,
  { actor, now, requestId }: { actor: Actor; now: Date; requestId: string },
  member: AccountHolder & { unitLft: number },
  { urgent = false, days = CODE_DAYS } = {},
): Promise<GivenCode> => {
  const code = codeOf(randomBytes(CODE_BYTES));
  const hash = await slowHash(platform.keys, code, { urgent });
  const validUntil = addDays(dayOfInstant(now.toISOString()), days);
  await ensureAccounts(platform, [member]);
  const slipId = await authTransaction(platform.pools.auth, 'read write', async (tx) => {
    const accountId = found(await accountOf(tx, member.memberId));
    const expiresAt = endOf(validUntil);
    const id = await saveCode(tx, { accountId, hash, madeBy: actor.accountId, expiresAt }, now);
    await audit(
      { tx, actor, now, requestId },
      {
        unitId: member.unitId,
        unitLft: member.unitLft,
        action: 'auth.give-code',
        objectKind: 'member',
        objectId: member.memberId,
        after: { validUntil },
      },
    );
    return id;
  });
  return { slipId, code, address: addressOf(platform, slipId, code), validUntil };
};
