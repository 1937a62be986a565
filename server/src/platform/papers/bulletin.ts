import type { RichText } from '@sotay/core/rich-text/rich-text.schema.ts';
import { qrSvg } from './qr.ts';
import { readTemplate } from './typst.ts';
import type { Typesetter } from './typst.ts';

/** The bulletin of a month for paper. `from` is empty for items of the issuer itself. */
export type BulletinSheet = {
  issuer: string;
  number: number | null;
  year: number;
  month: number;
  /** What corrections among it say. */
  corrections: string[];
  sections: {
    label: string;
    items: {
      title: string;
      body: RichText;
      source: string;
      transcript: string;
      isSpoken: boolean;
      from: string;
      /** Address of the item in the app. */
      address: string;
    }[];
  }[];
  /** Pictures of media blocks as JPEG, by the id of the medium. One that is not here is told by its caption. */
  pictures: ReadonlyMap<string, Uint8Array>;
};

const template = readTemplate('bulletin.typ');

const pad = (number: number): string => String(number).padStart(2, '0');

/**
 * A4 in two columns, each item with a QR code that leads to it in the app, pictures where they stand. All text goes in as data, so no text
 * can be markup. A picture that cannot be drawn keeps nobody from reading: then all are told by their captions.
 */
export function bulletinPdf(typesetter: Typesetter, sheet: BulletinSheet): Uint8Array<ArrayBuffer> {
  if (sheet.pictures.size === 0) return drawn(typesetter, sheet);
  try {
    return drawn(typesetter, sheet);
  } catch {
    return drawn(typesetter, { ...sheet, pictures: new Map() });
  }
}

function drawn(typesetter: Typesetter, { pictures, ...sheet }: BulletinSheet): Uint8Array<ArrayBuffer> {
  const { number, year, month, sections } = sheet;
  const printed = {
    ...sheet,
    pictures: [...pictures.keys()],
    title: 'BẢN TIN THÔNG BÁO NỘI BỘ',
    issue: [number === null ? '' : `Số ${pad(number)}`, `Tháng ${pad(month)} năm ${year}`]
      .filter(Boolean)
      .join(' · '),
    note: 'Tài liệu lưu hành nội bộ',
    sections: sections.map(({ label, items }) => ({
      label,
      items: items.map(({ address, ...item }) => ({ ...item, qr: qrSvg(address) })),
    })),
  };
  const files = new Map([...pictures].map(([mediaId, bytes]) => [`${mediaId}.jpg`, bytes]));
  return typesetter.draw({ template, inputs: { sheet: JSON.stringify(printed) }, files });
}
