import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { LogKey } from '../src/platform/audit/log-key.ts';
import { byteaOf, rowText } from '../src/platform/audit/log-rows.ts';
import { leafOf } from '../src/platform/audit/sha256.ts';
import type { Verdict } from '../src/platform/audit/verify/verify-log.ts';
import { rewriteTree } from './audit-log.ts';
import type { Random } from './security/random-people.ts';

/** Where somebody with every right of the database laid hands on the log; `spread` is how far around it may be pointed to. */
export type Trace = { readonly position: number | null; readonly event?: string; readonly spread: number };

type Log = {
  readonly admin: pg.Client;
  readonly key: LogKey;
  /** Leaves, and leaves per head. */
  readonly size: number;
  readonly perHead: number;
};

export type Tampering = {
  readonly name: string;
  /** Only the witness can tell. */
  readonly needsWitness: boolean;
  readonly run: (log: Log, random: Random) => Promise<Trace>;
};

const ROW = `from audit_leaves l where e.unit_id = l.unit_id and e.id = l.event_id and l.position = $1`;

const changes = {
  action: `'members.correct'`,
  at: `e.at + interval '1 second'`,
  member_id: 'gen_random_uuid()',
  post_id: 'gen_random_uuid()',
  object_id: 'gen_random_uuid()',
  subject_id: 'null',
  before: `'{"phone": "0999000002"}'`,
  after: 'null',
  request_id: `'other'`,
  xact: `(e.xact::text::bigint - 1)::text::xid8`,
} as const;

const columns = Object.keys(changes) as (keyof typeof changes)[];

const change = async ({ admin }: Log, position: number, column: keyof typeof changes): Promise<void> => {
  await admin.query(`update audit_events e set ${column} = ${changes[column]} ${ROW}`, [position]);
};

const removeRow = async ({ admin }: Log, position: number): Promise<void> => {
  await admin.query(
    `delete from audit_events e using audit_leaves l
      where e.unit_id = l.unit_id and e.id = l.event_id and l.position = $1`,
    [position],
  );
};

/** Puts the true leaf of the changed row into the log, as somebody does who knows how leaves are made. */
const mendLeaf = async ({ admin }: Log, position: number): Promise<void> => {
  const { rows } = await admin.query<{ text: string }>(
    `select ${rowText} as text from audit_events e, audit_leaves l
      where e.unit_id = l.unit_id and e.id = l.event_id and l.position = $1`,
    [position],
  );
  await admin.query('update audit_leaves set hash = $2::bytea where position = $1', [
    position,
    byteaOf(leafOf(rows[0]?.text ?? '')),
  ]);
};

const copy = async ({ admin }: Log, position: number, xact: string): Promise<string> => {
  const id = randomUUIDv7();
  await admin.query(
    `insert into audit_events (unit_id, id, unit_lft, at, member_id, action, object_kind, object_id, request_id, xact)
     select e.unit_id, $2, e.unit_lft, e.at, e.member_id, e.action, e.object_kind, e.object_id, e.request_id, ${xact}
       from audit_events e, audit_leaves l where e.unit_id = l.unit_id and e.id = l.event_id and l.position = $1`,
    [position, id],
  );
  return id;
};

const rows = (name: string, run: Tampering['run']): Tampering => ({ name, needsWitness: false, run });
const trees = (name: string, run: Tampering['run']): Tampering => ({ name, needsWitness: true, run });

