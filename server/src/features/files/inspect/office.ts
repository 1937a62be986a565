import { readFile } from 'node:fs/promises';
import { Refusal } from '../../../platform/errors.ts';
import { type ZipEntry, readZipDirectory } from './zip-directory.ts';

const MAX_ENTRIES = 1_000;
const MAX_RATIO = 100;
/** A document of a few lines packs well beyond the ratio; a bomb is large as well. */
const HARMLESS_BYTES = 1024 * 1024;
const MAX_UNPACKED_BYTES = 250 * 1024 * 1024;

const climbs = (name: string): boolean => /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\0/i.test(name);

/** Macros, ActiveX controls, and objects of other programs packed into the document. */
const active =
  /(^|\/)(vbaProject|vbaData|macrosheets|activeX)|\/embeddings\/.*\.(?!(xlsx|docx|pptx)$)[^./]+$/i;

const isBomb = ({ packed, unpacked }: ZipEntry): boolean =>
  unpacked > HARMLESS_BYTES && unpacked > packed * MAX_RATIO;

/** Looks at a Word or Excel file without unpacking it; throws why it is not taken. */
export const inspectOffice = async (path: string): Promise<void> => {
  const entries = readZipDirectory(await readFile(path), MAX_ENTRIES);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (entries.some((entry) => entry.encrypted)) throw new Refusal('files/encrypted');
  if (entries.some((entry) => active.test(entry.name))) throw new Refusal('files/active-content');
  if (
    unpacked > MAX_UNPACKED_BYTES ||
    entries.some((entry) => isBomb(entry) || entry.link || climbs(entry.name))
  )
    throw new Refusal('files/broken');
};
