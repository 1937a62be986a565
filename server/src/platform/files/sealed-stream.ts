import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** First byte of every sealed file. Another way of sealing gets another number, and both stay readable. */
const VERSION = 1;
const SALT_BYTES = 32;
const TAG_BYTES = 16;
const PIECE_BYTES = 64 * 1024;

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Cuts a stream into pieces of one size; the last may be shorter, and says that it is the last. */
async function* piecesOf(source: Bytes, size: number): AsyncGenerator<{ piece: Buffer; last: boolean }> {
  let held = Buffer.alloc(0);
  for await (const chunk of source) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    while (held.length > size) {
      yield { piece: held.subarray(0, size), last: false };
      held = held.subarray(size);
    }
  }
  yield { piece: held, last: true };
}

const keyOf = (key: Buffer, salt: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, 'sealed file', 32));

/** Counter and end mark: pieces can be neither swapped nor left out, and a file cut short is noticed. */
const nonceOf = (counter: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(counter, 7);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
};

/**
 * Seals a stream piece by piece, so that no more than a piece is ever in memory and none is given out unchecked:
 * version, 32 bytes of salt, then AES-256-GCM pieces of 64 KiB each followed by its tag (the STREAM construction).
 */
export async function* sealStream(key: Buffer, source: Bytes): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  const fileKey = keyOf(key, salt);
  yield Buffer.concat([Buffer.of(VERSION), salt]);
  let counter = 0;
  for await (const { piece, last } of piecesOf(source, PIECE_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', fileKey, nonceOf(counter, last));
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
    counter += 1;
  }
}

const readHeader = (key: Buffer, header: Buffer): Buffer => {
  if (header[0] !== VERSION || header.length !== 1 + SALT_BYTES) throw new Error('Not a sealed file.');
  return keyOf(key, header.subarray(1));
};

const openPiece = (fileKey: Buffer, sealed: Buffer, nonce: Buffer): Buffer => {
  if (sealed.length < TAG_BYTES) throw new Error('A sealed file is cut short.');
  const decipher = createDecipheriv('aes-256-gcm', fileKey, nonce);
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
};

/** Opens what `sealStream` sealed. Throws at the first piece that was altered, swapped or is missing. */
export async function* unsealStream(
  key: Buffer,
  header: Buffer,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const fileKey = readHeader(key, header);
  let counter = 0;
  for await (const { piece, last } of piecesOf(source, PIECE_BYTES + TAG_BYTES)) {
    yield openPiece(fileKey, piece, nonceOf(counter, last));
    counter += 1;
  }
}

/** Length of what stands before the first piece. */
export const SEAL_HEADER_BYTES = 1 + SALT_BYTES;

const SEALED_PIECE_BYTES = PIECE_BYTES + TAG_BYTES;

const pieceCount = (sealedSize: number): number =>
  Math.ceil((sealedSize - SEAL_HEADER_BYTES) / SEALED_PIECE_BYTES);

/** How many bytes were sealed into a file of this size. */
export const plainSize = (sealedSize: number): number =>
  Math.max(0, sealedSize - SEAL_HEADER_BYTES - pieceCount(sealedSize) * TAG_BYTES);

/** A stretch of a file, first and last byte included. */
export type Range = { readonly from: number; readonly to: number };

/** The stretch of a sealed file of this size that holds a stretch of its content: whole pieces. */
export const sealedRange = ({ from, to }: Range, sealedSize: number): Range => {
  const first = Math.floor(from / PIECE_BYTES);
  const after = Math.floor(to / PIECE_BYTES) + 1;
  return {
    from: SEAL_HEADER_BYTES + first * SEALED_PIECE_BYTES,
    to: Math.min(sealedSize, SEAL_HEADER_BYTES + after * SEALED_PIECE_BYTES) - 1,
  };
};

/** Opens a stretch of what `sealStream` sealed, given the pieces of its `sealedRange`. Throws at the first piece that was altered. */
export async function* unsealRange(
  key: Buffer,
  header: Buffer,
  pieces: AsyncIterable<Uint8Array>,
  { from, to }: Range,
  sealedSize: number,
): AsyncGenerator<Buffer> {
  const fileKey = readHeader(key, header);
  const last = pieceCount(sealedSize) - 1;
  let counter = Math.floor(from / PIECE_BYTES);
  for await (const { piece } of piecesOf(pieces, SEALED_PIECE_BYTES)) {
    const opened = openPiece(fileKey, piece, nonceOf(counter, counter === last));
    const start = counter * PIECE_BYTES;
    yield opened.subarray(Math.max(0, from - start), to - start + 1);
    counter += 1;
  }
}
