import { crc32, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';

// Files as people and attackers send them, made here so that no test depends on a file from elsewhere.

const header = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
const trailer = 'trailer\n<< /Root 1 0 R /Size 9 >>\nstartxref\n0\n%%EOF\n';

/** A PDF of the given objects (number and body); readers rebuild the missing table of places by themselves. */
export const pdfOf = (objects: readonly string[], end = trailer): Buffer =>
  Buffer.from(
    header + objects.map((body, index) => `${index + 1} 0 obj\n${body}\nendobj\n`).join('') + end,
    'latin1',
  );

export const pageTree = (count: number, catalog = ''): string[] => [
  `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
  `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`,
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>',
];

export const streamOf = (content: string | Buffer, dictionary = ''): string => {
  const packed = deflateSync(Buffer.from(content));
  return `<< /Length ${packed.length} /Filter /FlateDecode ${dictionary} >>\nstream\n${packed.toString('latin1')}\nendstream`;
};

/** Objects in a compressed stream, as most programs of today write them. */
export const objectStream = (objects: readonly string[]): string =>
  streamOf(objects.join('\n'), `/Type /ObjStm /N ${objects.length} /First 0`);

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word file with the given further entries. */
export const docxOf = (entries: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${wordType}"/></Types>`,
    ),
    'word/document.xml': strToU8('<w:document/>'),
    ...entries,
  });

export const pictureOf = (kind: 'jpeg' | 'png' | 'webp', width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#9f1d17' } })
    .withExif({ IFD0: { Make: 'CANARY-CAMERA' }, IFD3: { GPSLatitude: '20/1 57/1 0/1' } })
    .toFormat(kind)
    .toBuffer();

/** A PNG that says it is huge and holds next to nothing. */
export const hugePng = async (): Promise<Buffer> => {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
};
