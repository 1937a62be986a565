import { type KeyObject, sign, verify } from 'node:crypto';
import type { ClientBase } from 'pg';
import { hexOf } from './log-rows.ts';
import type { LogKey } from './log-key.ts';

/** What the log says of itself at a moment. */
export type Head = {
  readonly size: number;
  readonly root: Uint8Array;
  /** Instant, ISO 8601. */
  readonly at: string;
  /** Every row of a transaction before this one is in the tree. */
  readonly through: string;
};

export type SignedHead = Head & { readonly keyId: string; readonly signature: Uint8Array };

const statement = ({ size, root, at, through }: Head): Buffer =>
  Buffer.from(`sotay audit log 1\n${size}\n${hexOf(root)}\n${at}\n${through}\n`);

export const signHead = (key: LogKey, head: Head): SignedHead => ({
  ...head,
  keyId: key.id,
  signature: sign(null, statement(head), key.privateKey),
});

export const isSigned = (publicKey: KeyObject, head: SignedHead): boolean =>
  verify(null, statement(head), publicKey, head.signature);

/** A head as a table holds it. */
export type HeadRow = {
  size: number;
  root: Buffer;
  at: Date;
  through: string;
  edge: Buffer[];
  key_id: string;
  signature: Buffer;
};

export const HEAD_COLUMNS = 'size, root, at, through::text, edge, key_id, signature';

export const headOf = (row: HeadRow): SignedHead => ({
  size: row.size,
  root: row.root,
  at: row.at.toISOString(),
  through: row.through,
  keyId: row.key_id,
  signature: row.signature,
});

export const lastHead = async (client: ClientBase): Promise<HeadRow | undefined> =>
  (await client.query<HeadRow>(`select ${HEAD_COLUMNS} from audit_heads order by size desc limit 1`)).rows[0];
