import { Refusal } from '../../../platform/errors.ts';

/** What the directory at the end of a zip archive says of one entry. */
export type ZipEntry = { name: string; packed: number; unpacked: number; encrypted: boolean; link: boolean };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LINK_MODE = 0o120000;

const broken = (): Refusal => new Refusal('files/broken');

const findEnd = (bytes: Buffer): number => {
  const first = Math.max(0, bytes.length - END_BYTES - 0xffff);
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1) if (bytes.readUInt32LE(at) === END) return at;
  throw broken();
};

const readEntry = (bytes: Buffer, at: number): { entry: ZipEntry; next: number } => {
  if (at + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw broken();
  const nameLength = bytes.readUInt16LE(at + 28);
  const next = at + ENTRY_BYTES + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) throw broken();
  const entry = {
    name: bytes.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength),
    packed: bytes.readUInt32LE(at + 20),
    unpacked: bytes.readUInt32LE(at + 24),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    link: ((bytes.readUInt32LE(at + 38) >>> 16) & 0o170000) === LINK_MODE,
  };
  return { entry, next };
};

/** The entries of a zip archive without unpacking any. Refuses what is damaged or larger than an office file can be (zip64). */
export const readZipDirectory = (bytes: Buffer, maxEntries: number): ZipEntry[] => {
  if (bytes.length < END_BYTES) throw broken();
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > maxEntries) throw broken();
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(bytes, at);
    entries.push(entry);
    at = next;
  }
  return entries;
};
