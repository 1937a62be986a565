import type { pollsErrors } from '@sotay/core/polls/polls.errors.ts';
import type { Sentences } from './sentence.ts';
import { words } from '../words.ts';

type Code = keyof typeof pollsErrors;

const vi: Sentences<Code> = {
  'polls/answers-do-not-fit': 'Các phương án không hợp với loại thăm dò. Xin chọn lại.',
  'polls/answers-too-few': 'Xin ghi ít nhất hai phương án.',
  'polls/answers-alike': 'Có hai phương án giống nhau. Xin sửa lại.',
  'polls/answer-names-person':
    'Phương án không được là tên người. Bầu cử phải bỏ phiếu giấy theo quy định, không làm trên sổ tay.',
  'polls/too-few-voters': ({ eligible }) =>
    `Có mặt ${eligible} đồng chí được bỏ phiếu. Cần ít nhất 5 để giữ được bí mật. Xin dùng phiếu giấy.`,
  'polls/paper-book-only': 'Nội dung này chỉ ghi sổ giấy, không thăm dò trên sổ tay.',
  'polls/already-asking': 'Đang có một cuộc bỏ phiếu kín. Xin kiểm phiếu trước.',
  'polls/not-open': 'Cuộc bỏ phiếu này đã kết thúc.',
  'polls/not-eligible': 'Chỉ đảng viên chính thức đang có mặt mới nhận phiếu. Xin báo đồng chí thư ký.',
  'polls/has-paper-slip': 'Đồng chí đã nhận phiếu giấy, không nhận thêm trên điện thoại.',
  'polls/has-slip': 'Đồng chí này đã nhận phiếu.',
  'polls/slip-given-before':
    'Phiếu của đồng chí đã phát cho một máy hoặc một lần mở khác. Xin mở lại trên máy đã nhận phiếu.',
  'polls/slip-malformed': 'Phiếu bị lỗi. Xin tải lại trang.',
  'polls/paper-leaves-too-few':
    'Phát thêm phiếu giấy thì hòm phiếu trên sổ tay còn dưới 5 người, không giữ được bí mật. Xin hủy và bỏ phiếu giấy cho cả chi bộ.',
  'polls/slip-refused': 'Phiếu không có dấu đúng nên không vào hòm. Xin tải lại trang.',
  'polls/cast-otherwise': 'Phiếu của đồng chí đã vào hòm từ trước. Không đổi được nữa.',
  'polls/cast-names-voter': 'Phiếu gửi kèm đăng nhập nên bị từ chối. Xin tải lại trang.',
  'polls/answer-unknown': 'Phương án này không có trên phiếu. Xin tải lại trang.',
  'polls/paper-count-wrong': 'Số phiếu giấy nhiều hơn số đã phát. Xin đếm lại.',
  'polls/key-lost': 'Chìa khóa hòm phiếu đã mất. Xin hủy cuộc bỏ phiếu này và hỏi lại.',
};

const en: Sentences<Code> = {
  'polls/answers-do-not-fit': 'The answers do not fit this kind of poll. Please choose again.',
  'polls/answers-too-few': 'Please write at least two answers.',
  'polls/answers-alike': 'Two answers are alike. Please change one.',
  'polls/answer-names-person':
    'An answer may not be a person’s name. Elections are held on paper by their rules, not in the handbook.',
  'polls/too-few-voters': ({ eligible }) =>
    `${eligible} comrades present may vote. It takes 5 at least to keep the secret. Please use paper slips.`,
  'polls/paper-book-only': 'This item is kept in the paper book and is not asked in the handbook.',
  'polls/already-asking': 'There is a secret poll already. Please count it first.',
  'polls/not-open': 'This poll is over.',
  'polls/not-eligible': 'Only full members who are present receive a slip. Please tell the minutes taker.',
  'polls/has-paper-slip': 'You have received a paper slip and get none on the phone.',
  'polls/has-slip': 'This comrade has received a slip.',
  'polls/slip-given-before':
    'Your slip was given to another device or window. Please open it where you received it.',
  'polls/slip-malformed': 'The slip is damaged. Please load the page again.',
  'polls/paper-leaves-too-few':
    'With one more paper slip fewer than 5 would be left for the box in the handbook, and the secret would not hold. Please call it off and let everybody vote on paper.',
  'polls/slip-refused': 'The slip does not bear the right stamp. Please load the page again.',
  'polls/cast-otherwise': 'Your slip is in the box already. It cannot be changed.',
  'polls/cast-names-voter': 'The slip came with a sign-in and was refused. Please load the page again.',
  'polls/answer-unknown': 'This answer is not on the slip. Please load the page again.',
  'polls/paper-count-wrong': 'More paper slips than were given. Please count again.',
  'polls/key-lost': 'The key of the box is gone. Please call this poll off and ask anew.',
};

export const pollsSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
