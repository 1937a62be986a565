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
  'meetings/already-withdrawn': 'This paper was withdrawn already.',
};

export const beforeSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
