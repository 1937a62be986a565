import { Buffer } from 'node:buffer';
import writeExcelFile from 'write-excel-file/node';
import type { HandedFile } from './handed-file.ts';

/** A made-up person of the month's journey. */
export type Person = {
  readonly name: string;
  readonly card: string;
  readonly birthDate: string;
  readonly phone: string;
};

const person = (serial: number, name: string): Person => ({
  name,
  card: `9990750001${String(serial).padStart(2, '0')}`,
  birthDate: `${String(serial).padStart(2, '0')}/04/1975`,
  phone: `01000001${String(serial).padStart(2, '0')}`,
});

export const ROOT_NAME = 'Đảng bộ Khối Thử nghiệm';
export const CELL_NAME = 'Chi bộ Phòng Thử nghiệm';

export const administrator = person(1, 'Trần Thị Quản');
export const secretary = person(2, 'Nguyễn Văn Hải');
export const minutesTaker = person(3, 'Lê Thị Hạnh');
export const member = person(4, 'Phạm Văn Dũng');
/** Two more of the cell. */
export const traveller = person(5, 'Hoàng Thị Mai');
export const colleague = person(6, 'Vũ Đình Nam');
const others = [traveller, colleague, person(7, 'Đặng Thị Oanh'), person(8, 'Bùi Văn Phúc')];
const probationary = person(9, 'Ngô Thị Quỳnh');
const exempt = person(10, 'Đỗ Văn Sáu');

/** All who belong to the cell; ten of them, one on probation, one exempt from meetings. */
export const cellSize = 9;

const head = {
  units: ['Mã đơn vị', 'Tên đơn vị', 'Loại', 'Mã cấp trên', 'Ký hiệu', 'Địa danh'],
  members: [
    'Số thẻ đảng viên',
    'Họ và tên',
    'Mã đơn vị',
    'Số điện thoại',
    'Ngày sinh',
    'Ngày vào Đảng',
    'Ngày chính thức',
    'Tình trạng',
    'Diện',
  ],
  posts: ['Số thẻ đảng viên', 'Họ và tên', 'Mã đơn vị', 'Chức vụ', 'Từ ngày', 'Đến ngày'],
};

const CELL = 'K.01.001';

const memberRow = (one: Person, status = 'Chính thức', flags = ''): string[] => [
  one.card,
  one.name,
  CELL,
  one.phone,
  one.birthDate,
  '03/02/2015',
  status === 'Dự bị' ? '' : '03/02/2016',
  status,
  flags,
];

/** The workbook that an administrator fills in from the template: one base organisation, one cell, its people and posts. */
export const organisationWorkbook = async (): Promise<HandedFile> => {
  const rows = {
    units: [
      ['K', ROOT_NAME, 'Đảng bộ Khối', '', '', 'Hạ Long'],
      ['K.01', 'Đảng bộ Sở Thử nghiệm', 'Đảng bộ cơ sở', 'K', '', 'Hạ Long'],
      [CELL, CELL_NAME, 'Chi bộ trực thuộc', 'K.01', 'CB', 'Hạ Long'],
    ],
    members: [
      ...[secretary, minutesTaker, member, ...others].map((one) => memberRow(one)),
      memberRow(probationary, 'Dự bị'),
      memberRow(exempt, 'Chính thức', 'Miễn sinh hoạt'),
    ],
    posts: [
      [secretary.card, secretary.name, CELL, 'Bí thư', '01/01/2025', ''],
      [minutesTaker.card, minutesTaker.name, CELL, 'Chi ủy viên', '01/01/2025', ''],
    ],
  };
  const names = { units: 'Đơn vị', members: 'Đảng viên', posts: 'Chức vụ' };
  const sheets = (['units', 'members', 'posts'] as const).map((key) => ({
    sheet: names[key],
    data: [head[key], ...rows[key]].map((row) =>
      row.map((value) => (value === '' ? null : { value, type: String, format: '@' })),
    ),
  }));
  return {
    name: 'To_chuc.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await writeExcelFile(sheets).toBuffer()),
  };
};
