import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { demoOrganisation } from '@sotay/core/demo/demo.ts';
import { appUrl, authUrl } from '../platform/db/pool.ts';
import type { Keys } from '../platform/keys.ts';
import { withClient } from './as-system.ts';
import { type CastRole, DEMO_PASSWORD, demoCast } from './cast.ts';
import { demoMadeAt } from './seed-demo.ts';

/** A demo sign-in, as people and outside checks use it. */
export type DemoSignIn = {
  role: CastRole;
  name: string;
  cardNumber: string;
  phone: string | null;
  password: string;
  /** The unit that the role is for; the person's own cell is `cellId`. */
  unitId: string;
  unitName: string;
  cellId: string;
  memberId: string;
  accountId: string;
  /** The post to use; null for members without one. */
  postId: string | null;
};

/** The demo sign-ins of an installation, one for each role and level; empty where it holds no demo. */
export const readCast = async (adminUrl: string, keys: Keys): Promise<DemoSignIn[]> => {
  const madeAt = await withClient(appUrl(adminUrl, keys), demoMadeAt);
  if (madeAt === null) return [];
  const { people } = demoCast(demoOrganisation(dayOfInstant(madeAt.toISOString())));
  const { rows } = await withClient(authUrl(adminUrl, keys), (auth) =>
    auth.query<{ id: string; member_id: string }>(
      'select id, member_id from accounts where member_id = any ($1::uuid[])',
      [people.map(({ member }) => member.id)],
    ),
  );
  const accountOf = new Map(rows.map((row) => [row.member_id, row.id]));
  return people.map(({ role, member, unit, post }) => {
    const accountId = accountOf.get(member.id);
    if (accountId === undefined)
      throw new Error('The demo of this installation was made by another version.');
    return {
      role,
      name: member.fullName,
      cardNumber: member.cardNumber,
      phone: member.phone,
      password: DEMO_PASSWORD,
      unitId: unit.id,
      unitName: unit.name,
      cellId: member.unitId,
      memberId: member.id,
      accountId,
      postId: post?.id ?? null,
    };
  });
};
