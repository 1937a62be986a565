import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type OCREngine, createOCREngine } from 'tesseract-wasm';

const { resolve } = createRequire(import.meta.url);
const WASM = new URL('tesseract-core.wasm', import.meta.resolve('tesseract-wasm'));
const VIETNAMESE = resolve('@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz');

/** A recogniser of Vietnamese text. Everything it needs lies in the house: it asks nobody. */
export const openRecogniser = async (): Promise<OCREngine> => {
  const recogniser = await createOCREngine({ wasmBinary: await readFile(WASM) });
  recogniser.loadModel(await promisify(gunzip)(await readFile(VIETNAMESE)));
  return recogniser;
};
