import { Buffer } from 'node:buffer';
import sharp from 'sharp';

/** A file as a phone hands it over. */
export type HandedFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A one-page PDF, whole in its parts, as a paper to read before a meeting. */
export const paperFile = (name: string): HandedFile => {
  const text = 'BT /F1 16 Tf 72 760 Td (Du thao nghi quyet) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const tail = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(body + table + tail, 'latin1') };
};

/** A photo as a phone takes it, small. */
export const photoFile = async (name: string): Promise<HandedFile> => {
  const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: '#9f1d17' } });
  return { name, mimeType: 'image/png', buffer: await picture.png().toBuffer() };
};
