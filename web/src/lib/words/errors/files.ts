import type { filesErrors } from '@sotay/core/files/files.errors.ts';
import { words } from '../words.ts';
import type { Sentences } from './sentence.ts';

type Code = keyof typeof filesErrors;

const vi: Sentences<Code> = {
  'files/empty': 'Tệp rỗng. Xin chọn tệp khác.',
  'files/kind-refused': 'Chỉ nhận PDF, ảnh, Word và Excel. Xin chọn tệp khác.',
  'files/heic-refused':
    'Ảnh HEIC không mở được ở máy khác. Xin gửi ảnh JPEG: trên điện thoại chọn "Tương thích nhất".',
  'files/broken': 'Tệp bị hỏng, không đọc được. Xin chọn tệp khác.',
  'files/encrypted': 'Tệp có mật khẩu, không ai đọc được. Xin bỏ mật khẩu rồi gửi lại.',
  'files/active-content': 'Tệp có mã chạy bên trong. Xin in lại thành PDF rồi gửi.',
  'files/too-many-pixels': 'Ảnh quá lớn. Xin chụp hoặc thu nhỏ lại.',
  'files/looks-classified':
    'Tệp có dấu hiệu tài liệu mật nên không được đưa lên đây. Tài liệu mật gửi theo đường văn thư bảo mật.',
};

const en: Sentences<Code> = {
  'files/empty': 'The file is empty. Choose another.',
  'files/kind-refused': 'Only PDF, pictures, Word and Excel are taken. Choose another file.',
  'files/heic-refused':
    'HEIC pictures do not open elsewhere. Send JPEG: choose “Most compatible” on the phone.',
  'files/broken': 'The file is damaged. Choose another.',
  'files/encrypted': 'The file has a password, so nobody could read it. Remove it and send it again.',
  'files/active-content': 'The file carries code. Print it to PDF and send that.',
  'files/too-many-pixels': 'The picture is too large. Take a smaller one.',
  'files/looks-classified':
    'The file looks like a state secret and must not be put here. Such papers go through the secure mail room.',
};

export const filesSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
