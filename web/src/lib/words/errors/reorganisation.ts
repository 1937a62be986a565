import type { reorganisationErrors } from '@sotay/core/reorganisation/reorganisation.errors.ts';
import { words } from '../words.ts';
import type { Sentences } from './sentence.ts';

type Code = keyof typeof reorganisationErrors;

const vi: Sentences<Code> = {
  'reorganisation/not-above': 'Việc này do cấp trên của đơn vị làm. Xin báo cáo cấp ủy cấp trên.',
  'reorganisation/target-unknown': 'Đơn vị nhận không thuộc quyền quản lý hoặc đã kết thúc. Xin chọn lại.',
  'reorganisation/target-misplaced': 'Loại đơn vị này không thuộc đơn vị đã chọn. Xin chọn đơn vị khác.',
  'reorganisation/nothing-changes': 'Đơn vị đã như vậy rồi, không có gì thay đổi.',
  'reorganisation/closed': 'Đơn vị này đã kết thúc hoạt động.',
  'reorganisation/day-wrong': 'Ngày của quyết định ở tương lai. Xin xem lại.',
  'reorganisation/basis-missing': 'Xin ghi quyết định làm căn cứ.',
  'reorganisation/name-empty': 'Xin ghi tên mới của đơn vị.',
  'reorganisation/not-empty':
    'Đơn vị còn đảng viên hoặc đơn vị trực thuộc. Xin chuyển hết đi trước, hoặc sáp nhập vào chi bộ khác.',
  'reorganisation/meeting-open': 'Đơn vị có kỳ họp chưa ký xong biên bản. Xin ký xong rồi làm tiếp.',
  'reorganisation/not-a-member': 'Có đồng chí được chọn nay không thuộc đơn vị. Xin chọn lại.',
  'reorganisation/everybody': 'Không tách tất cả đảng viên được. Phải có đồng chí ở lại.',
};

const en: Sentences<Code> = {
  'reorganisation/not-above': 'This is for those above the unit. Ask the committee above.',
  'reorganisation/target-unknown': 'The receiving unit is not yours to govern, or is closed. Choose again.',
  'reorganisation/target-misplaced': 'A unit of this kind cannot stand there. Choose another.',
  'reorganisation/nothing-changes': 'The unit is like that already; nothing changes.',
  'reorganisation/closed': 'This unit was closed.',
  'reorganisation/day-wrong': 'The day of the decision lies in the future. Check it.',
  'reorganisation/basis-missing': 'Write down the decision it rests on.',
  'reorganisation/name-empty': 'Write down the new name of the unit.',
  'reorganisation/not-empty': 'Members or units are still there. Take them elsewhere first, or merge.',
  'reorganisation/meeting-open': 'A meeting of the unit has unsigned minutes. Finish it first.',
  'reorganisation/not-a-member': 'Somebody chosen is no member of the unit now. Choose again.',
  'reorganisation/everybody': 'Not everybody can leave. Somebody has to stay.',
};

export const reorganisationSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
