import { extractText, getDocumentProxy } from 'unpdf';

/** The words of a PDF, page after page, in the order in which they are drawn. */
export const pdfText = async (bytes: Uint8Array): Promise<string> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text;
};

/** A slip: the name stands above the unit, the login and the code in its four groups. */
const SLIP = /^(\p{Lu}.+)\n.+\nĐăng nhập:.+\n.+\n([0-9A-Z]{4}(?: [0-9A-Z]{4}){3})$/gmu;

/** The codes on a sheet of slips by the name they were printed for. */
export const codesByName = (text: string): Map<string, string> =>
  new Map([...text.matchAll(SLIP)].map(([, name = '', code = '']) => [name, code]));
