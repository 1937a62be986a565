import { randomUUIDv7 } from 'node:crypto';
import { NOTHING_PROVED } from '../../../server/src/platform/access/actor.ts';
import { audit } from '../../../server/src/platform/audit/record.ts';
import { openPools } from '../../../server/src/platform/db/pool.ts';
import { type Tx, transaction } from '../../../server/src/platform/db/transaction.ts';
import { tellThrough } from '../../../server/src/platform/realtime/hub.ts';
import { type Figure, elapsed, median } from '../figures.ts';
import { PLACE, withScratch } from './scratch.ts';

const LANES = 8;

const actor = {
  accountId: randomUUIDv7(),
  sessionId: randomUUIDv7(),
  memberId: randomUUIDv7(),
  unitId: PLACE.id,
  unitLfts: [PLACE.lft],
  homeLfts: [PLACE.lft],
  authenticatedAt: new Date(),
  strength: NOTHING_PROVED,
  post: {
    id: randomUUIDv7(),
    kind: 'secretary' as const,
    unitId: PLACE.id,
    interval: { lo: PLACE.lft, hi: PLACE.lft },
  },
};

/** A write as the registrar runs it: key, read, change, news, answer; the audit event is what is measured. */
const write = async (tx: Tx, memberId: string, phone: string, audited: boolean): Promise<void> => {
  const key = randomUUIDv7();
  const { accountId } = actor;
  await tx
    .insertInto('idempotencyKeys')
    .values({ accountId, key, endpoint: 'members.care', digest: Buffer.alloc(32) })
    .onConflict((conflict) => conflict.columns(['accountId', 'key']).doNothing())
    .execute();
  const row = await tx
    .selectFrom('members')
    .where('unitId', '=', PLACE.id)
    .where('id', '=', memberId)
    .select(['id', 'phone', 'version'])
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('members')
    .set({ phone, version: row.version + 1 })
    .where('unitId', '=', PLACE.id)
    .where('id', '=', memberId)
    .execute();
  if (audited) {
    const event = { action: 'members.care', objectKind: 'member', objectId: memberId };
    const change = { before: { phone: row.phone }, after: { phone } };
    const context = { tx, actor, now: new Date(), requestId: key };
    await audit(context, { unitId: PLACE.id, unitLft: PLACE.lft, ...event, ...change });
  }
  await tellThrough(tx, { topic: 'members', unitLft: PLACE.lft, id: memberId });
  await tx
    .updateTable('idempotencyKeys')
    .set({ answer: JSON.stringify({ done: true }) })
    .where('accountId', '=', accountId)
    .where('key', '=', key)
    .execute();
};

/** What the event costs a change of a member's telephone, on a durable server, eight at a time, with and without in turns. */
export const auditCost = (small: boolean): Promise<Figure[]> =>
  withScratch(async ({ adminUrl, keys }) => {
    const pools = openPools(adminUrl, keys, () => undefined);
    const members = Array.from({ length: LANES * 32 }, () => randomUUIDv7());
    const asActor = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
      transaction(pools.app, actor, 'read write', work);
    const round = (audited: boolean, count: number): Promise<number> =>
      elapsed(() =>
        Promise.all(
          Array.from({ length: LANES }, async (_, lane) => {
            for (let time = 0; time < count; time += 1) {
              const memberId = members[(time % 32) * LANES + lane] ?? '';
              await asActor((tx) => write(tx, memberId, `09990${String(time).padStart(5, '0')}`, audited));
            }
          }),
        ),
      );
    try {
      await asActor((tx) =>
        tx
          .insertInto('members')
          .values(
            members.map((id) => ({
              ...{ unitId: PLACE.id, id, unitLft: PLACE.lft, birthDate: '1970-01-01', status: 'full' },
              ...{ fullName: 'Người Đo', sortKey: 'do' },
            })),
          )
          .execute(),
      );
      const count = small ? 40 : 250;
      await round(true, count);
      const shares: number[] = [];
      const rates: number[] = [];
      for (let turn = 0; turn < (small ? 3 : 9); turn += 1) {
        const order = turn % 2 === 0 ? [true, false] : [false, true];
        const times = new Map<boolean, number>();
        for (const audited of order) times.set(audited, await round(audited, count));
        const plain = times.get(false) ?? 1;
        shares.push(((times.get(true) ?? 0) / plain - 1) * 100);
        rates.push((LANES * count) / (plain / 1_000));
      }
      return [
        { what: 'audit adds to a write', value: median(shares), unit: '%', target: { atMost: 15 } },
        { what: 'limit: the same write without it', value: median(rates), unit: '/s' },
      ];
    } finally {
      await pools.end();
    }
  });