/** Every way of rewriting history that we could think of, for a superuser of the database; the last ones hold the machine too. */
export const tamperings: readonly Tampering[] = [
  ...columns.map((column) =>
    rows(`changes ${column} of a row`, async (log, random) => {
      const position = random(log.size);
      await change(log, position, column);
      return { position, spread: 1 };
    }),
  ),
  rows('deletes a row', async (log, random) => {
    const position = random(log.size);
    await removeRow(log, position);
    return { position, spread: 1 };
  }),
  rows('inserts a row among sealed ones', async (log, random) => ({
    position: null,
    event: await copy(log, random(log.size), 'e.xact'),
    spread: 1,
  })),
  rows('inserts a row with a time long past', async (log, random) => ({
    position: null,
    event: await copy(log, random(log.size - log.perHead), 'pg_current_xact_id()'),
    spread: 1,
  })),
  rows('swaps what two rows say', async (log, random) => {
    const position = random(log.size - 1);
    await log.admin.query(
      `update audit_events e set after = o.after, action = o.action, at = o.at
         from audit_leaves l, audit_leaves m, audit_events o
        where e.unit_id = l.unit_id and e.id = l.event_id and o.unit_id = m.unit_id and o.id = m.event_id
          and (l.position, m.position) in (($1::bigint, $1 + 1), ($1 + 1, $1))`,
      [position],
    );
    return { position, spread: 2 };
  }),
  rows('swaps two rows and their leaves', async (log, random) => {
    const position = random(log.size - 1);
    await log.admin.query(
      'update audit_leaves set position = -position - 2 where position in ($1::bigint, $1 + 1)',
      [position],
    );
    await log.admin.query(
      'update audit_leaves set position = case when position = -$1::bigint - 2 then $1 + 1 else $1 end where position < 0',
      [position],
    );
    return { position, spread: 2 };
  }),
  rows('changes a row and its leaf', async (log, random) => {
    const position = random(log.size);
    await change(log, position, 'after');
    await mendLeaf(log, position);
    return { position, spread: log.perHead };
  }),
  rows('changes a leaf', async (log, random) => {
    const position = random(log.size);
    await log.admin.query('update audit_leaves set hash = sha256(hash) where position = $1', [position]);
    return { position, spread: 1 };
  }),
  rows('changes a kept node', async ({ admin, size }, random) => {
    const node = random(Math.floor(size / 256));
    await admin.query('update audit_nodes set hash = sha256(hash) where level = 8 and position = $1', [node]);
    return { position: node * 256, spread: 256 };
  }),
  rows('changes a head', async ({ admin, size, perHead }, random) => {
    const head = (random(Math.floor(size / perHead)) + 1) * perHead;
    await admin.query('update audit_heads set root = sha256(root) where size = $1', [head]);
    return { position: head - 1, spread: perHead };
  }),
  trees('cuts the last sealing off', async ({ admin, size, perHead }) => {
    const from = size - perHead;
    await admin.query(
      `delete from audit_events e using audit_leaves l where e.unit_id = l.unit_id and e.id = l.event_id and l.position >= $1`,
      [from],
    );
    await admin.query('delete from audit_leaves where position >= $1', [from]);
    await admin.query('delete from audit_heads where size > $1', [from]);
    return { position: from, spread: perHead };
  }),
  trees('changes a row, rewrites the tree and signs it', async (log, random) => {
    const position = random(log.size);
    await change(log, position, 'after');
    await rewriteTree(log.admin, log.key);
    return { position, spread: log.perHead };
  }),
  trees('deletes a row, rewrites the tree and signs it', async (log, random) => {
    const position = random(log.size);
    await removeRow(log, position);
    await rewriteTree(log.admin, log.key);
    return { position, spread: log.perHead };
  }),
  trees('inserts a row, rewrites the tree and signs it', async (log, random) => {
    const head = random(log.size / log.perHead - 1);
    await copy(log, head * log.perHead, 'e.xact');
    await rewriteTree(log.admin, log.key);
    // Its id is the youngest of its transaction, so it comes after the last row of that head.
    return { position: (head + 1) * log.perHead, spread: log.perHead };
  }),
];

/** Whether the verdict names the place: the row itself, or no more leaves around it than the trace allows. */
export const isLocated = ({ findings }: Verdict, { position, event, spread }: Trace): boolean =>
  findings.some(({ from, to, events }) => {
    if (event !== undefined) return events.includes(event);
    if (position === null || from === null || to === null) return false;
    return from <= position && to >= position && to - from < spread;
  });
