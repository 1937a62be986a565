import type { RichText } from '@sotay/core/rich-text/rich-text.schema.ts';
import { qrSvg } from './qr.ts';
import { readTemplate } from './typst.ts';
import type { Typesetter } from './typst.ts';

/** One thing to read, with its number of the month. */
export type PackItem = {
  number: number;
  /** What it is and from whom, in words. */
  label: string;
  title: string;
  /** What is different from the version before; empty where it is the first. */
  changed: string;
  body: RichText;
  question: { text: string; answers: string[] } | null;
  /** Its address in the app; worth nothing to whoever is not signed in. */
  address: string;
};

/** The month on paper: for each member their own copy, with a slip to return as its last page. */
export type Pack = {
  unitName: string;
  /** `2026-11`. */
  month: string;
  copies: { name: string; items: PackItem[] }[];
};

const template = readTemplate('pack.typ');

/** Large print, one copy after the other, pages numbered anew. All text goes in as data, so no text can be markup. */
export function packPdf(typesetter: Typesetter, { unitName, month, copies }: Pack): Uint8Array<ArrayBuffer> {
  const items = new Map(copies.flatMap((copy) => copy.items.map((item) => [String(item.number), item])));
  const [year = '', inYear = ''] = month.split('-');
  const printed = {
    unitName,
    ...{ year: Number(year), month: Number(inYear) },
    period: `Tháng ${inYear} năm ${year}`,
    items: Object.fromEntries(
      [...items].map(([number, { address, ...item }]) => [number, { ...item, qr: qrSvg(address) }]),
    ),
    copies: copies.map(({ name, items: own }) => ({
      name,
      numbers: own.map(({ number }) => String(number)),
    })),
  };
  return typesetter.draw({ template, inputs: { pack: JSON.stringify(printed) } });
}
