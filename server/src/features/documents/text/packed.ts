import { strFromU8, unzipSync } from 'fflate';

/** More than any document has; a text that unpacks to more is no text. */
const MAX_XML_BYTES = 60 * 1024 * 1024;

/** The texts of these parts of a packed document, each empty where it is not there. */
export const partsOf = (bytes: Uint8Array, names: readonly string[]): string[] => {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => names.includes(name) && originalSize <= MAX_XML_BYTES,
  });
  return names.map((name) => strFromU8(parts[name] ?? new Uint8Array()));
};
