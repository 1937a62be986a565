import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Dots an inch that text of an official paper (14 points) is read well at, and the widest and highest that a sheet becomes. */
const DPI = 200;
const MAX_SIDE = 2_600;
/** Of a larger picture in a page nothing is drawn. */
const MAX_PIXELS = 60_000_000;

const beside = (folder: string): string =>
  fileURLToPath(new URL(`../../${folder}/`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')));

/** A page of a PDF as a PNG, whatever it is made of. Throws where it cannot be drawn. */
export const drawPage = async (bytes: Uint8Array, number: number): Promise<Uint8Array> => {
  const pdf = await getDocument({
    data: bytes,
    verbosity: 0,
    maxImageSize: MAX_PIXELS,
    wasmUrl: beside('wasm'),
    standardFontDataUrl: beside('standard_fonts'),
    cMapUrl: beside('cmaps'),
  }).promise;
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(DPI / 72, MAX_SIDE / Math.max(width, height)) });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas, viewport }).promise;
  return canvas.encode('png');
};
