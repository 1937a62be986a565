import type { Place } from './raw-sheet.ts';

/** What can be wrong with an imported workbook, and the sentence for it. `{…}` stands for a parameter of the fault. */
export const FAULT_WORDS = {
  'not-a-sheet': 'Tệp không phải là bảng tính .xlsx hay .csv, hoặc đã hỏng.',
  'old-sheet': 'Tệp thuộc định dạng .xls cũ. Hãy mở tệp và lưu lại thành .xlsx.',
  'file-too-large': 'Tệp quá lớn để đọc an toàn.',
  'too-many-rows': 'Sheet có quá nhiều hàng (tối đa {limit}).',
  'too-many-columns': 'Sheet có quá nhiều cột (tối đa {limit}).',
  'nothing-recognised': 'Không nhận ra danh sách nào trong tệp: không thấy hàng tiêu đề cột quen thuộc.',
  'header-missing': 'Không tìm thấy hàng tiêu đề cột trong sheet.',
  'column-missing': 'Thiếu cột "{title}".',
  'columns-differ': 'Nhiều cột cùng ghi "{title}" nhưng giá trị khác nhau.',
  formula: 'Ô "{title}" là công thức; hãy thay bằng giá trị (Dán đặc biệt, Giá trị).',
  'value-missing': 'Chưa ghi "{title}".',
  'value-too-long': '"{title}" quá dài (tối đa {limit} ký tự).',
  'code-malformed': 'Mã đơn vị "{value}" chỉ được gồm chữ cái, chữ số, dấu chấm, gạch nối; tối đa 20 ký tự.',
  'unit-kind-unknown': 'Loại đơn vị "{value}" không có trong danh mục.',
  'cell-type-unknown':
    'Chưa hiểu loại hình chi bộ "{value}". Xem các loại hình trong sheet Hướng dẫn của tệp mẫu, hoặc để trống.',
  'unit-code-twice': 'Mã đơn vị {value} đã ghi ở hàng {row}.',
  'unit-parent-missing': 'Đơn vị loại "{kind}" phải có đơn vị cấp trên.',
  'unit-parent-unknown': 'Không có đơn vị cấp trên mang mã {value}.',
  'unit-parent-faulty': 'Đơn vị cấp trên {value} đang có lỗi ở hàng {row}.',
  'unit-kind-misplaced': '"{kind}" không thể trực thuộc "{parentKind}".',
  'unit-kind-fixed': 'Đơn vị {value} đã có với loại "{kind}"; không đổi loại bằng tệp nhập.',
  'unit-root-exists': 'Đã có đơn vị cấp cao nhất mang mã {value}.',
  'unit-cycle': 'Các đơn vị trực thuộc lẫn nhau thành vòng: {value}.',
  'member-name-malformed': 'Họ và tên "{value}" không hợp lệ: cần đủ họ và tên, chỉ gồm chữ cái.',
  'card-missing': 'Chưa ghi số thẻ đảng viên, và trong hệ thống chưa có đồng chí này.',
  'number-cut': 'Số thẻ "{value}" đã bị bảng tính đổi dạng và mất chữ số; hãy ghi lại dưới dạng chữ.',
  'card-malformed': 'Số thẻ "{value}" không hợp lệ: cần 12 chữ số (thẻ cũ: 8 chữ số).',
  'card-in-use':
    'Số thẻ này đang thuộc về một người khác ngoài phạm vi của tệp, hoặc của người đã rời đơn vị.',
  'card-twice': 'Số thẻ này đã ghi ở hàng {row}{sheet}.',
  'member-alike':
    'Có thể trùng người: đã có đồng chí cùng họ tên, cùng ngày sinh ở {unit}, số thẻ {card}. Xin chọn: cùng một người, hay người khác.',
  'member-alike-in-file':
    'Có thể trùng người: hàng {row}{sheet} cùng họ tên, cùng ngày sinh nhưng số thẻ khác. Xin chọn: người khác, hay bỏ hàng này.',
  'phone-malformed': 'Số điện thoại "{value}" không hợp lệ.',
  'phone-several': 'Có nhiều số điện thoại trong một ô; hãy để lại một số.',
  'phone-twice': 'Số điện thoại này đã ghi ở hàng {row}{sheet}.',
  'phone-in-use': 'Số điện thoại này đang thuộc về một đảng viên khác trong hệ thống.',
  'day-malformed': 'Ngày "{value}" không hợp lệ; hãy ghi dạng ngày/tháng/năm.',
  'day-in-future': '"{title}" không thể sau ngày hôm nay.',
  'days-out-of-order': '"{title}" không thể trước "{earlier}".',
  'unit-unknown': 'Không tìm thấy đơn vị "{value}".',
  'unit-to-choose': 'Chưa rõ "{value}" là đơn vị nào; xin chọn ở phần ghép đơn vị.',
  'unit-faulty': 'Đơn vị {value} đang có lỗi ở sheet Đơn vị, hàng {row}.',
  'unit-not-a-cell': 'Đơn vị {value} không phải là chi bộ.',
  'status-unknown': 'Tình trạng "{value}" không có trong danh mục.',
  'flag-unknown': 'Diện "{value}" không có trong danh mục.',
  'post-unknown': 'Chưa rõ chức vụ "{value}"; xin chọn ở phần ghép chức vụ.',
  'post-not-for-unit': '"{kind}" không có ở đơn vị loại "{unitKind}".',
  'post-holder-unknown': 'Không có đảng viên mang số thẻ này.',
  'post-holder-faulty': 'Đảng viên này đang có lỗi ở hàng {row}.',
  'post-holder-named-otherwise': 'Số thẻ này thuộc về người có họ tên khác với "{value}".',
  'post-twice': 'Chức vụ này của cùng người đã ghi ở hàng {row}{sheet}.',
  'post-taken': 'Đơn vị đã có "{kind}" ở hàng {row}{sheet}.',
  'post-held': 'Trong hệ thống đơn vị đang có đồng chí khác giữ chức "{kind}".',
} as const;

/** The code of a fault; its words stand in `FAULT_WORDS`. */
export type FaultCode = keyof typeof FAULT_WORDS;

/** One fault at one place of the workbook. */
export interface Fault extends Place {
  code: FaultCode;
  params: Readonly<Record<string, string | number>>;
}

/** A fault in one sentence by the wanted wording. Parameters that are not given stay out; another sheet is named behind its row. */
export function faultSentence(wording: string, params: Fault['params']): string {
  return wording.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) return '';
    return name === 'sheet' ? ` (${String(value)})` : String(value);
  });
}

/** A fault in one Vietnamese sentence. */
export function faultWords(fault: Pick<Fault, 'code' | 'params'>): string {
  return faultSentence(FAULT_WORDS[fault.code], fault.params);
}

/** Where a fault stands, in words: `Đảng viên, hàng 12, cột C`. */
export function placeWords(place: Place): string {
  const parts = [place.sheet];
  if (place.row !== null) parts.push(`hàng ${place.row}`);
  if (place.column !== null) parts.push(`cột ${place.column}`);
  return parts.filter((part) => part !== '').join(', ');
}
