import type { hallErrors } from '@sotay/core/hall/hall.errors.ts';
import { words } from '../words.ts';
import type { Sentences } from './sentence.ts';

type Code = keyof typeof hallErrors;

const vi: Sentences<Code> = {
  'hall/code-wrong':
    'Mã không đúng hoặc đã hết hạn. Mã ở cửa đổi 10 giây một lần, xin quét hoặc nhập mã đang hiện.',
  'hall/too-many-tries': 'Nhập sai nhiều lần. Xin chờ 5 phút, hoặc nhờ người điều hành ghi có mặt.',
  'hall/speaker-missing': 'Xin chọn đồng chí, hoặc ghi tên người phát biểu.',
  'hall/not-waiting': 'Người này không còn chờ phát biểu. Danh sách vừa đổi, xin xem lại.',
  'hall/nobody-speaks': 'Không có ai đang phát biểu.',
  'hall/poll-still-open': 'Đang có một câu thăm dò. Xin kết thúc câu ấy trước.',
  'hall/poll-closed': 'Câu thăm dò này đã kết thúc.',
  'hall/answer-unknown': 'Câu thăm dò không có câu trả lời này. Xin tải lại trang.',
};

const en: Sentences<Code> = {
  'hall/code-wrong':
    'Wrong or too old. The code at the door changes every 10 seconds; take the one that is shown now.',
  'hall/too-many-tries': 'Wrong too often. Wait 5 minutes, or ask the chair to record you.',
  'hall/speaker-missing': 'Choose a member, or write the name of who speaks.',
  'hall/not-waiting': 'They no longer wait to speak. The list has just changed; look again.',
  'hall/nobody-speaks': 'Nobody has the floor.',
  'hall/poll-still-open': 'A straw poll is still open. Close it first.',
  'hall/poll-closed': 'This straw poll is closed.',
  'hall/answer-unknown': 'The straw poll has no such answer. Reload the page.',
};

export const hallSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
