import { MOST_SLIPS } from '@sotay/core/auth/slips.rules.ts';
import { shortDate } from '@sotay/core/calendar/day-words.ts';
import type { Day } from '@sotay/core/calendar/day.ts';
import { qrSvg } from './qr.ts';
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
 * Activation slips as PDF, eight to an A4 page with lines to cut along, filled row by row. The file bears the day of printing.
 * More than `MOST_SLIPS` throw a RangeError: print them unit by unit.
 */
export function slipsPdf(typesetter: Typesetter, slips: Slip[], printedOn: Day): Uint8Array<ArrayBuffer> {
  if (slips.length > MOST_SLIPS) throw new RangeError('papers/too-many-slips');
  return typesetter.draw({
    template,
    inputs: {
      slips: JSON.stringify(slips.map(printedSlip)),
      day: JSON.stringify(printedOn.split('-').map(Number)),
    },
  });
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
