import type { authErrors } from '@sotay/core/auth/auth.errors.ts';
import type { Facts, Sentences } from './sentence.ts';
import { words } from '../words.ts';

type Code = keyof typeof authErrors;

const WEAK_VI: Readonly<Record<string, string>> = {
  short: 'Mật khẩu ngắn quá. Xin dùng ít nhất 8 ký tự.',
  long: 'Mật khẩu dài quá. Xin dùng nhiều nhất 256 ký tự.',
  common: 'Mật khẩu này nhiều người dùng, dễ đoán. Xin chọn mật khẩu khác.',
  login: 'Mật khẩu giống số thẻ hoặc số điện thoại. Xin chọn mật khẩu khác.',
  'birth-date': 'Mật khẩu giống ngày sinh. Xin chọn mật khẩu khác.',
};

const WEAK_EN: Readonly<Record<string, string>> = {
  short: 'The password is too short. Use at least 8 characters.',
  long: 'The password is too long. Use at most 256 characters.',
  common: 'Many people use this password, so it is easy to guess. Choose another.',
  login: 'The password is like your card number or telephone. Choose another.',
  'birth-date': 'The password is like your date of birth. Choose another.',
};

/** How long to wait, in seconds below a minute, else in minutes. */
const wait = ({ seconds = 60 }: Facts, second: string, minute: string): string =>
  Number(seconds) < 60
    ? `${String(seconds)} ${second}`
    : `${String(Math.ceil(Number(seconds) / 60))} ${minute}`;

const vi: Sentences<Code> = {
  'auth/wrong-login': 'Số thẻ, số điện thoại hoặc mật khẩu chưa đúng. Xin xem lại từng số, rồi thử lại.',
  'auth/wait': (facts) => `Đã thử sai nhiều lần. Xin chờ ${wait(facts, 'giây', 'phút')} rồi thử lại.`,
  'auth/code-wrong': 'Mã chưa đúng. Xin xem lại từng chữ trên phiếu. Mã không có số 0, số 1, chữ O, chữ I.',
  'auth/code-used':
    'Mã này đã dùng rồi. Nếu chính đồng chí vừa dùng, xin đăng nhập. Nếu không, xin báo ngay bí thư chi bộ.',
  'auth/code-expired': 'Mã này đã hết hạn. Xin gặp bí thư chi bộ để nhận mã mới.',
  'auth/birth-date-wrong': ({ left }) =>
    left === undefined
      ? 'Ngày sinh chưa đúng với phiếu. Xin xem lại.'
      : `Ngày sinh chưa đúng với phiếu. Còn ${String(left)} lần thử.`,
  'auth/password-weak': ({ reason = '' }) => WEAK_VI[reason] ?? 'Mật khẩu dễ đoán. Xin chọn mật khẩu khác.',
  'auth/passkey-failed': 'Máy chưa mở khóa được. Xin thử lại, hoặc dùng mật khẩu.',
  'auth/second-code-needed': 'Xin nhập thêm mã từ ứng dụng xác thực.',
  'auth/second-code-wrong':
    'Mã chưa đúng hoặc đã dùng rồi. Xin chờ ứng dụng hiện mã mới, hoặc dùng một mã dự phòng khác.',
  'auth/passkey-needed': 'Đồng chí giữ chức vụ, nên việc này cần khóa của máy. Riêng mật khẩu chưa đủ.',
  'auth/password-first': 'Ứng dụng xác thực đi cùng mật khẩu. Xin đặt mật khẩu trước.',
  'auth/enrolment-over': 'Ô vuông này đã quá 15 phút. Xin làm lại từ đầu.',
  'auth/post-needs-way': 'Chức vụ của đồng chí cần cách đăng nhập này. Xin thêm cách khác trước khi bỏ.',
  'auth/last-way': 'Đây là cách đăng nhập duy nhất của đồng chí. Xin thêm cách khác trước khi bỏ.',
  'auth/holds-post': 'Đảng viên này giữ chức vụ cấp trên. Xin nhờ cấp ủy cấp đó cấp mã.',
  'auth/needs-two': 'Tài khoản này đã dùng. Mở lại cần hai người: xin bắt đầu khôi phục.',
  'auth/never-used': 'Đồng chí này chưa vào sổ tay lần nào. Xin cấp mã kích hoạt.',
  'auth/recovery-under-way': 'Tài khoản này đang được khôi phục. Xin xem lại việc đó.',
  'auth/recovery-own-start': 'Người bắt đầu khôi phục không tự xác nhận được. Xin nhờ một đồng chí khác.',
  'auth/recovery-over': 'Việc khôi phục này đã xong hoặc đã quá 24 giờ. Nếu còn cần, xin bắt đầu lại.',
  'auth/recovery-unconfirmed': 'Chưa có đồng chí thứ hai xác nhận, nên chưa có mã.',
  'auth/recovery-of-another': 'Mã chỉ đưa cho người đã bắt đầu khôi phục.',
  'auth/oidc-failed': 'Chưa đăng nhập được bằng tài khoản cơ quan. Xin thử lại, hoặc chọn cách khác.',
  'auth/oidc-unlinked':
    'Tài khoản cơ quan này chưa liên kết với sổ tay. Xin đăng nhập cách khác, rồi liên kết ở Tài khoản của tôi.',
  'auth/oidc-taken': 'Tài khoản cơ quan này đã liên kết với một sổ tay khác.',
  'auth/nobody-to-activate': 'Ở đây mọi người đã có tài khoản, không cần phiếu.',
  'auth/too-many-slips': ({ most = '' }) =>
    `Mỗi lần in nhiều nhất ${String(most)} phiếu. Xin chọn ít người hơn.`,
  'auth/slips-not-ready': 'Phiếu đang được tạo. Xin chờ một chút.',
  'auth/slips-gone': 'Tệp phiếu này đã lấy hoặc đã quá một ngày. Xin tạo phiếu mới.',
  'auth/slips-of-another': 'Phiếu này do người khác tạo, chỉ người đó lấy được.',
  'auth/not-for-oneself':
    'Mã này để giúp người khác. Đồng chí đổi cách đăng nhập của mình ở Tài khoản của tôi.',
};

