import type { exportsErrors } from '@sotay/core/exports/exports.errors.ts';
import { words } from '../words.ts';
import type { Sentences } from './sentence.ts';

type Code = keyof typeof exportsErrors;

const vi: Sentences<Code> = {
  'exports/busy': 'Đang xuất một lần khác của đơn vị này. Xin chờ xong, hoặc dừng lần ấy.',
  'exports/not-yours': 'Có phần đồng chí không được xem ở đơn vị này. Xin tải lại trang rồi chọn lại.',
  'exports/not-ready': 'Tệp chưa làm xong. Xin chờ một lát.',
  'exports/gone': 'Tệp này đã được xóa. Xin xuất lại nếu còn cần.',
};

const en: Sentences<Code> = {
  'exports/busy': 'Another export of this unit is under way. Wait for it, or stop it.',
  'exports/not-yours': 'There is something you may not see in this unit. Reload the page and choose again.',
  'exports/not-ready': 'The file is still being made. Please wait.',
  'exports/gone': 'This file was removed. Export again if you still need it.',
};

export const exportsSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
