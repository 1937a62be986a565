import { MEMBER_FLAG_WORDS, MEMBER_STATUS_WORDS } from '@sotay/core/members/member-status.ts';
import { POST_KINDS } from '@sotay/core/members/post-kinds.ts';
import { SHEETS } from '@sotay/core/units/import/columns.ts';
import type { Column } from '@sotay/core/units/import/columns.ts';
import { CELL_TYPES } from '@sotay/core/units/cell-types.ts';
import { UNIT_KINDS } from '@sotay/core/units/unit-kinds.ts';
import { writeSheets } from './write.ts';
import type { SheetToWrite } from './write.ts';

/** The empty import workbook to download: three sheets with header and a grey example row, and a sheet that explains. */
export function importTemplate(): Promise<Buffer> {
  return writeSheets([...Object.values(SHEETS).map(templateSheet), GUIDE]);
}

function templateSheet(shape: { title: string; columns: Readonly<Record<string, Column>> }): SheetToWrite {
  const columns = Object.values(shape.columns);
  return {
    name: shape.title,
    rows: [columns.map((column) => column.title), columns.map((column) => column.example)],
    example: true,
  };
}

const GUIDE: SheetToWrite = {
  name: 'Hướng dẫn',
  rows: [
    ['Mục', 'Cách ghi'],
    ['Dòng mẫu', 'Dòng chữ xám chỉ là ví dụ: ghi đè lên hoặc để nguyên, dòng mẫu để nguyên không được nhập.'],
    ['Cột bắt buộc', requiredColumns()],
    ['Ô để trống', 'Không làm thay đổi dữ liệu đã có.'],
    ['Mã đơn vị', 'Chữ cái, chữ số, dấu chấm, gạch nối; mỗi đơn vị một mã, dùng lại ở các sheet khác.'],
    ['Loại đơn vị', words(Object.values(UNIT_KINDS).map((kind) => kind.organisation))],
    ['Loại hình chi bộ', `${Object.values(CELL_TYPES).join('; ')}. Để trống nếu chưa rõ.`],
    ['Số thẻ đảng viên', '12 chữ số (số định danh cá nhân); thẻ cũ: 8 chữ số. Mỗi người một số.'],
    ['Số điện thoại', 'Mỗi người một số; ghi +84 hoặc số 0 ở đầu đều được.'],
    ['Ngày', 'Ngày/tháng/năm, ví dụ 03/02/2015.'],
    ['Tình trạng', words(Object.values(MEMBER_STATUS_WORDS))],
    [
      'Diện',
      `${words(Object.values(MEMBER_FLAG_WORDS))}; nhiều diện cách nhau bằng dấu chấm phẩy; "Không" nếu không thuộc diện nào.`,
    ],
    ['Chức vụ', words(Object.values(POST_KINDS).map((post) => post.words))],
    ['Không ghi', 'Hồ sơ đảng viên, nội dung bí mật nhà nước, ảnh giấy tờ tùy thân: không đưa vào hệ thống.'],
  ],
};

function requiredColumns(): string {
  return Object.values(SHEETS)
    .map(({ title, columns }) => {
      const required = Object.values<Column>(columns).filter((column) => column.required);
      return `${title}: ${words(required.map((column) => column.title))}`;
    })
    .join('. ');
}

function words(list: readonly string[]): string {
  return list.join(', ');
}