const en: Sentences<Code> = {
  'auth/wrong-login': 'Card number, telephone or password is not right. Check each digit and try again.',
  'auth/wait': (facts) => `Too many wrong tries. Wait ${wait(facts, 'seconds', 'minutes')} and try again.`,
  'auth/code-wrong': 'The code is not right. Check each letter on the slip. There is no 0, 1, O or I in it.',
  'auth/code-used':
    'This code has been used. If that was you, sign in. If not, tell your cell secretary at once.',
  'auth/code-expired': 'This code is no longer valid. See your cell secretary for a new one.',
  'auth/birth-date-wrong': ({ left }) =>
    left === undefined
      ? 'The date of birth does not match the slip. Please check it.'
      : `The date of birth does not match the slip. ${String(left)} tries left.`,
  'auth/password-weak': ({ reason = '' }) =>
    WEAK_EN[reason] ?? 'The password is easy to guess. Choose another.',
  'auth/passkey-failed': 'The device could not confirm you. Try again, or use the password.',
  'auth/second-code-needed': 'Enter the code from your authenticator app as well.',
  'auth/second-code-wrong':
    'The code is not right or was used already. Wait for the next one, or use another recovery code.',
  'auth/passkey-needed':
    'You hold a post, so this needs the lock of your device. The password alone is not enough.',
  'auth/password-first': 'An authenticator app goes with a password. Set a password first.',
  'auth/enrolment-over': 'This square is older than 15 minutes. Please start again.',
  'auth/post-needs-way': 'Your post asks for this way to sign in. Add another before you remove it.',
  'auth/last-way': 'This is your only way to sign in. Add another before you remove it.',
  'auth/holds-post': 'This member holds a post of a higher level. Ask the committee of that level.',
  'auth/needs-two': 'This account was in use. Opening it again takes two: start a recovery.',
  'auth/never-used': 'This member was never in the handbook. Give a first code.',
  'auth/recovery-under-way': 'This account is being recovered already.',
  'auth/recovery-own-start': 'Who started a recovery cannot confirm it. Ask somebody else.',
  'auth/recovery-over':
    'This recovery is finished or older than 24 hours. Start again if it is still needed.',
  'auth/recovery-unconfirmed': 'The second officer has not confirmed yet, so there is no code.',
  'auth/recovery-of-another': 'The code goes only to the officer who started the recovery.',
  'auth/oidc-failed': 'Signing in with the account of your office failed. Try again, or choose another way.',
  'auth/oidc-unlinked':
    'This office account is not linked with a handbook. Sign in another way, then link it under My account.',
  'auth/oidc-taken': 'This office account is linked with another handbook.',
  'auth/nobody-to-activate': 'Everybody here has an account; no slip is needed.',
  'auth/too-many-slips': ({ most = '' }) => `At most ${String(most)} slips at a time. Choose fewer people.`,
  'auth/slips-not-ready': 'The slips are still being made. Wait a moment.',
  'auth/slips-gone': 'This sheet was taken or is older than a day. Make a new one.',
  'auth/slips-of-another': 'Somebody else made this sheet, and only they can take it.',
  'auth/not-for-oneself': 'A code is to help others. Change your own ways to sign in under My account.',
};

export const authSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
