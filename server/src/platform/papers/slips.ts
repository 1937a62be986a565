import { MOST_SLIPS } from '@sotay/core/auth/slips.rules.ts';
import { shortDate } from '@sotay/core/calendar/day-words.ts';
import type { Day } from '@sotay/core/calendar/day.ts';
import qrcode from 'qrcode';
import { readTemplate } from './typst.ts';
import type { Typesetter } from './typst.ts';

/** What an activation slip says. `login` comes masked as the caller wants it printed. */
export type Slip = {
  cellName: string;
  memberName: string;
  login: string;
  /** Address of the activation page with slip and code in its fragment, so that no server log sees them. */
  address: string;
  /** The code without separators. */
  code: string;
  validUntil: Day;
  /** Whom to call; null where nobody is known yet. */
  helper: { name: string; telephone: string } | null;
};

const STEPS = [
  'Mở máy ảnh của điện thoại, đưa vào ô vuông bên trên.',
  'Bấm vào dòng địa chỉ hiện ra, kiểm tra đúng tên mình.',
  'Đặt cách đăng nhập, rồi hủy phiếu này.',
];

const template = readTemplate('slips.typ');

/**
 * Activation slips as PDF, eight to an A4 page with lines to cut along, filled row by row.
 * More than `MOST_SLIPS` throw a RangeError: print them unit by unit.
 */
export function slipsPdf(typesetter: Typesetter, slips: Slip[]): Uint8Array<ArrayBuffer> {
  if (slips.length > MOST_SLIPS) throw new RangeError('papers/too-many-slips');
  return typesetter.draw({ template, inputs: { slips: JSON.stringify(slips.map(printedSlip)) } });
}

function printedSlip({ cellName, memberName, login, address, code, validUntil, helper }: Slip) {
  return {
    cellName,
    memberName,
    login,
    qr: qrSvg(address),
    code: code.replace(/(.{4})(?=.)/g, '$1 '),
    validUntil: shortDate(validUntil),
    steps: STEPS,
    help:
      helper === null
        ? 'Cần giúp: hỏi cấp ủy của đồng chí.'
        : `Cần giúp: đồng chí ${helper.name}, ${helper.telephone}.`,
  };
}

/** A QR code as one path, each dark run of a row a bar. Level M survives a fold or a stain. */
function qrSvg(text: string): string {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const bars: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const start = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      if (column > start) bars.push(`M${start} ${row}h${column - start}v1h-${column - start}z`);
    }
  }
  const view = `0 0 ${modules.size} ${modules.size}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" shape-rendering="crispEdges"><path d="${bars.join('')}"/></svg>`;
}
