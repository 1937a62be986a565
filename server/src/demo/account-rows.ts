import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import { seededRandom } from '@sotay/core/demo/random.ts';
import type { Insertable } from 'kysely';
import type { AccountLogins, Accounts } from '../platform/db/schema.generated.ts';
import { type Keys, loginDigest } from '../platform/keys.ts';

export type AccountRows = {
  /** Account by member. */
  accountOf: ReadonlyMap<string, string>;
  accounts: Insertable<Accounts>[];
  logins: Insertable<AccountLogins>[];
};

/** An account for every member of the demo, with the digests of card number and telephone. */
export const accountRows = ({ seed, members }: DemoOrganisation, keys: Keys, now: Date): AccountRows => {
  const random = seededRandom(`${seed}/accounts`);
  const made = members.map((member) => ({ member, accountId: random.id(now.getTime()) }));
  return {
    accountOf: new Map(made.map(({ member, accountId }) => [member.id, accountId])),
    accounts: made.map(({ member, accountId }) => ({
      id: accountId,
      memberUnitId: member.unitId,
      memberId: member.id,
      createdAt: now,
    })),
    logins: made.flatMap(({ member, accountId }) => {
      const login = (kind: 'card' | 'phone', number: string) => ({
        accountId,
        kind,
        digest: loginDigest(keys, number),
      });
      return [
        login('card', member.cardNumber),
        ...(member.phone === null ? [] : [login('phone', member.phone)]),
      ];
    }),
  };
};
