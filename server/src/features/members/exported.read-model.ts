import type { LeaveReason } from '@sotay/core/members/leaving.ts';
import { MEMBER_FLAG_WORDS, MEMBER_STATUS_WORDS, memberFlags } from '@sotay/core/members/member-status.ts';
import { MEMBER_SHEET } from '@sotay/core/units/import/columns.ts';
import { sql } from 'kysely';
import { UNIT, coded, day, id, made, memberName, moment, text, yes } from '../../platform/exports/columns.ts';
import type { ExportedColumn, ExportedTable } from '../../platform/exports/exported-table.ts';
import { exportedPosts } from './exported-posts.read-model.ts';

const { columns } = MEMBER_SHEET;

const LEAVING: Record<LeaveReason, string> = {
  moved: 'Chuyển đi',
  resigned: 'Xin ra khỏi Đảng',
  'no-longer': 'Không còn là đảng viên',
  died: 'Từ trần',
};

const CORRECTED = {
  name: 'Họ và tên',
  birthDate: 'Ngày sinh',
  phone: 'Số điện thoại',
  card: 'Số thẻ đảng viên',
  status: 'Tình trạng',
  admittedOn: 'Ngày vào Đảng',
  confirmedOn: 'Ngày chính thức',
  flags: 'Diện sinh hoạt',
  posts: 'Chức vụ',
  other: 'Mục khác',
};

const FLAGS: Record<(typeof memberFlags)[number], string> = {
  exempt: 'exempt',
  suspended: 'suspended',
  temporaryOut: 'temporary_out',
  temporaryIn: 'temporary_in',
};

/** `Miễn sinh hoạt; Đình chỉ sinh hoạt`, and `Không` for none: a blank would change nothing when it is imported. */
const flagWords = sql`coalesce(nullif(concat_ws('; ', ${sql.join(
  memberFlags.map(
    (flag) => sql`case when ${sql.ref(`t.${FLAGS[flag]}`)} then ${MEMBER_FLAG_WORDS[flag]}::text end`,
  ),
)}), ''), 'Không')`;

const flags: readonly ExportedColumn[] = [
  made('flags', columns.flags.title, 'text', Object.values(FLAGS), flagWords),
  ...memberFlags.map((flag) => yes(FLAGS[flag])),
];

/** Screens show the last digits; the whole number is for those who import it, since lists are matched by it. */
const cardNumber: ExportedColumn = {
  ...made('cardNumber', columns.cardNumber.title, 'card', ['card_sealed'], sql`t.card_sealed`),
  readBy: 'imports.run',
};

const people: ExportedTable = {
  name: 'members',
  title: MEMBER_SHEET.title,
  part: 'people',
  table: 'members',
  readBy: 'members.read',
  only: () => sql<boolean>`t.left_on is null`,
  order: sql`t.sort_key, t.id`,
  columns: [
    id('id'),
    id('unit_id'),
    cardNumber,
    text('full_name', columns.fullName.title),
    made('unitCode', columns.unitCode.title, 'text', ['unit_id'], sql`coalesce(u.code, u.name)`),
    text('phone', columns.phone.title),
    day('birth_date', columns.birthDate.title),
    day('admitted_on', columns.admittedOn.title),
    day('confirmed_on', columns.confirmedOn.title),
    coded('status', columns.status.title, MEMBER_STATUS_WORDS),
    ...flags,
    text('card_hint', 'Cuối số thẻ'),
    yes('gets_paper', 'Nhận bản giấy'),
    moment('activated_at', 'Kích hoạt sổ tay'),
    moment('created_at', 'Ghi vào sổ tay'),
  ],
  keeps: {
    member_id: 'the id once more, for policies',
    left_on: 'who left is a table of its own',
    left_reason: 'who left is a table of its own',
    merged_into: 'a record that was merged is among those who left',
    merged_into_unit_id: 'a record that was merged is among those who left',
  },
};

/** Who left, apart, so that an import of the list takes nobody in again. */
const left: ExportedTable = {
  ...people,
  name: 'members-who-left',
  title: 'Đã rời chi bộ',
  only: () => sql<boolean>`t.left_on is not null`,
  order: sql`t.left_on, t.sort_key, t.id`,
  columns: [
    ...UNIT,
    id('id'),
    text('full_name', 'Đảng viên'),
    day('left_on', 'Rời ngày'),
    coded('left_reason', 'Lý do rời', LEAVING),
    id('merged_into'),
    day('birth_date', 'Sinh vào ngày'),
    day('admitted_on', 'Vào Đảng từ ngày'),
    day('confirmed_on', 'Chính thức từ ngày'),
    coded('status', 'Lúc rời là', MEMBER_STATUS_WORDS),
    text('card_hint', 'Cuối số thẻ'),
  ],
  keeps: {
    member_id: 'the id once more, for policies',
    card_sealed: 'nobody imports who left',
    merged_into_unit_id: 'the record it was merged into is named by its id',
    phone: 'the way to reach somebody who is no longer a member',
    ...Object.fromEntries(
      [...Object.values(FLAGS), 'gets_paper', 'activated_at', 'created_at'].map((name) => [
        name,
        'said of members',
      ]),
    ),
  },
};

/** The people of a unit, how they stood and stand, what they asked to have corrected. */
export const exportedMembers: readonly ExportedTable[] = [
  people,
  ...exportedPosts,
  left,
  {
    name: 'standings',
    title: 'Quá trình sinh hoạt',
    part: 'people',
    table: 'member_standings',
    readBy: 'members.read',
    order: sql`t.member_id, t.from_on nulls first, t.id`,
    columns: [
      ...UNIT,
      id('id'),
      id('member_id'),
      memberName('member_id', 'Đảng viên'),
      coded('kind', 'Trạng thái', { ...MEMBER_STATUS_WORDS, ...MEMBER_FLAG_WORDS }),
      day('from_on', 'Kể từ'),
      day('until_on', 'Cho đến hết'),
      text('basis', 'Văn bản căn cứ'),
      text('recorder_name', 'Người ghi'),
      moment('recorded_at', 'Ghi lúc'),
    ],
    keeps: { recorded_by: 'the name of that day is told' },
  },
  {
    name: 'corrections',
    title: 'Đề nghị sửa hồ sơ',
    part: 'changes',
    table: 'correction_requests',
    readBy: 'members.care',
    order: sql`t.asked_at, t.id`,
    columns: [
      ...UNIT,
      id('id'),
      id('member_id'),
      memberName('member_id', 'Đảng viên'),
      coded('field', 'Mục', CORRECTED),
      text('wrong', 'Đề nghị'),
      coded('state', 'Kết quả', {
        open: 'Đang chờ',
        forwarded: 'Đã chuyển người quản trị',
        corrected: 'Đã sửa',
        declined: 'Không sửa',
      }),
      text('reason', 'Trả lời'),
      moment('asked_at', 'Đề nghị lúc'),
      moment('answered_at', 'Trả lời lúc'),
      memberName('answered_by', 'Người trả lời'),
    ],
  },
];
