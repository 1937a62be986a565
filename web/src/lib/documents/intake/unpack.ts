import { type LeftOut, faultOf, isMeant } from './sift.ts';

/** So much is unpacked of one archive at the most: files, and bytes all together. */
const MAX_ENTRIES = 500;
const MAX_BYTES = 400 * 1024 * 1024;

/** Old archivers wrote names in UTF-8 without saying so. */
const spelled = (name: string): string => {
  if (!/[\u0080-\u00ff]/u.test(name) || /[\u{100}-\u{10ffff}]/u.test(name)) return name.normalize('NFC');
  try {
    const bytes = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return name;
  }
};

/** The name alone: where an archive wants a file to lie is nothing to us. */
const nameOf = (path: string): string => spelled(path).split(/[\\/]/u).at(-1)?.slice(-200) ?? '';

/** The documents in a zip archive, and what is left out of it and why. Nothing is unpacked that says it is too large. */
export const unpack = async (archive: File): Promise<{ files: File[]; leftOut: LeftOut[] }> => {
  const { unzipSync } = await import('fflate');
  const leftOut: LeftOut[] = [];
  let bytes = 0;
  let entries = 0;
  const whyNot = (path: string, size: number): LeftOut['why'] | undefined =>
    faultOf(path, size) ?? (entries >= MAX_ENTRIES || bytes + size > MAX_BYTES ? 'many' : undefined);
  try {
    const unpacked = unzipSync(new Uint8Array(await archive.arrayBuffer()), {
      filter: ({ name, originalSize }) => {
        if (!isMeant(name)) return false;
        const why = whyNot(name, originalSize);
        if (why) leftOut.push({ name: nameOf(name), why });
        else [entries, bytes] = [entries + 1, bytes + originalSize];
        return why === undefined;
      },
    });
    const files = Object.entries(unpacked).map(([path, content]) => new File([content], nameOf(path)));
    return { files, leftOut };
  } catch {
    return { files: [], leftOut: [{ name: archive.name, why: 'broken' }] };
  }
};
