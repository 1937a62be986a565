import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file in a zip; its content comes piece by piece. */
export type ZipEntry = { readonly name: string; readonly content: AsyncIterable<string> };

/** A zip of the old form ends here; what is larger is not written. */
const LARGEST = 0xffff_ffff;
/** UTF-8 names; sizes follow the content, since they are not known before. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
/** The first of January 1980, where the dates of zips begin: when a file was made is said inside. */
const NO_DATE = 0x21;
const PIECE = 64 * 1024;

type Written = { name: Buffer; crc: number; packed: number; size: number; offset: number };

const localHeader = (name: Buffer): Buffer => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(NO_DATE, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
};

const afterContent = ({ crc, packed, size }: Written): Buffer => {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(crc, 4);
  descriptor.writeUInt32LE(packed, 8);
  descriptor.writeUInt32LE(size, 12);
  return descriptor;
};

const inDirectory = ({ name, crc, packed, size, offset }: Written): Buffer => {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(VERSION, 4);
  entry.writeUInt16LE(VERSION, 6);
  entry.writeUInt16LE(FLAGS, 8);
  entry.writeUInt16LE(DEFLATED, 10);
  entry.writeUInt16LE(NO_DATE, 14);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, name]);
};

const endOf = (count: number, size: number, offset: number): Buffer => {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
};

/** Small pieces are gathered, so that packing is not called for every row. */
async function* inPieces(content: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let held: string[] = [];
  let length = 0;
  for await (const text of content) {
    held.push(text);
    length += text.length;
    if (length < PIECE) continue;
    yield Buffer.from(held.join(''));
    held = [];
    length = 0;
  }
  if (length > 0) yield Buffer.from(held.join(''));
}

async function* packed(content: AsyncIterable<string>, written: Written): AsyncGenerator<Buffer> {
  const measured = async function* () {
    for await (const piece of inPieces(content)) {
      written.crc = crc32(piece, written.crc);
      written.size += piece.length;
      yield piece;
    }
  };
  const source = Readable.from(measured());
  const deflate = createDeflateRaw({ level: 6 });
  source.once('error', (error) => deflate.destroy(error));
  for await (const piece of source.pipe(deflate) as AsyncIterable<Buffer>) {
    written.packed += piece.length;
    yield piece;
  }
}

/** A zip as a stream: no more than a piece of it is ever in memory. Throws where it would grow beyond 4 GB. */
export async function* writeZip(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const written: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset };
    const header = localHeader(written.name);
    yield header;
    yield* packed(content, written);
    yield afterContent(written);
    directory.push(inDirectory(written));
    offset += header.length + written.packed + 16;
    if (offset > LARGEST || written.size > LARGEST) throw new Error('A zip grew beyond 4 GB.');
  }
  const index = Buffer.concat(directory);
  yield index;
  yield endOf(directory.length, index.length, offset);
}
