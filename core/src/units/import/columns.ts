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

export type UnitColumn = 'code' | 'name' | 'kind' | 'parentCode' | 'symbol' | 'place' | 'cellType';
export type MemberColumn =
  | 'cardNumber'
  | 'fullName'
  | 'unitCode'
  | 'phone'
  | 'birthDate'
  | 'admittedOn'
  | 'confirmedOn'
  | 'status'
  | 'flags'
  | 'post';
export type PostColumn = 'cardNumber' | 'name' | 'unitCode' | 'kind' | 'fromOn' | 'untilOn';

const CARD_ALIASES = [
  'Số thẻ',
  'Số thẻ ĐV',
  'Số thẻ Đảng',
  'Thẻ đảng viên',
  'Số định danh',
  'Số định danh cá nhân',
  'Mã định danh',
  'Số CCCD',
  'CCCD',
  'Số căn cước',
  'Căn cước công dân',
];
const UNIT_ALIASES = [
  'Đơn vị',
  'Chi bộ',
  'Tên chi bộ',
  'Tổ chức đảng',
  'Mã chi bộ',
  'Mã tổ chức',
  'Mã tổ chức đảng',
  'Mã đơn vị sinh hoạt',
  'Đơn vị sinh hoạt',
  'Nơi sinh hoạt',
  'Chi bộ sinh hoạt',
  'Sinh hoạt tại chi bộ',
  'Đảng bộ, chi bộ',
  'Đảng bộ/Chi bộ',
];
const NAME_ALIASES = [
  'Họ tên',
  'Họ và tên đảng viên',
  'Tên đảng viên',
  'Họ và tên khai sinh',
  'Họ đệm',
  'Họ và đệm',
  'Họ và tên đệm',
  'Tên',
  'Đồng chí',
];
const BIRTH_ALIASES = [
  'Ngày tháng năm sinh',
  'Ngày, tháng, năm sinh',
  'Sinh ngày',
  'Năm sinh',
  'Ngày sinh Nam',
  'Ngày sinh Nữ',
  'Ngày tháng năm sinh Nam',
  'Ngày tháng năm sinh Nữ',
  'Năm sinh Nam',
  'Năm sinh Nữ',
  'NTNS',
];

/** The sheet of units. */
export const UNIT_SHEET: SheetShape<UnitColumn> = {
  title: 'Đơn vị',
  aliases: ['Danh sách đơn vị', 'Tổ chức', 'Tổ chức đảng', 'Danh sách tổ chức đảng'],
  columns: {
    code: column(
      'Mã đơn vị',
      ['Mã', 'Mã số', 'Mã tổ chức', 'Mã tổ chức đảng', 'Mã chi bộ'],
      true,
      '999.01.003',
    ),
    name: column(
      'Tên đơn vị',
      ['Tên', 'Tên tổ chức', 'Tên tổ chức đảng', 'Đơn vị', 'Tên chi bộ'],
      true,
      'Chi bộ Phòng Ví dụ',
    ),
    kind: column('Loại', ['Loại đơn vị', 'Loại hình', 'Loại hình tổ chức', 'Cấp'], true, 'Chi bộ trực thuộc'),
    parentCode: column(
      'Mã cấp trên',
      [
        'Mã đơn vị cấp trên',
        'Trực thuộc',
        'Cấp trên',
        'Cấp trên trực tiếp',
        'Đơn vị cấp trên',
        'Tổ chức cấp trên',
      ],
      true,
      '999.01',
    ),
    symbol: column('Ký hiệu', ['Ký hiệu văn bản'], false, 'CB'),
    place: column('Địa danh', ['Nơi ban hành văn bản'], false, 'Hạ Long'),
    cellType: column(
      'Loại hình chi bộ',
      ['Loại hình sinh hoạt', 'Loại hình cơ sở', 'Loại hình hoạt động'],
      false,
      'Cơ quan hành chính, đơn vị sự nghiệp',
    ),
  },
};

/** The sheet of members. Without a column for the unit, a title row, a heading between the rows or the name of the sheet tells it. */
export const MEMBER_SHEET: SheetShape<MemberColumn> = {
  title: 'Đảng viên',
  aliases: ['Danh sách đảng viên', 'Thành viên', 'Danh sách'],
  columns: {
    cardNumber: column('Số thẻ đảng viên', CARD_ALIASES, false, '999000000000'),
    fullName: column('Họ và tên', NAME_ALIASES, true, 'Nguyễn Văn Ví Dụ'),
    unitCode: column('Mã đơn vị', UNIT_ALIASES, false, '999.01.003'),
    phone: column(
      'Số điện thoại',
      ['Điện thoại', 'SĐT', 'ĐT', 'Số ĐT', 'Di động', 'Điện thoại di động', 'ĐTDĐ', 'Số di động'],
      false,
      '0100 000 000',
    ),
    birthDate: column('Ngày sinh', BIRTH_ALIASES, true, '19/5/1985'),
    admittedOn: column(
      'Ngày vào Đảng',
      ['Ngày kết nạp', 'Vào Đảng', 'Ngày vào Đảng dự bị', 'Ngày kết nạp Đảng', 'Ngày dự bị'],
      false,
      '03/02/2015',
    ),
    confirmedOn: column(
      'Ngày chính thức',
      ['Ngày công nhận chính thức', 'Ngày vào Đảng chính thức', 'Chính thức'],
      false,
      '03/02/2016',
    ),
    status: column(
      'Tình trạng',
      ['Trạng thái', 'Tình trạng đảng viên', 'Loại đảng viên'],
      false,
      'Chính thức',
    ),
    flags: column('Diện', ['Diện sinh hoạt'], false, 'Không'),
    post: column(
      'Chức vụ Đảng',
      ['Chức vụ', 'Chức vụ trong Đảng', 'Chức danh Đảng', 'Chức vụ cấp ủy', 'Chức danh'],
      false,
      '',
    ),
  },
};

/** The sheet of posts. */
export const POST_SHEET: SheetShape<PostColumn> = {
  title: 'Chức vụ',
  aliases: ['Danh sách chức vụ', 'Chức danh', 'Cấp ủy', 'Danh sách cấp ủy'],
  columns: {
    cardNumber: column('Số thẻ đảng viên', CARD_ALIASES, true, '999000000000'),
    name: column('Họ và tên', NAME_ALIASES, false, 'Nguyễn Văn Ví Dụ'),
    unitCode: column('Mã đơn vị', UNIT_ALIASES, false, '999.01.003'),
    kind: column(
      'Chức vụ',
      ['Chức danh', 'Chức vụ Đảng', 'Chức vụ trong Đảng', 'Chức vụ cấp ủy'],
      true,
      'Bí thư',
    ),
    fromOn: column('Từ ngày', ['Ngày bắt đầu', 'Bắt đầu', 'Ngày giữ chức vụ'], false, '01/01/2025'),
    untilOn: column('Đến ngày', ['Ngày kết thúc', 'Kết thúc'], false, ''),
  },
};

/** The sheets by key, in the order of the template and of applying. */
export const SHEETS = { units: UNIT_SHEET, members: MEMBER_SHEET, posts: POST_SHEET } as const;

function column(title: string, aliases: readonly string[], required: boolean, example: string): Column {
  return { title, aliases, required, example };
}
