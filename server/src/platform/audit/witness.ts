import { existsSync, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { provesConsistency } from '@sotay/core/audit/merkle-proofs.ts';
import type { ClientBase } from 'pg';
import { HEAD_COLUMNS, type HeadRow, type SignedHead, headOf } from './log-head.ts';
import { consistencyProof } from './log-proof.ts';
import { hexOf } from './log-rows.ts';
import { sha256 } from './sha256.ts';

/** The name of the file in the folder of the witness. */
export const WITNESS_FILE = 'audit-heads.jsonl';

/** How many heads are taken at a time; the rest follow half a minute later. */
const MOST = 1_000;

/** Far more than the longest line. */
const TAIL_BYTES = 4_096;

type Line = { size: number; root: string; at: string; through: string; key: string; signature: string };

const lineOf = (head: SignedHead): string => {
  const { size, at, through, keyId: key } = head;
  const line: Line = { size, root: hexOf(head.root), at, through, key, signature: hexOf(head.signature) };
  return `${JSON.stringify(line)}\n`;
};

const headOfLine = (text: string): SignedHead => {
  const { size, root, at, through, key, signature } = JSON.parse(text) as Line;
  return {
    ...{ size, at, through, keyId: key },
    root: Buffer.from(root, 'hex'),
    signature: Buffer.from(signature, 'hex'),
  };
};

/** The heads that a witness holds, one after the other. */
export async function* witnessedHeads(file: string): AsyncGenerator<SignedHead> {
  if (!existsSync(file)) return;
  const handle = await open(file, 'r');
  for await (const line of handle.readLines()) if (line !== '') yield headOfLine(line);
}

/** The last whole line; a line that a power cut tore is cut off, it was never confirmed to anybody. */
const lastWitnessed = async (file: string): Promise<SignedHead | undefined> => {
  if (!existsSync(file)) return undefined;
  const handle = await open(file, 'r+');
  try {
    const { size } = await handle.stat();
    const from = Math.max(0, size - TAIL_BYTES);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, from);
    const tail = buffer.subarray(0, bytesRead);
    const end = tail.lastIndexOf('\n') + 1;
    if (from + end < size) await handle.truncate(from + end);
    const line = tail.subarray(0, end).toString('utf8').trimEnd().split('\n').at(-1);
    return line ? headOfLine(line) : undefined;
  } finally {
    await handle.close();
  }
};

/**
 * Gives the witness the heads it has not seen. It takes a head only with the proof that the log grew from the last one it took:
 * a rewritten log is refused here, within half a minute.
 */
export const tellWitness = async (client: ClientBase, file: string): Promise<void> => {
  let last = await lastWitnessed(file);
  const { rows } = await client.query<HeadRow>(
    `select ${HEAD_COLUMNS} from audit_heads where size > $1 order by size limit ${MOST}`,
    [last?.size ?? 0],
  );
  if (rows.length === 0) return;
  mkdirSync(dirname(file), { recursive: true });
  const handle = await open(file, 'a', 0o600);
  try {
    for (const head of rows.map(headOf)) {
      const grew =
        !last || provesConsistency(sha256, last, head, await consistencyProof(client, last.size, head.size));
      if (!grew)
        throw new Error('The witness refuses the audit log: it did not grow from what was witnessed.');
      await handle.appendFile(lineOf(head));
      last = head;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
};
