import type { oversightErrors } from '@sotay/core/oversight/oversight.errors.ts';
import { words } from '../words.ts';
import type { Sentences } from './sentence.ts';

type Code = keyof typeof oversightErrors;

const vi: Sentences<Code> = {
  'oversight/nothing-above': 'Đơn vị này không có cấp trên trong Sổ tay để gửi báo cáo.',
  'oversight/month-ahead': 'Tháng này chưa bắt đầu, chưa gửi báo cáo được.',
  'oversight/changed-meanwhile':
    'Vừa có người gửi một bản báo cáo. Xin tải lại để xem bản đó, rồi gửi bản mới nếu cần.',
  'oversight/reason-missing': 'Trong tháng chi bộ chưa họp. Xin ghi lý do rồi gửi.',
  'oversight/nothing-new': 'Báo cáo không có gì khác bản đã gửi, không cần gửi lại.',
};

const en: Sentences<Code> = {
  'oversight/nothing-above': 'No unit stands above this one to receive a report.',
  'oversight/month-ahead': 'The month has not begun.',
  'oversight/changed-meanwhile':
    'Somebody has just sent a version. Reload to see it, then send a new one if needed.',
  'oversight/reason-missing': 'The cell held no meeting this month. Give the reason, then send.',
  'oversight/nothing-new': 'Nothing differs from what was sent.',
};

export const oversightSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
