import type { kernelErrors } from '@sotay/core/kernel/errors.ts';
import type { ClientErrorCode } from '../../platform/problem.ts';
import { words } from '../words.ts';
import type { Sentences } from './sentence.ts';

type Code = keyof typeof kernelErrors | ClientErrorCode;

const vi: Sentences<Code> = {
  'client/offline': 'Máy đang không có mạng. Những gì đồng chí đã nhập vẫn còn, xin thử lại khi có mạng.',
  'client/not-kept':
    'Phần này chưa được lưu trên máy, mà máy đang không có mạng. Có mạng thì phần này tự hiện; những trang đồng chí đã mở khi có mạng vẫn xem được.',
  'client/unreadable': 'Máy chủ trả lời không đọc được. Xin thử lại sau ít phút.',
  'kernel/unknown': 'Có lỗi ở máy chủ. Xin thử lại; nếu vẫn lỗi, đồng chí báo mã dưới đây cho người hỗ trợ.',
  'kernel/store-unavailable':
    'Kho tệp chưa trả lời. Không mất gì cả, xin thử lại sau vài phút. Các việc khác vẫn làm được.',
  'kernel/unavailable': 'Máy chủ đang bận. Xin chờ một phút rồi thử lại.',
  'kernel/not-found': 'Không tìm thấy, hoặc mục này không dành cho đồng chí.',
  'kernel/signed-out': 'Đồng chí đã ra khỏi sổ tay. Xin đăng nhập lại.',
  'kernel/strong-ways-missing': ({ missing = 1 }) =>
    `Chức vụ đồng chí đang dùng cần thêm ${String(missing)} cách đăng nhập chắc chắn. Xin vào Tài khoản, phần Cách đăng nhập, để thêm.`,
  'kernel/step-up-needed': 'Việc này cần xác nhận lại là đồng chí. Xin nhập lại mật khẩu hoặc mở khóa máy.',
  'kernel/cross-site': 'Yêu cầu không đến từ sổ tay. Xin mở lại sổ tay và thử lại.',
  'kernel/malformed': 'Dữ liệu gửi đi bị hỏng. Xin tải lại trang và thử lại.',
  'kernel/invalid': 'Có chỗ chưa đúng. Xin xem lại những gì đã nhập.',
  'kernel/too-large': 'Tệp hoặc nội dung quá lớn. Xin chọn tệp nhỏ hơn.',
  'kernel/unsupported-type': 'Loại tệp này không nhận được. Xin chọn loại tệp khác.',
  'kernel/too-many': 'Đồng chí đã thử nhiều lần. Xin chờ vài phút rồi thử lại.',
  'kernel/no-room': 'Máy chủ hết chỗ lưu. Xin báo người quản trị.',
  'kernel/conflict': 'Mục này vừa được người khác sửa. Xin tải lại để xem bản mới, rồi làm lại.',
  'kernel/key-missing': 'Yêu cầu thiếu mã gửi. Xin tải lại trang và thử lại.',
  'kernel/key-reused': 'Việc này đã được gửi với nội dung khác. Xin tải lại trang để xem kết quả.',
};

const en: Sentences<Code> = {
  'client/offline': 'There is no network. What you typed is still here; try again when you are online.',
  'client/not-kept':
    'This part is not kept on this device, and there is no network. It shows by itself with the network; pages that you opened before can still be read.',
  'client/unreadable': 'The answer of the server could not be read. Try again in a few minutes.',
  'kernel/unknown':
    'Something failed on the server. Try again; if it stays, give support the reference below.',
  'kernel/store-unavailable':
    'The store of files does not answer. Nothing is lost; try again in a few minutes. Everything else works.',
  'kernel/unavailable': 'The server is busy. Wait a minute and try again.',
  'kernel/not-found': 'Not found, or not meant for you.',
  'kernel/signed-out': 'You are signed out. Please sign in again.',
  'kernel/strong-ways-missing': ({ missing = 1 }) =>
    `The post in use asks for ${String(missing)} more strong way to sign in. Add it under My account, Ways to sign in.`,
  'kernel/step-up-needed': 'This needs you to confirm who you are: your password or the lock of your device.',
  'kernel/cross-site': 'The request did not come from the handbook. Open the handbook again and retry.',
  'kernel/malformed': 'What was sent is damaged. Reload the page and try again.',
  'kernel/invalid': 'Something is not right yet. Please look over what you entered.',
  'kernel/too-large': 'The file or text is too large. Choose a smaller one.',
  'kernel/unsupported-type': 'This kind of file is not accepted. Choose another kind.',
  'kernel/too-many': 'Too many tries. Wait a few minutes and try again.',
  'kernel/no-room': 'The server has no room left. Please tell the administrator.',
  'kernel/conflict': 'Somebody has just changed this. Reload to see the new version, then do it again.',
  'kernel/key-missing': 'The request lacks its key. Reload the page and try again.',
  'kernel/key-reused': 'This was already sent with other content. Reload the page to see what happened.',
};

export const kernelSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
