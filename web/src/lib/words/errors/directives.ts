import type { directivesErrors } from '@sotay/core/directives/directives.errors.ts';
import { words } from '../words.ts';
import type { Sentences } from './sentence.ts';

type Code = keyof typeof directivesErrors;

const vi: Sentences<Code> = {
  'directives/changed-meanwhile':
    'Vừa có người khác lưu bản này. Chữ đồng chí đã viết vẫn còn trên máy. Xin xem bản mới rồi lưu lại.',
  'directives/not-now': 'Việc này không còn làm được ở bước hiện tại. Xin tải lại.',
  'directives/review-wanted': 'Đơn vị quy định phải có người thứ hai duyệt. Xin gửi duyệt trước.',
  'directives/own-review': 'Đồng chí đã viết hoặc trình bản này nên người khác phải duyệt.',
  'directives/media-changed':
    'Phụ đề hoặc tệp kèm theo đã thay đổi sau khi trình. Xin trả lại để trình duyệt lần nữa.',
  'directives/title-missing': 'Xin ghi tiêu đề.',
  'directives/text-missing': 'Bản này chưa có nội dung.',
  'directives/question-incomplete': 'Câu hỏi cuối bài cần có lời hỏi và ít nhất hai câu trả lời.',
  'directives/changes-missing': 'Đây là bản thay. Xin ghi có gì khác bản trước.',
  'directives/day-past': 'Ngày hoặc giờ này đã qua. Xin chọn lại.',
  'directives/leaders-left-out':
    'Chỉ đạo cần thực hiện thì bí thư phải nhận được. Xin bỏ lọc, hoặc chọn thêm chức vụ bí thư.',
  'directives/nobody': 'Không có đồng chí nào trong nhóm nhận đã chọn. Xin chọn lại nơi nhận.',
  'directives/unit-not-below': 'Có đơn vị nhận không thuộc đơn vị này hoặc đã kết thúc. Xin chọn lại.',
  'directives/reason-missing': 'Xin ghi lý do.',
  'directives/withdrawn': 'Cấp ban hành đã rút văn bản này. Chữ đồng chí đã viết vẫn còn trên máy.',
  'directives/newer-version':
    'Cấp ban hành vừa gửi bản mới. Xin đọc bản mới trước; chữ đồng chí đã viết vẫn còn trên máy.',
  'directives/no-duty': 'Văn bản này không giao việc cho đơn vị của đồng chí.',
  'directives/not-received': 'Xin bấm tiếp nhận trước.',
  'directives/words-missing': 'Xin ghi nội dung.',
  'directives/nothing-on-paper':
    'Tháng này không có tài liệu để in, hoặc chi bộ chưa có đồng chí nào nhận bản giấy.',
  'directives/tick-stands': 'Phiếu này được ghi từ hôm trước nên không bỏ được nữa.',
};

const en: Sentences<Code> = {
  'directives/changed-meanwhile':
    'Somebody else has saved it. What you wrote is still on this device. Look at the new text, then save again.',
  'directives/not-now': 'This is not possible at this step any more. Reload.',
  'directives/review-wanted': 'The unit wants a second person to approve. Hand it in first.',
  'directives/own-review': 'You wrote it or handed it in, so somebody else approves.',
  'directives/media-changed':
    'Captions or media have changed since it was handed in. Send it back and hand it in again.',
  'directives/title-missing': 'Write a title.',
  'directives/text-missing': 'There is no text yet.',
  'directives/question-incomplete': 'The question needs words and at least two answers.',
  'directives/changes-missing': 'This is a new version. Say what differs from the one before.',
  'directives/day-past': 'That day or hour is over. Choose another.',
  'directives/leaders-left-out':
    'What asks units to act must reach their secretaries. Drop the filter or add them.',
  'directives/nobody': 'Nobody is in the chosen audience. Choose again.',
  'directives/unit-not-below': 'A chosen unit does not lie below this one or has ended. Choose again.',
  'directives/reason-missing': 'Give the reason.',
  'directives/withdrawn':
    'It was withdrawn by those who published it. What you wrote is still on this device.',
  'directives/newer-version':
    'A new version has just come. Read it first; what you wrote is still on this device.',
  'directives/no-duty': 'It asks nothing of your unit.',
  'directives/not-received': 'Confirm its receipt first.',
  'directives/words-missing': 'Write it down.',
  'directives/nothing-on-paper': 'There is nothing to print this month, or nobody of the cell gets paper.',
  'directives/tick-stands': 'This was ticked on an earlier day and stands.',
};

export const directivesSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
