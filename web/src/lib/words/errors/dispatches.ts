import type { dispatchesErrors } from '@sotay/core/dispatches/dispatches.errors.ts';
import { words } from '../words.ts';
import type { Sentences } from './sentence.ts';

type Code = keyof typeof dispatchesErrors;

const vi: Sentences<Code> = {
  'dispatches/not-filed': 'Chỉ gửi được văn kiện đã đưa vào thư viện. Xin đưa vào thư viện trước.',
  'dispatches/not-addressed':
    'Trong danh sách có đơn vị không thuộc tuyến gửi của đơn vị mình. Xin tải lại và chọn lại.',
  'dispatches/no-such-paper': 'Không thấy văn bản đến mà đồng chí muốn trả lời. Xin tải lại và chọn lại.',
  'dispatches/withdrawn': 'Nơi gửi đã rút lại văn bản này.',
  'dispatches/done-already': 'Việc này đã làm xong rồi. Xin tải lại để xem.',
  'dispatches/all-received': 'Các nơi đều đã nhận, không còn nơi nào để rút lại.',
  'dispatches/internal': 'Đây là văn bản nội bộ: xin đưa vào thư viện rồi đọc trên màn hình.',
};

const en: Sentences<Code> = {
  'dispatches/not-filed': 'Only documents of the library are sent. File it first.',
  'dispatches/not-addressed': 'The list holds a unit that yours does not write to. Reload and choose again.',
  'dispatches/no-such-paper': 'The paper to be answered is not among the arrivals. Reload and choose again.',
  'dispatches/withdrawn': 'Its sender took this paper back.',
  'dispatches/done-already': 'This was done already. Reload to see.',
  'dispatches/all-received': 'Everybody has received it; nothing is left to take back.',
  'dispatches/internal': 'This is an internal paper: put it into the library and read it on the screen.',
};

export const dispatchesSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
