import type { Place } from './raw-sheet.ts';

/** What can be wrong with an imported workbook, and the sentence for it. `{…}` stands for a parameter of the fault. */
export const FAULT_WORDS = {
  'not-a-sheet': 'Tệp không phải là bảng tính .xlsx hoặc đã hỏng.',
  'old-sheet': 'Tệp thuộc định dạng .xls cũ. Hãy mở tệp và lưu lại thành .xlsx.',
  'file-too-large': 'Tệp quá lớn để đọc an toàn.',
  'too-many-rows': 'Sheet có quá nhiều hàng (tối đa {limit}).',
  'too-many-columns': 'Sheet có quá nhiều cột (tối đa {limit}).',
  'sheet-missing': 'Tệp không có sheet "{title}".',
  'header-missing': 'Không tìm thấy hàng tiêu đề cột trong sheet.',
  'column-missing': 'Thiếu cột "{title}".',
  'column-twice': 'Cột "{title}" xuất hiện hai lần.',
  'value-missing': 'Chưa ghi "{title}".',
  'value-too-long': '"{title}" quá dài (tối đa {limit} ký tự).',
  'code-malformed': 'Mã đơn vị "{value}" chỉ được gồm chữ cái, chữ số, dấu chấm, gạch nối; tối đa 20 ký tự.',
  'unit-kind-unknown': 'Loại đơn vị "{value}" không có trong danh mục.',
  'unit-code-twice': 'Mã đơn vị {value} đã ghi ở hàng {row}.',
  'unit-parent-missing': 'Đơn vị loại "{kind}" phải có đơn vị cấp trên.',
  'unit-parent-unknown': 'Không có đơn vị cấp trên mang mã {value}.',
  'unit-parent-faulty': 'Đơn vị cấp trên {value} đang có lỗi ở hàng {row}.',
  'unit-kind-misplaced': '"{kind}" không thể trực thuộc "{parentKind}".',
  'unit-kind-fixed': 'Đơn vị {value} đã có với loại "{kind}"; không đổi loại bằng tệp nhập.',
  'unit-root-exists': 'Đã có đơn vị cấp cao nhất mang mã {value}.',
  'unit-cycle': 'Các đơn vị trực thuộc lẫn nhau thành vòng: {value}.',
  'member-name-malformed': 'Họ và tên "{value}" không hợp lệ: cần đủ họ và tên, chỉ gồm chữ cái.',
  'card-malformed': 'Số thẻ "{value}" không hợp lệ: cần 12 chữ số (thẻ cũ: 8 chữ số).',
  'card-in-use':
    'Số thẻ này đang thuộc về một người khác ngoài phạm vi của tệp, hoặc của người đã rời đơn vị.',
  'card-twice': 'Số thẻ này đã ghi ở hàng {row}.',
  'phone-malformed': 'Số điện thoại "{value}" không hợp lệ.',
  'phone-twice': 'Số điện thoại này đã ghi ở hàng {row}.',
  'phone-in-use': 'Số điện thoại này đang thuộc về một đảng viên khác trong hệ thống.',
  'day-malformed': 'Ngày "{value}" không hợp lệ; hãy ghi dạng ngày/tháng/năm.',
  'day-in-future': '"{title}" không thể sau ngày hôm nay.',
  'days-out-of-order': '"{title}" không thể trước "{earlier}".',
  'unit-unknown': 'Không có đơn vị mang mã {value}.',
  'unit-faulty': 'Đơn vị {value} đang có lỗi ở sheet Đơn vị, hàng {row}.',
  'unit-not-a-cell': 'Đơn vị {value} không phải là chi bộ.',
  'status-unknown': 'Tình trạng "{value}" không có trong danh mục.',
  'flag-unknown': 'Diện "{value}" không có trong danh mục.',
  'post-unknown': 'Chức vụ "{value}" không có trong danh mục.',
  'post-not-for-unit': '"{kind}" không có ở đơn vị loại "{unitKind}".',
  'post-holder-unknown': 'Không có đảng viên mang số thẻ này.',
  'post-holder-faulty': 'Đảng viên này đang có lỗi ở sheet Đảng viên, hàng {row}.',
  'post-holder-named-otherwise': 'Số thẻ này thuộc về người có họ tên khác với "{value}".',
  'post-twice': 'Chức vụ này của cùng người đã ghi ở hàng {row}.',
  'post-taken': 'Đơn vị đã có "{kind}" ở hàng {row}.',
  'post-held': 'Trong hệ thống đơn vị đang có đồng chí khác giữ chức "{kind}".',
} as const;

/** The code of a fault; its words stand in `FAULT_WORDS`. */
export type FaultCode = keyof typeof FAULT_WORDS;

/** One fault at one place of the workbook. */
export interface Fault extends Place {
  code: FaultCode;
  params: Readonly<Record<string, string | number>>;
}

/** A fault in one Vietnamese sentence. Parameters that are not given stay out. */
export function faultWords(fault: Pick<Fault, 'code' | 'params'>): string {
  return FAULT_WORDS[fault.code].replace(/\{(\w+)\}/g, (_, name: string) => String(fault.params[name] ?? ''));
}

/** Where a fault stands, in words: `Đảng viên, hàng 12, cột C`. */
export function placeWords(place: Place): string {
  const parts = [place.sheet];
  if (place.row !== null) parts.push(`hàng ${place.row}`);
  if (place.column !== null) parts.push(`cột ${place.column}`);
  return parts.filter((part) => part !== '').join(', ');
}
