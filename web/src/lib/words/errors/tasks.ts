import type { tasksErrors } from '@sotay/core/tasks/tasks.errors.ts';
import { words } from '../words.ts';
import type { Sentences } from './sentence.ts';

type Code = keyof typeof tasksErrors;

const vi: Sentences<Code> = {
  'tasks/not-the-assignee': 'Nhiệm vụ này giao cho người khác.',
  'tasks/not-the-secretary': 'Việc này do bí thư chi bộ làm.',
  'tasks/already-closed': 'Nhiệm vụ đã được đánh giá xong. Muốn bổ sung, xin gặp bí thư chi bộ.',
  'tasks/already-started': 'Nhiệm vụ đã bắt đầu rồi.',
  'tasks/already-reported': 'Đã báo cáo xong, đang chờ bí thư xem.',
  'tasks/not-reported': 'Nhiệm vụ chưa được báo cáo xong, chưa trả lại được.',
  'tasks/reason-missing': 'Xin ghi lý do.',
  'tasks/stale': 'Có người vừa sửa nhiệm vụ này. Xin tải lại để xem bản mới, rồi làm lại.',
  'tasks/receiver-unknown': 'Có người nhận không thuộc đơn vị này. Xin chọn lại.',
  'tasks/due-too-early': 'Hạn sớm hơn ngày giao. Xin chọn ngày khác.',
  'tasks/file-unknown': 'Không thấy tệp đính kèm. Xin tải tệp lên lại.',
};

const en: Sentences<Code> = {
  'tasks/not-the-assignee': 'This task was given to somebody else.',
  'tasks/not-the-secretary': 'This is for the cell secretary to do.',
  'tasks/already-closed': 'The task has been judged. To add something, see your cell secretary.',
  'tasks/already-started': 'The task has been started.',
  'tasks/already-reported': 'It was reported as finished and waits for the secretary.',
  'tasks/not-reported': 'The task was not reported as finished, so it cannot be returned.',
  'tasks/reason-missing': 'Please give the reason.',
  'tasks/stale': 'Somebody has just changed this task. Reload it, then do it again.',
  'tasks/receiver-unknown': 'A receiver is not of this unit. Choose again.',
  'tasks/due-too-early': 'The due date is before the day it is given. Choose another.',
  'tasks/file-unknown': 'An attached file is not there. Upload it again.',
};

export const tasksSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
