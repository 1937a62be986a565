import type { HeldPost } from '@sotay/core/auth/help.rules.ts';
import type { Day } from '@sotay/core/calendar/day.ts';
import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import { postKinds } from '@sotay/core/kernel/post-kinds.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import type { AuthTx } from '../../platform/db/transaction.ts';

/** The person behind an account, as far as signing in needs to know. */
export type Holder = {
  accountId: string;
  memberId: string;
  unitId: string;
  unitLft: number;
  unitName: string;
  fullName: string;
  birthDate: Day;
  activatedAt: Date | null;
  isDemo: boolean;
};

const holders = (tx: AuthTx) =>
  tx
    .selectFrom('accounts as a')
    .innerJoin('members as m', (join) =>
      join.onRef('m.unitId', '=', 'a.memberUnitId').onRef('m.id', '=', 'a.memberId'),
    )
    .innerJoin('units as u', 'u.id', 'm.unitId')
    .where('m.leftOn', 'is', null)
    .select([
      'a.id as accountId',
      'm.id as memberId',
      'm.unitId',
      'm.unitLft',
      'u.name as unitName',
      'm.fullName',
      'm.birthDate',
      'm.activatedAt',
      'a.isDemo',
    ]);

/** The member who holds the account; undefined when there is none or they have left. */
export const holderOf = (tx: AuthTx, accountId: string): Promise<Holder | undefined> =>
  holders(tx).where('a.id', '=', accountId).executeTakeFirst();

/** The member whose card or telephone one of the digests is. */
export const holderByLogin = (tx: AuthTx, digests: readonly Buffer[]): Promise<Holder | undefined> =>
  holders(tx)
    .innerJoin('accountLogins as l', 'l.accountId', 'a.id')
    .where('l.digest', 'in', digests)
    // Where the same digits could be a card of one and a telephone of another, the card counts.
    .orderBy('l.kind')
    .limit(1)
    .executeTakeFirst();

/** Which of the digests are logins of the account. */
export const ownsLogin = async (
  tx: AuthTx,
  accountId: string,
  digests: readonly Buffer[],
): Promise<boolean> => {
  if (digests.length === 0) return false;
  const rows = tx.selectFrom('accountLogins').select('accountId').where('accountId', '=', accountId);
  return (await rows.where('digest', 'in', digests).executeTakeFirst()) !== undefined;
};

export type OwnPost = HeldPost & {
  id: string;
  memberId: string;
  unitId: string;
  unitName: string;
  unitKind: UnitKind;
};

/** The posts that members hold on a day, the weightiest kind first. */
export const postsHeld = async (tx: AuthTx, memberIds: readonly string[], today: Day): Promise<OwnPost[]> => {
  if (memberIds.length === 0) return [];
  const rows = await tx
    .selectFrom('posts as p')
    .innerJoin('units as u', 'u.id', 'p.unitId')
    .where('p.memberId', 'in', memberIds)
    .where('p.fromOn', '<=', today)
    .where((where) => where.or([where('p.untilOn', 'is', null), where('p.untilOn', '>=', today)]))
    .orderBy('u.lft')
    .select([
      'p.id',
      'p.memberId',
      'p.kind',
      'p.unitId',
      'p.unitLft',
      'u.name as unitName',
      'u.kind as unitKind',
    ])
    .execute();
  return rows
    .map((row) => ({ ...row, kind: row.kind as PostKind, unitKind: row.unitKind as UnitKind }))
    .sort((a, b) => postKinds.indexOf(a.kind) - postKinds.indexOf(b.kind));
};

/** Notes the first sign-in of a member; later ones change nothing. */
export const markActivated = async (tx: AuthTx, holder: Holder, now: Date): Promise<void> => {
  await tx
    .updateTable('members')
    .set({ activatedAt: now })
    .where('unitId', '=', holder.unitId)
    .where('id', '=', holder.memberId)
    .where('activatedAt', 'is', null)
    .execute();
};
