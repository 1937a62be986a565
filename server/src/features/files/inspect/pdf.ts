import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';
import { Refusal } from '../../../platform/errors.ts';
import { dictionaryAround, dictionaryBefore } from './pdf-dictionary.ts';

const unpack = promisify(inflate);

const MAX_OBJECT_STREAMS = 5_000;
const MAX_UNPACKED_BYTES = 128 * 1024 * 1024;
const MAX_PAGES = 20_000;

/** Script, files inside the file, forms with code, acts on other programs or addresses. */
const active =
  /\/(JavaScript|EmbeddedFiles?|XFA|Launch|RichMedia|FileAttachment|SubmitForm|ImportData)(?![A-Za-z0-9])/;
const encrypted = /\/Encrypt(?![A-Za-z])/;

/** Names may hide letters as `#4a`; spelled out they can be searched. */
const spellOut = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

type ObjectStream = { packed: Buffer; plain: boolean };

/**
 * The streams that hold objects, whatever they call themselves: readers know them by `First`. One that is packed in another
 * way than the usual, or whose dictionary cannot be read, cannot be looked into and so is not taken.
 */
const findObjectStreams = (bytes: Buffer, raw: string): ObjectStream[] => {
  const found: ObjectStream[] = [];
  for (const match of raw.matchAll(/(?<!end)stream(\r\n|\n|\r)/g)) {
    const dictionary = dictionaryBefore(raw, match.index);
    if (dictionary === undefined) throw new Refusal('files/broken');
    const spelled = spellOut(dictionary);
    if (!/\/(First|ObjStm)(?![A-Za-z])/.test(spelled)) continue;
    const plain = !/\/(F|Filter)(?![A-Za-z])/.test(spelled);
    // Named twice, readers differ in which one holds.
    const once = spelled.match(/\/(F|Filter)(?![A-Za-z])/g)?.length === 1;
    const usual =
      once && /\/Filter\s*\[?\s*\/FlateDecode\s*[\]/>]/.test(spelled) && !spelled.includes('/Predictor');
    if (!plain && !usual) throw new Refusal('files/broken');
    if (found.length >= MAX_OBJECT_STREAMS) throw new Refusal('files/broken');
    const start = match.index + match[0].length;
    const end = raw.indexOf('endstream', start);
    found.push({ plain, packed: bytes.subarray(start, end === -1 ? bytes.length : end) });
  }
  return found;
};

/** What stands in the object streams: objects that the file itself does not show. */
const objectTexts = async (streams: readonly ObjectStream[]): Promise<string[]> => {
  const texts: string[] = [];
  let budget = MAX_UNPACKED_BYTES;
  for (const { packed } of streams.filter(({ plain }) => !plain)) {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: budget };
    const unpacked = await unpack(packed, options).catch(() => {
      throw new Refusal('files/broken');
    });
    budget -= unpacked.length;
    texts.push(spellOut(unpacked.toString('latin1')));
  }
  return texts;
};

/** Pages by the page tree: the largest count that a node of it gives. */
const pageCount = (texts: readonly string[]): number => {
  let pages = 0;
  for (const text of texts) {
    for (const match of text.matchAll(/\/Type\s*\/Pages(?![A-Za-z])/g)) {
      const count = /\/Count\s+(\d{1,6})(?!\d)/.exec(dictionaryAround(text, match.index) ?? '');
      pages = Math.max(pages, Number(count?.[1] ?? 0));
    }
  }
  return pages;
};

/**
 * Looks into a PDF, object streams included, and gives its number of pages; throws why it is not taken. It refuses too much
 * rather than too little: a word of the list anywhere is enough, and what cannot be looked into is not taken.
 */
export const inspectPdf = async (path: string): Promise<{ pages: number }> => {
  const bytes = await readFile(path);
  const raw = bytes.toString('latin1');
  const text = spellOut(raw);
  if (encrypted.test(text)) throw new Refusal('files/encrypted');
  if (active.test(text)) throw new Refusal('files/active-content');
  const texts = [text, ...(await objectTexts(findObjectStreams(bytes, raw)))];
  if (texts.some((part) => active.test(part))) throw new Refusal('files/active-content');
  const pages = pageCount(texts);
  if (pages < 1 || pages > MAX_PAGES) throw new Refusal('files/broken');
  return { pages };
};
