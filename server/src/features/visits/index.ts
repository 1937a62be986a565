import { randomUUIDv7 } from 'node:crypto';
import { type Span, VISIT_GAP_MINUTES, withSeen } from '@sotay/core/statistics/visits.rules.ts';
import { type Actor, NOTHING_PROVED } from '../../platform/access/actor.ts';
import { transaction } from '../../platform/db/transaction.ts';
import type { Platform } from '../../platform/platform.ts';
import { type SeenSession, saveVisits } from './visits.repository.ts';

const FLUSH_MS = 15_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Keeps the log of visits. */
export type Visits = {
  /** Somebody signed in asked for something: remembered in memory, nothing else, so that no request waits for it. */
  readonly saw: (actor: Actor) => void;
  /** Writes what was seen since the last time. Called every 15 seconds; what a crash loses is no more than that. */
  readonly flush: () => Promise<void>;
  /** Writes the last of it and stops. */
  readonly stop: () => Promise<void>;
};

type Seen = { actor: Actor; visits: Span[] };

/** The system itself, writing visits into the units they were made in and no other; no member, no session. */
const visitKeeper = (lfts: readonly number[]): Actor => ({
  accountId: NOBODY,
  sessionId: NOBODY,
  memberId: NOBODY,
  unitId: NOBODY,
  unitLfts: [],
  homeLfts: [],
  post: {
    id: NOBODY,
    kind: 'administrator',
    unitId: NOBODY,
    interval: { lo: Math.min(...lfts), hi: Math.max(...lfts) },
  },
  authenticatedAt: new Date(0),
  strength: NOTHING_PROVED,
});

const rowOf = ({ actor }: Seen, visit: Span): SeenSession => ({
  id: randomUUIDv7(),
  unitId: actor.unitId,
  unitLft: actor.unitLfts[0] ?? 0,
  memberId: actor.memberId,
  sessionId: actor.sessionId,
  from: new Date(visit.from),
  to: new Date(visit.to),
});

/** One list for each statement: within one, a session occurs once. */
const rounds = (batch: readonly Seen[]): SeenSession[][] => {
  const most = Math.max(0, ...batch.map(({ visits }) => visits.length));
  return Array.from({ length: most }, (_, round) =>
    batch.flatMap((seen) => seen.visits.slice(round, round + 1).map((visit) => rowOf(seen, visit))),
  );
};

/** Remembers who was here and writes it down now and then; `app.ts` ties it to the door of the house. */
export const keepVisits = ({ pools, now, log }: Pick<Platform, 'pools' | 'now' | 'log'>): Visits => {
  let bySession = new Map<string, Seen>();
  let writing = Promise.resolve();

  const remember = (actor: Actor, span: Span): void => {
    const visits = bySession.get(actor.sessionId)?.visits ?? [];
    bySession.set(actor.sessionId, { actor, visits: withSeen(visits, span) });
  };

  const write = async (): Promise<void> => {
    const batch = [...bySession.values()];
    if (batch.length === 0) return;
    bySession = new Map();
    const keeper = visitKeeper(batch.map(({ actor }) => actor.unitLfts[0] ?? 0));
    try {
      await transaction(pools.app, keeper, 'read write', async (tx) => {
        for (const rows of rounds(batch)) await saveVisits(tx, rows, VISIT_GAP_MINUTES);
      });
    } catch (error) {
      log.warn({ err: error }, 'visits wait for the next time');
      for (const { actor, visits } of batch) for (const span of visits) remember(actor, span);
    }
  };

  const flush = (): Promise<void> => (writing = writing.then(write));
  const timer = setInterval(() => void flush(), FLUSH_MS).unref();
  return {
    saw: (actor) => {
      const at = now().getTime();
      remember(actor, { from: at, to: at });
    },
    flush,
    stop: () => {
      clearInterval(timer);
      return flush();
    },
  };
};
