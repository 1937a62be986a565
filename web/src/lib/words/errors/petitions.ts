import type { petitionsErrors } from '@sotay/core/petitions/petitions.errors.ts';
import { words } from '../words.ts';
import type { Sentences } from './sentence.ts';

type Code = keyof typeof petitionsErrors;

const vi: Sentences<Code> = {
  'petitions/not-waiting': 'Kiến nghị này đã được trả lời hoặc chuyển lên trên. Xin tải lại.',
  'petitions/already-received': 'Kiến nghị này đã được báo tiếp nhận.',
  'petitions/own-question': 'Đồng chí đã gửi kiến nghị này nên người khác phải trả lời.',
  'petitions/nobody-above': 'Không có cấp nào ở trên để chuyển lên.',
  'petitions/no-such-meeting': 'Kỳ sinh hoạt hoặc nội dung này chưa họp, hoặc chỉ ghi sổ giấy. Xin chọn lại.',
  'petitions/taken-on-already': 'Ý kiến này đã thành kiến nghị rồi. Xin xem ở mục Kiến nghị.',
  'petitions/text-missing': 'Xin ghi nội dung.',
};

const en: Sentences<Code> = {
  'petitions/not-waiting': 'It was answered or passed on meanwhile. Reload.',
  'petitions/already-received': 'Its receipt was confirmed already.',
  'petitions/own-question': 'You sent it, so somebody else answers.',
  'petitions/nobody-above': 'There is no body above to pass it to.',
  'petitions/no-such-meeting': 'That meeting or item was not held, or is of the paper book. Choose another.',
  'petitions/taken-on-already': 'This proposal is a petition already. See Petitions.',
  'petitions/text-missing': 'Write it down.',
};

export const petitionsSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
