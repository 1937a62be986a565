import type { guardErrors } from '@sotay/core/guard/guard.errors.ts';
import { words } from '../words.ts';
import type { Sentences } from './sentence.ts';

type Code = keyof typeof guardErrors;

const vi: Sentences<Code> = {
  'guard/not-now': 'Tệp này đã được quyết định, hoặc đang được cất đi. Xin tải lại sau ít phút.',
  'guard/own-file': 'Người gửi tệp không tự quyết định về tệp của mình. Xin để đồng chí khác xem xét.',
  'guard/other-role':
    'Vai trò này đã có ý kiến. Cần ý kiến của vai trò còn lại: cấp ủy hoặc quản trị viên, và là người khác.',
  'guard/word-too-short': 'Từ ngữ cần ít nhất 5 chữ cái. Ngắn hơn thì văn bản nào cũng có.',
  'guard/word-known': 'Đơn vị đã dặn từ ngữ này rồi.',
  'guard/words-full': 'Đơn vị đã dặn đủ 100 từ ngữ. Xin bỏ bớt trước khi thêm.',
};

const en: Sentences<Code> = {
  'guard/not-now':
    'This was decided already, or the file is just being locked away. Reload in a few minutes.',
  'guard/own-file': 'Whoever sent a file does not decide about it. Ask somebody else.',
  'guard/other-role': 'This role has spoken. The other one is needed, and another person.',
  'guard/word-too-short': 'At least 5 letters are needed: shorter words stand in every paper.',
  'guard/word-known': 'The unit has named this word already.',
  'guard/words-full': 'The unit has named 100 words. Take some away first.',
};

export const guardSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
