/** The three sheets of the import workbook. */
export type SheetKey = 'units' | 'members' | 'posts';

/** A column: its title in the template, other titles that are understood (matched without marks and case), and whether it must be there. */
export interface Column {
  title: string;
  aliases: readonly string[];
  required: boolean;
  /** What the example row of the template shows. */
  example: string;
}

/** A sheet: its name in the template, other names that are understood, its columns in the order of the template. */
export interface SheetShape<Key extends string> {
  title: string;
  aliases: readonly string[];
  columns: Readonly<Record<Key, Column>>;
}

export type UnitColumn = 'code' | 'name' | 'kind' | 'parentCode' | 'symbol' | 'place';
export type MemberColumn =
  | 'cardNumber'
  | 'fullName'
  | 'unitCode'
  | 'phone'
  | 'birthDate'
  | 'admittedOn'
  | 'confirmedOn'
  | 'status'
  | 'flags';
export type PostColumn = 'cardNumber' | 'name' | 'unitCode' | 'kind' | 'fromOn' | 'untilOn';

const CARD_ALIASES = ['Số thẻ', 'Số thẻ ĐV', 'Số định danh', 'Số định danh cá nhân', 'Số CCCD', 'CCCD'];
const UNIT_ALIASES = ['Mã chi bộ', 'Mã tổ chức', 'Mã đơn vị sinh hoạt'];

/** The sheet of units. */
export const UNIT_SHEET: SheetShape<UnitColumn> = {
  title: 'Đơn vị',
  aliases: ['Danh sách đơn vị', 'Tổ chức', 'Tổ chức đảng'],
  columns: {
    code: column('Mã đơn vị', ['Mã', 'Mã tổ chức', 'Mã chi bộ'], true, '999.01.003'),
    name: column('Tên đơn vị', ['Tên', 'Tên tổ chức', 'Đơn vị', 'Tên chi bộ'], true, 'Chi bộ Phòng Ví dụ'),
    kind: column('Loại', ['Loại đơn vị', 'Loại hình', 'Cấp'], true, 'Chi bộ trực thuộc'),
    parentCode: column('Mã cấp trên', ['Mã đơn vị cấp trên', 'Trực thuộc', 'Cấp trên'], true, '999.01'),
    symbol: column('Ký hiệu', ['Ký hiệu văn bản'], false, 'CB'),
    place: column('Địa danh', ['Nơi ban hành văn bản'], false, 'Hạ Long'),
  },
};

/** The sheet of members. */
export const MEMBER_SHEET: SheetShape<MemberColumn> = {
  title: 'Đảng viên',
  aliases: ['Danh sách đảng viên', 'Thành viên'],
  columns: {
    cardNumber: column('Số thẻ đảng viên', CARD_ALIASES, true, '999000000000'),
    fullName: column('Họ và tên', ['Họ tên', 'Tên', 'Họ và tên đảng viên'], true, 'Nguyễn Văn Ví Dụ'),
    unitCode: column('Mã đơn vị', UNIT_ALIASES, true, '999.01.003'),
    phone: column('Số điện thoại', ['Điện thoại', 'SĐT', 'ĐT', 'Di động'], false, '0100 000 000'),
    birthDate: column('Ngày sinh', ['Ngày tháng năm sinh', 'Sinh ngày'], true, '19/5/1985'),
    admittedOn: column('Ngày vào Đảng', ['Ngày kết nạp', 'Vào Đảng'], false, '03/02/2015'),
    confirmedOn: column('Ngày chính thức', ['Ngày công nhận chính thức'], false, '03/02/2016'),
    status: column('Tình trạng', ['Trạng thái', 'Tình trạng đảng viên'], false, 'Chính thức'),
    flags: column('Diện', ['Diện sinh hoạt', 'Ghi chú'], false, 'Không'),
  },
};

/** The sheet of posts. */
export const POST_SHEET: SheetShape<PostColumn> = {
  title: 'Chức vụ',
  aliases: ['Danh sách chức vụ', 'Chức danh'],
  columns: {
    cardNumber: column('Số thẻ đảng viên', CARD_ALIASES, true, '999000000000'),
    name: column('Họ và tên', ['Họ tên', 'Tên'], false, 'Nguyễn Văn Ví Dụ'),
    unitCode: column('Mã đơn vị', UNIT_ALIASES, true, '999.01.003'),
    kind: column('Chức vụ', ['Chức danh', 'Chức vụ Đảng'], true, 'Bí thư'),
    fromOn: column('Từ ngày', ['Ngày bắt đầu', 'Bắt đầu'], false, '01/01/2025'),
    untilOn: column('Đến ngày', ['Ngày kết thúc', 'Kết thúc'], false, ''),
  },
};

/** The sheets by key, in the order of the template and of applying. */
export const SHEETS = { units: UNIT_SHEET, members: MEMBER_SHEET, posts: POST_SHEET } as const;

function column(title: string, aliases: readonly string[], required: boolean, example: string): Column {
  return { title, aliases, required, example };
}
