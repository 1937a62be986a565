import type { filesErrors } from '@sotay/core/files/files.errors.ts';
import { words } from '../words.ts';
import type { Facts, Sentences } from './sentence.ts';

type Code = keyof typeof filesErrors;

const gigabytes = ({ maxBytes }: Facts): number => Math.floor(Number(maxBytes) / 1_000_000_000);

const vi: Sentences<Code> = {
  'files/empty': 'Tệp rỗng. Xin chọn tệp khác.',
  'files/kind-refused': 'Chỉ nhận PDF, ảnh, Word, Excel, ODT và TXT. Xin chọn tệp khác.',
  'files/heic-refused':
    'Ảnh HEIC không mở được ở máy khác. Xin gửi ảnh JPEG: trên điện thoại chọn "Tương thích nhất".',
  'files/old-office':
    'Tệp Word hoặc Excel kiểu cũ (.doc, .xls) không đọc được. Xin mở tệp, chọn Lưu thành .docx, .xlsx hoặc PDF, rồi gửi lại.',
  'files/broken': 'Tệp bị hỏng, không đọc được. Xin chọn tệp khác.',
  'files/encrypted': 'Tệp có mật khẩu, không ai đọc được. Xin bỏ mật khẩu rồi gửi lại.',
  'files/active-content': 'Tệp có mã chạy bên trong. Xin in lại thành PDF rồi gửi.',
  'files/too-many-pixels': 'Ảnh quá lớn. Xin chụp hoặc thu nhỏ lại.',
  'files/looks-classified':
    'Tệp có dấu hiệu tài liệu mật nên không được đưa lên đây. Tài liệu mật gửi theo đường văn thư bảo mật.',
  'files/media-not-ready': 'Ảnh, tiếng hoặc hình gửi kèm chưa xong. Đồng chí chờ một lát rồi thử lại.',
  'files/too-large': (facts) =>
    `Tệp lớn quá, chỉ nhận đến ${gigabytes(facts)} GB. Đồng chí cắt ngắn hoặc quay ở cỡ nhỏ hơn rồi gửi lại.`,
  'files/document-too-large':
    'PDF, Word, Excel chỉ nhận đến 25 MB. Đồng chí giảm cỡ hoặc chia nhỏ rồi gửi lại.',
  'files/too-many-on-the-way': 'Đang có nhiều tệp gửi dở. Đồng chí chờ gửi xong, hoặc bỏ bớt, rồi gửi tiếp.',
  'files/other-offset': 'Tệp này đang được gửi từ máy khác. Đồng chí chờ một lát rồi gửi tiếp.',
  'files/not-receiving': 'Tệp này đã gửi xong rồi.',
  'files/not-all-there': 'Tệp chưa gửi hết. Đồng chí gửi tiếp phần còn lại.',
  'files/no-captions-here': 'Chỉ video và ghi âm đã xử lý xong mới có phụ đề.',
  'files/captions-none': 'Tệp này không phải phụ đề. Xin chọn tệp .vtt hoặc .srt có lời bên trong.',
  'files/captions-time': ({ line }) =>
    `Dòng ${String(line)} của tệp phụ đề phải là thời gian, ví dụ 00:01.000 --> 00:04.000. Xin sửa rồi chọn lại.`,
  'files/captions-order': ({ line }) =>
    `Thời gian ở dòng ${String(line)} của tệp phụ đề bị ngược hoặc sai thứ tự. Xin sửa rồi chọn lại.`,
  'files/captions-markup': ({ line }) =>
    `Dòng ${String(line)} của tệp phụ đề có mã lạ. Xin chỉ để lời nói rồi chọn lại.`,
  'files/captions-long': ({ line }) =>
    `Tệp phụ đề quá dài từ dòng ${String(line)}. Xin cắt ngắn rồi chọn lại.`,
};

const en: Sentences<Code> = {
  'files/empty': 'The file is empty. Choose another.',
  'files/kind-refused': 'Only PDF, pictures, Word, Excel, ODT and TXT are taken. Choose another file.',
  'files/heic-refused':
    'HEIC pictures do not open elsewhere. Send JPEG: choose “Most compatible” on the phone.',
  'files/old-office':
    'An old Word or Excel file (.doc, .xls) cannot be read. Save it as .docx, .xlsx or PDF and send that.',
  'files/broken': 'The file is damaged. Choose another.',
  'files/encrypted': 'The file has a password, so nobody could read it. Remove it and send it again.',
  'files/active-content': 'The file carries code. Print it to PDF and send that.',
  'files/too-many-pixels': 'The picture is too large. Take a smaller one.',
  'files/looks-classified':
    'The file looks like a state secret and must not be put here. Such papers go through the secure mail room.',
  'files/media-not-ready':
    'An attached picture, recording or video is not ready yet. Wait a little and try again.',
  'files/too-large': (facts) =>
    `The file is too large: at most ${gigabytes(facts)} GB. Cut it shorter or record it smaller.`,
  'files/document-too-large': 'PDF, Word and Excel are taken up to 25 MB. Make it smaller or split it.',
  'files/too-many-on-the-way': 'Many uploads are under way. Wait for them, or give some up.',
  'files/other-offset': 'This file is being sent from another device. Wait a little and go on.',
  'files/not-receiving': 'This file has arrived already.',
  'files/not-all-there': 'Part of the file is missing. Send the rest.',
  'files/no-captions-here': 'Only a video or recording that is ready takes captions.',
  'files/captions-none': 'This is not a file of captions. Choose a .vtt or .srt file with words in it.',
  'files/captions-time': ({ line }) =>
    `Line ${String(line)} of the captions must be a time such as 00:01.000 --> 00:04.000. Mend it and choose again.`,
  'files/captions-order': ({ line }) =>
    `The times in line ${String(line)} of the captions are backwards or out of order. Mend it and choose again.`,
  'files/captions-markup': ({ line }) =>
    `Line ${String(line)} of the captions holds foreign markup. Leave only words and choose again.`,
  'files/captions-long': ({ line }) =>
    `The captions are too long from line ${String(line)} on. Shorten them and choose again.`,
};

export const filesSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
