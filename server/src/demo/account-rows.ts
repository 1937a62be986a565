import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import { seededRandom } from '@sotay/core/demo/random.ts';
import { type Keys, loginDigest } from '../platform/keys.ts';
import { type Row, bytea } from './insert-rows.ts';

export type AccountRows = { accountOf: ReadonlyMap<string, string>; accounts: Row[]; logins: Row[] };

/** An account for every member of the demo, with the digests of card number and telephone; by member in `accountOf`. */
export const accountRows = ({ seed, members }: DemoOrganisation, keys: Keys, now: Date): AccountRows => {
  const random = seededRandom(`${seed}/accounts`);
  const accountOf = new Map(members.map((member) => [member.id, random.id(now.getTime())]));
  const login = (memberId: string, kind: 'card' | 'phone', number: string): Row => ({
    account_id: accountOf.get(memberId),
    kind,
    digest: bytea(loginDigest(keys, number)),
  });
  return {
    accountOf,
    accounts: members.map(({ id, unitId }) => ({
      id: accountOf.get(id),
      member_unit_id: unitId,
      member_id: id,
      created_at: now.toISOString(),
    })),
    logins: members.flatMap(({ id, cardNumber, phone }) => [
      login(id, 'card', cardNumber),
      ...(phone === null ? [] : [login(id, 'phone', phone)]),
    ]),
  };
};
