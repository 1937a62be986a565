import { createHash } from 'node:crypto';
import { UNPROVED_MOST } from '@sotay/core/notifications/reach.rules.ts';
import { sql } from 'kysely';
import type { AuthTx } from '../../platform/db/transaction.ts';
import { type Keys, seal, unseal } from '../../platform/keys.ts';
import type { PushTarget } from './push/encrypt.ts';

/** By which a device is found again without its address lying open. */
export const endpointDigest = (endpoint: string): Buffer => createHash('sha256').update(endpoint).digest();

const sealTarget = (keys: Keys, target: PushTarget): Buffer => seal(keys.push, JSON.stringify(target));

export const unsealTarget = (keys: Keys, sealed: Buffer): PushTarget =>
  JSON.parse(unseal(keys.push, sealed)) as PushTarget;

const isOpen = (now: Date) => sql<boolean>`s.ended_at is null and s.expires_at > ${now}`;

/** The member's devices that take notices, the newest first. */
export const devicesOf = (tx: AuthTx, memberId: string, now: Date) =>
  tx
    .selectFrom('pushSubscriptions as p')
    .innerJoin('sessions as s', 's.id', 'p.sessionId')
    .where('p.memberId', '=', memberId)
    .where(isOpen(now))
    .orderBy('p.madeAt', 'desc')
    .orderBy('p.id')
    .limit(200)
    .select(['p.id', 'p.sessionId', 's.device', 'p.madeAt', 'p.lastSentAt', 'p.lastProofAt'])
    .select(sql<boolean>`p.unproved >= ${UNPROVED_MOST}`.as('isSilent'))
    .execute();

type Place = { unitId: string; unitLft: number; memberId: string; sessionId: string };

/**
 * Notes that the device takes notices for this session, and for no other account any more. Whether the address is new here, and whether
 * calls to it went unproved.
 */
export const keepDevice = async (
  tx: AuthTx,
  keys: Keys,
  { place, target, id, now }: { place: Place; target: PushTarget; id: string; now: Date },
): Promise<{ id: string; isNew: boolean; isSilent: boolean }> => {
  const digest = endpointDigest(target.endpoint);
  await sql`select pg_advisory_xact_lock(hashtextextended(${digest.toString('hex')}, 60))`.execute(tx);
  const same = tx.selectFrom('pushSubscriptions').where('endpointDigest', '=', digest);
  const before = await same.select(['id', 'memberId', 'unproved']).executeTakeFirst();
  const fresh = { ...place, sealed: sealTarget(keys, target), renewedAt: now };
  if (before?.memberId === place.memberId) {
    await tx.updateTable('pushSubscriptions').set(fresh).where('id', '=', before.id).execute();
    return { id: before.id, isNew: false, isSilent: before.unproved >= UNPROVED_MOST };
  }
  // One device, one address: an older one of this session is dead, and so is what another account had here.
  await tx
    .deleteFrom('pushSubscriptions')
    .where((where) =>
      where.or([where('endpointDigest', '=', digest), where('sessionId', '=', place.sessionId)]),
    )
    .execute();
  await tx
    .insertInto('pushSubscriptions')
    .values({ ...fresh, id, endpointDigest: digest, madeAt: now })
    .execute();
  return { id, isNew: true, isSilent: false };
};

/** Forgets a device of the member; whether there was one. */
export const dropDevice = async (tx: AuthTx, memberId: string, id: string): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('pushSubscriptions')
    .where('memberId', '=', memberId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
};

/** The devices of a session, whatever was sent to them. */
export const devicesOfSession = async (tx: AuthTx, sessionId: string): Promise<string[]> => {
  const rows = tx.selectFrom('pushSubscriptions').select('id').where('sessionId', '=', sessionId);
  return (await rows.execute()).map(({ id }) => id);
};

/** Notes the last proof that a notice came. */
export const noteProof = async (tx: AuthTx, id: string, now: Date): Promise<void> => {
  await tx
    .updateTable('pushSubscriptions')
    .set({ lastProofAt: now, unproved: 0 })
    .where('id', '=', id)
    .execute();
};
