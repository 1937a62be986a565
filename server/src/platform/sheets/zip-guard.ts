import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

/** Why a file is not read: not a zip at all, or one that would unpack to too much. */
export type ZipFault = 'not-a-sheet' | 'file-too-large';

export interface ZipEntry {
  name: string;
  method: number;
  compressedSize: number;
  size: number;
  offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const MAX_COMMENT = 0xffff;
const MAX_ENTRIES = 1000;
const MAX_UNZIPPED_BYTES = 100 * 1024 * 1024;
/** Below this size a high ratio harms nobody: empty style tables pack very well. */
const RATIO_FREE_BYTES = 1024 * 1024;
const MAX_RATIO = 100;

const inflate = promisify(inflateRaw);

/**
 * The entries of a zip by its central directory, or why it is refused: not a zip, encrypted, more than 1,000 entries, more than
 * 100 MB unpacked, or an entry packed more than a hundredfold. Nothing is unpacked here; `unpack` holds each entry to what it says.
 */
export function readZipDirectory(bytes: Buffer): ZipEntry[] | ZipFault {
  const end = findEnd(bytes);
  if (end === -1) return 'not-a-sheet';
  const count = bytes.readUInt16LE(end + 10);
  let position = bytes.readUInt32LE(end + 16);
  if (count === 0) return 'not-a-sheet';
  if (count > MAX_ENTRIES) return 'file-too-large';

  const entries: ZipEntry[] = [];
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (position + 46 > end || bytes.readUInt32LE(position) !== DIRECTORY_ENTRY) return 'not-a-sheet';
    const nameLength = bytes.readUInt16LE(position + 28);
    const entry = {
      name: bytes.toString('utf8', position + 46, position + 46 + nameLength),
      method: bytes.readUInt16LE(position + 10),
      compressedSize: bytes.readUInt32LE(position + 20),
      size: bytes.readUInt32LE(position + 24),
      offset: bytes.readUInt32LE(position + 42),
    };
    const encrypted = (bytes.readUInt16LE(position + 8) & 1) === 1;
    if (encrypted || (entry.method !== STORED && entry.method !== DEFLATED)) return 'not-a-sheet';
    total += entry.size;
    if (total > MAX_UNZIPPED_BYTES || isBomb(entry)) return 'file-too-large';
    entries.push(entry);
    position += 46 + nameLength + bytes.readUInt16LE(position + 30) + bytes.readUInt16LE(position + 32);
  }
  return entries;
}

/** The content of one entry; null when it is damaged or holds more than the directory says. */
export async function unpack(bytes: Buffer, entry: ZipEntry): Promise<Buffer | null> {
  const { offset } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_HEADER) return null;
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + entry.compressedSize);
  if (packed.length !== entry.compressedSize) return null;
  if (entry.method === STORED) return packed.length === entry.size ? packed : null;
  try {
    const content = await inflate(packed, { maxOutputLength: Math.max(entry.size, 1) });
    return content.length === entry.size ? content : null;
  } catch {
    return null;
  }
}

function isBomb({ size, compressedSize }: ZipEntry): boolean {
  return size > RATIO_FREE_BYTES && size > compressedSize * MAX_RATIO;
}

function findEnd(bytes: Buffer): number {
  const last = Math.max(0, bytes.length - 22 - MAX_COMMENT);
  for (let position = bytes.length - 22; position >= last; position--)
    if (bytes.readUInt32LE(position) === END_OF_DIRECTORY) return position;
  return -1;
}
