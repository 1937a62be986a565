import { hash } from 'node:crypto';
import { leafHash, type Sha256 } from '@sotay/core/audit/merkle-tree.ts';

export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer');

/** The leaf of a row, from its one text (`rowText`). */
export const leafOf = (text: string): Uint8Array => leafHash(sha256, Buffer.from(text, 'utf8'));
