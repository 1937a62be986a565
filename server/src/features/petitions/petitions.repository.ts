import type { PetitionKind, PetitionState } from '@sotay/core/petitions/petition.rules.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import { type Insertable, sql } from 'kysely';
import type { Petitions } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';

const petitions = (tx: Tx) =>
  tx
    .selectFrom('petitions')
    .select(['unitId', 'id', 'unitLft', 'unitName', 'memberId', 'memberName', 'cellName', 'title', 'body'])
    .select(['sentAt', 'arrivedAt', 'dueOn', 'receivedAt', 'receiverName', 'extendedBecause', 'extendedAt'])
    .select(['opinion', 'passedTo', 'passedAt', 'answer', 'answeredAt', 'answererName', 'answeredBy'])
    .select(['answerUnitId', 'meetingId', 'itemId', 'aboutId', 'aboutTitle'])
    .select([
      sql<PetitionKind>`kind`.as('kind'),
      sql<PetitionState>`state`.as('state'),
      sql<{ unitName: string; opinion: string }[]>`opinions`.as('opinions'),
    ]);

/** A petition as one body has it. */
export type PetitionRow = Awaited<ReturnType<ReturnType<typeof petitions>['execute']>>[number];

/** How many rows a list shows; what is answered falls off first. */
const LIST = 200;

/** What came to a body: what waits and is due first, then the latest. */
export const petitionsOf = (tx: Tx, unitId: string): Promise<PetitionRow[]> =>
  petitions(tx)
    .where('unitId', '=', unitId)
    .orderBy(sql`state = 'waiting'`, 'desc')
    .orderBy(sql`case when state = 'waiting' then due_on end`)
    .orderBy('arrivedAt', 'desc')
    .limit(LIST)
    .execute();

/** All rows of what a member sent, each petition's bodies in their order. */
export const petitionsBy = (tx: Tx, memberId: string): Promise<PetitionRow[]> =>
  petitions(tx)
    .where('memberId', '=', memberId)
    .orderBy('sentAt', 'desc')
    .orderBy('id')
    .orderBy('arrivedAt')
    .limit(LIST)
    .execute();

export const findPetition = (tx: Tx, unitId: string, id: string): Promise<PetitionRow | undefined> =>
  petitions(tx).where('unitId', '=', unitId).where('id', '=', id).executeTakeFirst();

/** The row held for this transaction. */
export const lockPetition = (tx: Tx, unitId: string, id: string): Promise<PetitionRow | undefined> =>
  petitions(tx).where('unitId', '=', unitId).where('id', '=', id).forUpdate().executeTakeFirst();

/** The bodies it came to, as its sender may read them. */
export const stationsOf = (tx: Tx, id: string, memberId: string): Promise<PetitionRow[]> =>
  petitions(tx).where('id', '=', id).where('memberId', '=', memberId).orderBy('arrivedAt').execute();

/** False where the proposal was taken on before. */
export const insertPetition = async (tx: Tx, row: Insertable<Petitions>): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('petitions')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

type Change = Partial<
  Pick<
    Insertable<Petitions>,
    | 'state'
    | 'receivedAt'
    | 'receiverName'
    | 'dueOn'
    | 'extendedBecause'
    | 'extendedAt'
    | 'answer'
    | 'answeredAt'
    | 'answererName'
    | 'answeredBy'
    | 'answerUnitId'
    | 'meetingId'
    | 'itemId'
  >
>;

type Key = Pick<PetitionRow, 'unitId' | 'id'>;

export const changePetition = async (tx: Tx, { unitId, id }: Key, change: Change): Promise<void> => {
  await tx.updateTable('petitions').set(change).where('unitId', '=', unitId).where('id', '=', id).execute();
};

export const passPetitionOn = async (
  tx: Tx,
  { unitId, id }: Key,
  { opinion, dueOn, now }: { opinion: string; dueOn: string; now: Date },
): Promise<boolean> => {
  const { rows } = await sql<{
    done: boolean;
  }>`select pass_petition_on(${unitId}, ${id}, ${opinion}, ${dueOn}, ${now}) as done`.execute(tx);
  return rows[0]?.done ?? false;
};

/** Lets those who passed it on read the answer. */
export const tellAnswer = async (tx: Tx, { unitId, id }: Key): Promise<void> => {
  await sql`select tell_petition_answer(${unitId}, ${id})`.execute(tx);
};

export type Body = { id: string; kind: UnitKind; name: string };

/** The body above the unit of the post in use. */
export const bodyAbove = async (tx: Tx, unitId: string): Promise<Body | undefined> => {
  const { rows } = await sql<Body>`select id, kind, name from body_above(${unitId})`.execute(tx);
  return rows[0];
};

/** One body with its place in the tree. */
export const bodyOf = (tx: Tx, id: string) =>
  tx
    .selectFrom('units')
    .select(['name', 'lft', sql<UnitKind>`kind`.as('kind')])
    .where('id', '=', id)
    .executeTakeFirst();

/** The own cell and the bodies above it, from the nearest up. */
export const bodiesOf = (tx: Tx, homeLfts: readonly number[]): Promise<Body[]> =>
  tx
    .selectFrom('units')
    .select(['id', 'name', sql<UnitKind>`kind`.as('kind')])
    .where('lft', 'in', homeLfts)
    .where('closedOn', 'is', null)
    .orderBy('lft', 'desc')
    .execute();

/** Who answers for a unit on a day. */
export const officersOf = async (
  tx: Tx,
  unitId: string,
  { kinds, day }: { kinds: readonly string[]; day: string },
): Promise<string[]> => {
  const held = await tx
    .selectFrom('posts')
    .select('memberId')
    .where('unitId', '=', unitId)
    .where('kind', 'in', kinds)
    .where('fromOn', '<=', day)
    .where((where) => where.or([where('untilOn', 'is', null), where('untilOn', '>=', day)]))
    .execute();
  return held.map(({ memberId }) => memberId);
};
