import { randomUUIDv7 } from 'node:crypto';
import type { Day } from '@sotay/core/calendar/day.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { nameSortKey } from '@sotay/core/members/name.rules.ts';
import { UNIT_KINDS } from '@sotay/core/units/unit-kinds.ts';
import { giveCode, holderFromRow, memberOfNumber } from '../features/auth/index.ts';
import { type Actor, NOTHING_PROVED } from '../platform/access/actor.ts';
import { audit } from '../platform/audit/record.ts';
import type { Tx } from '../platform/db/transaction.ts';
import { transaction } from '../platform/db/transaction.ts';
import { seal } from '../platform/keys.ts';
import type { Platform } from '../platform/platform.ts';

/** Who is to administer the installation, in the forms that the parsers of core give. */
export type Wanted = {
  organisation: string;
  fullName: string;
  birthDate: Day;
  cardNumber: string;
  phone: string | null;
};

type Place = { unitId: string; unitLft: number };
type Member = Place & { memberId: string };

const NOBODY = '00000000-0000-0000-0000-000000000000';
const ROOT = 'bloc-committee';

/** Bounds of a first unit: room for a million places below it, well within whole numbers of JavaScript. */
const ROOT_BOUNDS = { lft: 2 ** 20, rgt: 2 ** 40 };

/** Whoever may start this program owns the installation, and so governs all of it. */
const owner = (now: Date): Actor => ({
  accountId: NOBODY,
  sessionId: NOBODY,
  memberId: NOBODY,
  unitId: NOBODY,
  unitLfts: [],
  homeLfts: [],
  authenticatedAt: now,
  strength: NOTHING_PROVED,
  post: {
    id: NOBODY,
    kind: 'administrator',
    unitId: NOBODY,
    interval: { lo: 0, hi: Number.MAX_SAFE_INTEGER },
  },
});

const ensureRoot = async (tx: Tx, name: string): Promise<Place> => {
  const root = await tx
    .selectFrom('units')
    .where('parentId', 'is', null)
    .orderBy('lft')
    .select(['id as unitId', 'lft as unitLft'])
    .executeTakeFirst();
  if (root) return root;
  const id = randomUUIDv7();
  const { symbol } = UNIT_KINDS[ROOT];
  await tx
    .insertInto('units')
    .values({ id, parentId: null, kind: ROOT, name, symbol, ...ROOT_BOUNDS })
    .execute();
  return { unitId: id, unitLft: ROOT_BOUNDS.lft };
};

const insertMember = async (tx: Tx, platform: Platform, place: Place, wanted: Wanted): Promise<Member> => {
  const id = randomUUIDv7();
  const { fullName, birthDate, cardNumber, phone } = wanted;
  const card = { cardSealed: seal(platform.keys.card, cardNumber), cardHint: cardNumber.slice(-3) };
  await tx
    .insertInto('members')
    .values({
      ...place,
      ...card,
      id,
      fullName,
      birthDate,
      phone,
      sortKey: nameSortKey(fullName),
      status: 'full',
    })
    .execute();
  return { ...place, memberId: id };
};

const readMember = (tx: Tx, { unitId, memberId }: Member) =>
  tx
    .selectFrom('members')
    .where('unitId', '=', unitId)
    .where('id', '=', memberId)
    .select(['unitId', 'id', 'unitLft', 'phone', 'cardSealed'])
    .executeTakeFirstOrThrow();

const ensurePost = async (tx: Tx, root: Place, member: Member, now: Date): Promise<void> => {
  const held = await tx
    .selectFrom('posts')
    .where('unitId', '=', root.unitId)
    .where('memberId', '=', member.memberId)
    .where('kind', '=', 'administrator')
    .where('untilOn', 'is', null)
    .select('id')
    .executeTakeFirst();
  if (held) return;
  await tx
    .insertInto('posts')
    .values({
      ...root,
      id: randomUUIDv7(),
      memberUnitId: member.unitId,
      memberId: member.memberId,
      kind: 'administrator',
      fromOn: dayOfInstant(now.toISOString()),
    })
    .execute();
};

/**
 * Makes somebody administrator of the whole installation and gives the code to activate the account with: the root unit and the
 * member are made where they are missing, a member who has this card number is taken as they are. Safe to repeat; each time
 * gives a new code and ends the one before.
 */
export const makeAdministrator = async (
  platform: Platform,
  wanted: Wanted,
): Promise<{ code: string; address: string; validUntil: Day }> => {
  const now = platform.now();
  const actor = owner(now);
  const requestId = randomUUIDv7();
  const known = await memberOfNumber(platform, wanted.cardNumber);
  const member = await transaction(platform.pools.app, actor, 'read write', async (tx) => {
    const root = await ensureRoot(tx, wanted.organisation);
    const person = known ?? (await insertMember(tx, platform, root, wanted));
    await ensurePost(tx, root, person, now);
    await audit(
      { tx, actor, now, requestId },
      { ...root, action: 'admin.make-administrator', objectKind: 'member', objectId: person.memberId },
    );
    await platform.hub.tell(tx, { topic: 'access', unitLft: root.unitLft, id: person.memberId });
    return readMember(tx, person);
  });
  const holder = { ...holderFromRow(platform, member), unitLft: member.unitLft };
  return giveCode(platform, { actor, now, requestId }, holder);
};
