import sharp from 'sharp';
import { openTypesetter } from '../src/platform/papers/typst.ts';
import { drawPage } from '../src/features/documents/text/draw-page.ts';
import { pdfOf } from './sample-files.ts';

const TEMPLATE = `#set page(width: 21cm, height: auto, margin: 2.5cm)
#set text(font: "Tinos", size: 14pt, lang: "vi")
#set par(justify: true)
#for line in json(bytes(sys.inputs.lines)) [#line \\ ]`;

/** A sheet of paper, as long as it must be, with these lines as a scanner sees it: a PNG, upright. */
export const pictureOfPaper = async (lines: readonly string[]): Promise<Uint8Array> => {
  const inputs = { lines: JSON.stringify(lines) };
  return drawPage(openTypesetter().draw({ template: TEMPLATE, inputs }), 1);
};

/** The same laid into the scanner by so many degrees. */
export const turnedJpeg = (picture: Uint8Array, degrees: number): Promise<Buffer> =>
  sharp(picture)
    .flatten({ background: 'white' })
    .rotate(degrees, { background: 'white' })
    .toColourspace('b-w')
    .jpeg({ quality: 60 })
    .toBuffer();

const binary = (dictionary: string, bytes: Buffer): string =>
  `<< ${dictionary} /Length ${String(bytes.length)} >>\nstream\n${bytes.toString('latin1')}\nendstream`;

/** A PDF as scanners make it: a grey JPEG on each page and not one letter. */
export const scannedPdf = async (jpegs: readonly Buffer[]): Promise<Buffer> => {
  const objects: string[] = [];
  const kids = jpegs.map((_, index) => `${String(3 + index * 3)} 0 R`);
  for (const [index, jpeg] of jpegs.entries()) {
    const { width, height } = await sharp(jpeg).metadata();
    const content = 4 + index * 3;
    const box = `${String(width * 0.36)} ${String(height * 0.36)}`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${box}] /Contents ${String(content)} 0 R /Resources << /XObject << /I ${String(content + 1)} 0 R >> >> >>`,
      binary('', Buffer.from(`${String(width * 0.36)} 0 0 ${String(height * 0.36)} 0 0 cm /I Do`)),
      binary(
        `/Type /XObject /Subtype /Image /Width ${String(width)} /Height ${String(height)} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`,
        jpeg,
      ),
    );
  }
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${String(jpegs.length)} >>`,
    ...objects,
  ]);
};
