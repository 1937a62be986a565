import type { beforeErrors } from '@sotay/core/meetings/before.errors.ts';
import { words } from '../words.ts';
import type { Sentences } from './sentence.ts';

type Code = keyof typeof beforeErrors;

const vi: Sentences<Code> = {
  'meetings/bureau-day-wrong': 'Chi ủy họp trước buổi sinh hoạt, không ở ngày sắp tới. Xin chọn lại ngày.',
  'meetings/bureau-time-wrong': 'Giờ họp chưa đúng. Ví dụ: 16:30.',
  'meetings/bureau-seats-wrong': 'Xin ghi đủ từng chi ủy viên: có mặt, hoặc vắng với lý do.',
  'meetings/bureau-officers-absent': 'Chủ trì và thư ký phải là hai đồng chí có mặt.',
  'meetings/bureau-not-written': 'Chi ủy chưa ghi biên bản họp. Xin ghi trước.',
  'meetings/bureau-signed': 'Biên bản họp chi ủy đã có người ký, không sửa được nữa.',
  'meetings/kinds-missing': 'Xin chọn loại sinh hoạt.',
  'meetings/not-of-bureau': 'Chỉ phân công phó bí thư hoặc chi ủy viên chuẩn bị dự thảo.',
  'meetings/not-yours-to-draft': 'Đồng chí không được phân công soạn dự thảo này, hoặc kỳ họp đã bắt đầu.',
  'meetings/not-an-overseer': 'Đồng chí này không theo dõi chi bộ.',
  'meetings/guest-unknown': 'Danh sách khách mời đã thay đổi. Xin mở lại trang.',
  'meetings/unit-not-below': 'Có đơn vị không còn trực thuộc. Xin chọn lại.',
  'meetings/already-withdrawn': 'Tài liệu này đã được rút lại.',
};

const en: Sentences<Code> = {
  'meetings/bureau-day-wrong':
    'The bureau meets before the meeting, not in days to come. Choose another day.',
  'meetings/bureau-time-wrong': 'The time is not right. Example: 16:30.',
  'meetings/bureau-seats-wrong': 'Say of each seat whether its holder came, or why not.',
  'meetings/bureau-officers-absent': 'Chair and minutes taker are two people who were there.',
  'meetings/bureau-not-written': 'The bureau minutes are not written yet.',
  'meetings/bureau-signed': 'Somebody has signed the bureau minutes; they stay as they are.',
  'meetings/kinds-missing': 'Choose a kind of meeting.',
  'meetings/not-of-bureau': 'Only the deputy or a member of the bureau prepares drafts.',
  'meetings/not-yours-to-draft': 'You were not named to prepare these drafts, or the meeting has begun.',
  'meetings/not-an-overseer': 'This person does not oversee the cell.',
  'meetings/guest-unknown': 'The list of guests has changed. Please open the page again.',
  'meetings/unit-not-below': 'One of the units is not below any more. Please choose again.',
  'meetings/already-withdrawn': 'This paper was withdrawn already.',
};

export const beforeSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
