import type { meetingsErrors } from '@sotay/core/meetings/meetings.errors.ts';
import type { Sentences } from './sentence.ts';
import { words } from '../words.ts';

type Code = keyof typeof meetingsErrors;

const hall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
});

/** Hour and minute, as the clock on the wall of the hall shows it. Words import no code: English ones would run it too early. */
const clock = (at: string | number | undefined): string =>
  at === undefined ? '' : hall.format(new Date(at));

type ByReason = Readonly<Record<string, string>>;

const NO_VOTE = {
  vi: {
    'not-on-roll': 'Người này không có trong danh sách của chi bộ hôm nay, không biểu quyết.',
    guest: 'Đảng viên sinh hoạt tạm thời đến không biểu quyết ở đây.',
    probationary: 'Đảng viên dự bị chưa có quyền biểu quyết.',
    suspended: 'Đang bị đình chỉ sinh hoạt nên không biểu quyết.',
    absent: 'Chưa điểm danh có mặt nên chưa biểu quyết được. Xin báo thư ký.',
    left: 'Đã ghi về sớm nên không biểu quyết được nữa.',
  } as ByReason & { absent: string },
  en: {
    'not-on-roll': 'This person is not on the roll of today and has no vote.',
    guest: 'Temporary guests have no vote here.',
    probationary: 'Probationary members have no vote.',
    suspended: 'Suspended from meetings, and so without a vote.',
    absent: 'Not recorded as present, so not voting yet. Tell the minutes taker.',
    left: 'Recorded as having left, so not voting any more.',
  } as ByReason & { absent: string },
};

const SLIPS = {
  vi: {
    'handed-out': 'Số phiếu phát ra nhiều hơn số có mặt được quyền biểu quyết. Xin đếm lại.',
    returned: 'Số phiếu thu về nhiều hơn số phát ra. Xin đếm lại.',
    valid: 'Phiếu hợp lệ cộng không hợp lệ phải bằng số thu về. Xin đếm lại.',
    choices: 'Tổng tán thành, không tán thành, ý kiến khác phải bằng số phiếu hợp lệ. Xin đếm lại.',
  } as ByReason & { choices: string },
  en: {
    'handed-out': 'More slips than voters present. Count again.',
    returned: 'More slips came back than were handed out. Count again.',
    valid: 'Valid and invalid slips must make up those that came back. Count again.',
    choices: 'For, against and other must make up the valid slips. Count again.',
  } as ByReason & { choices: string },
};

const vi: Sentences<Code> = {
  'meetings/not-invited': 'Kỳ sinh hoạt này chưa gửi thông báo. Xin gửi thông báo trước.',
  'meetings/not-open': 'Kỳ sinh hoạt chưa bắt đầu. Xin mở kỳ sinh hoạt trước.',
  'meetings/not-concluded': 'Kỳ sinh hoạt chưa kết thúc. Xin kết thúc trước khi làm việc này.',
  'meetings/not-sealed': 'Biên bản chưa khóa. Xin khóa biên bản trước.',
  'meetings/already-invited': 'Đã gửi thông báo sinh hoạt rồi.',
  'meetings/already-open': 'Kỳ sinh hoạt đã bắt đầu, không đổi được phần chuẩn bị.',
  'meetings/already-concluded': 'Kỳ sinh hoạt đã kết thúc, không ghi thêm được.',
  'meetings/already-sealed': 'Biên bản đã khóa. Muốn sửa, đồng chí ghi phần bổ sung.',
  'meetings/changed-meanwhile': 'Có người vừa sửa kỳ sinh hoạt này. Xin tải lại để xem bản mới, rồi làm lại.',
  'meetings/id-taken': 'Việc này trùng số với một việc đã có. Xin ghi lại việc này.',
  'meetings/vote-code-unknown':
    'Chưa thấy biểu quyết có mã này. Xin xem lại mã, hoặc chờ máy của người chủ trì gửi lên.',
  'meetings/ballot-out-of-time':
    'Phiếu này không nằm trong giờ biểu quyết, hoặc đồng hồ máy đã bị đổi. Phiếu không được tính.',
  'meetings/month-taken': 'Tháng này đã có kỳ sinh hoạt định kỳ. Xin mở kỳ đã có.',
  'meetings/no-rule-pack':
    'Chưa có bộ bước quy định cho ngày này. Xin chọn ngày khác hoặc báo người quản trị.',
  'meetings/holds-no-meetings': 'Đơn vị này không có sinh hoạt chi bộ.',
  'meetings/not-a-member': 'Người này không thuộc chi bộ. Xin chọn đảng viên của chi bộ.',
  'meetings/chair-is-minutes-taker': 'Chủ trì và thư ký phải là hai người. Xin chọn lại.',
  'meetings/online-link-not-https': 'Đường dẫn họp trực tuyến phải bắt đầu bằng https://.',
  'meetings/online-approval-missing': 'Họp trực tuyến cần ý kiến đồng ý của cấp trên. Xin ghi số văn bản.',
  'meetings/item-unknown': 'Nội dung này không còn trong chương trình. Xin tải lại trang.',
  'meetings/paper-not-attachable': 'Không đính kèm được tệp này. Xin tải tệp lên lại.',
  'meetings/preparation-incomplete':
    'Phần chuẩn bị còn thiếu. Xin ghi đủ thời gian, địa điểm, chủ trì và thư ký.',
  'meetings/absence-reason-missing': 'Xin ghi lý do vắng.',
  'meetings/proposal-answered': 'Đề xuất này đã được trả lời.',
  'meetings/not-on-roll': 'Người này không có trong danh sách triệu tập.',
  'meetings/not-exempt': 'Người này không thuộc diện miễn sinh hoạt.',
  'meetings/not-present': 'Đồng chí này chưa được ghi có mặt. Xin ghi có mặt trước.',
  'meetings/time-outside-meeting':
    'Giờ này nằm ngoài buổi sinh hoạt. Xin ghi giờ từ lúc bắt đầu đến bây giờ.',
  'meetings/left-before-arrived': 'Giờ về phải sau giờ đến. Xin xem lại hai giờ.',
  'meetings/step-unknown': 'Không có bước này trong chương trình. Xin tải lại trang.',
  'meetings/step-already-marked': 'Bước này đã ghi rồi.',
  'meetings/step-out-of-order': 'Chưa đến bước này. Xin làm lần lượt theo thứ tự.',
  'meetings/step-not-optional': 'Bước này bắt buộc, không bỏ qua được.',
  'meetings/skip-reason-missing': 'Xin ghi lý do bỏ qua bước này.',
  'meetings/paper-book-only': 'Nội dung này chỉ ghi trong sổ giấy, không ghi trên sổ tay điện tử.',
  'meetings/vote-question-unknown': 'Không có nội dung biểu quyết này. Xin tải lại trang.',
  'meetings/vote-form-not-allowed': 'Nội dung này phải biểu quyết bằng hình thức khác.',
  'meetings/vote-not-whole-number': 'Số phiếu phải là số nguyên, từ 0 trở lên.',
  'meetings/vote-base-zero': 'Chưa có ai được quyền biểu quyết. Xin xem lại điểm danh.',
  'meetings/votes-above-base': ({ votes = '', base = '' }) =>
    `Tổng số phiếu ${String(votes)} lớn hơn số được triệu tập ${String(base)}. Xin đếm lại.`,
  'meetings/votes-above-present': ({ votes = '', present = '' }) =>
    `Tổng số phiếu ${String(votes)} lớn hơn số có mặt ${String(present)}. Xin đếm lại.`,
  'meetings/present-above-base': ({ present = '', base = '' }) =>
    `Số có mặt ${String(present)} lớn hơn số được triệu tập ${String(base)}. Xin xem lại điểm danh.`,
  'meetings/vote-already-counted': 'Nội dung này đã ghi kết quả biểu quyết.',
  'meetings/may-not-vote': ({ because = '' }) => NO_VOTE.vi[String(because)] ?? NO_VOTE.vi.absent,
  'meetings/hand-used': ({ hand = '', at }) =>
    hand === 'phone'
      ? `Đồng chí này đã bỏ trên điện thoại lúc ${clock(at)}. Mỗi người một lần.`
      : `Đồng chí này đã giơ thẻ, ghi tên lúc ${clock(at)}. Mỗi người một lần.`,
  'meetings/vote-hand-not-allowed': 'Bỏ phiếu kín chỉ ghi kết quả kiểm phiếu, không ghi tên.',
  'meetings/votes-above-left': ({ votes = '', left = '' }) =>
    `Ghi ${String(votes)} thẻ và phiếu, nhưng chỉ còn ${String(left)} đồng chí chưa biểu quyết. Xin đếm lại.`,
  'meetings/slips-missing': 'Xin ghi số phiếu phát ra, thu về, hợp lệ, không hợp lệ.',
  'meetings/slips-disagree': ({ because = '' }) => SLIPS.vi[String(because)] ?? SLIPS.vi.choices,
  'meetings/vote-not-repeatable':
    'Việc này không biểu quyết lại được. Chỉ biểu quyết lại khi chưa đủ hai phần ba, nhiều nhất ba lần.',
  'meetings/vote-repeated':
    'Việc này đã được biểu quyết lại, kết quả lần trước không đổi thành đạt được nữa.',
  'meetings/score-unknown': 'Không có tiêu chí này. Xin tải lại trang.',
  'meetings/score-above-max': ({ max = '' }) => `Điểm cao nhất của mục này là ${String(max)}.`,
  'meetings/score-not-applicable': 'Mục này không có trong loại sinh hoạt này, đã tính đủ điểm.',
  'meetings/score-reason-missing': 'Đổi điểm mà hệ thống đã tính thì phải ghi lý do.',
  'meetings/already-graded': 'Đồng chí đã cho ý kiến về buổi sinh hoạt này rồi.',
  'meetings/step-missing': ({ count = '' }) =>
    `Còn ${String(count)} bước chưa ghi. Xin ghi đủ hoặc ghi lý do bỏ qua.`,
  'meetings/roll-call-incomplete': 'Điểm danh chưa đủ. Xin ghi từng người có mặt hay vắng.',
  'meetings/vote-still-open': 'Còn một biểu quyết chưa ghi kết quả.',
  'meetings/resolution-not-voted': 'Nghị quyết chưa được biểu quyết thông qua.',
  'meetings/minutes-not-read-back': 'Biên bản chưa đọc lại trước chi bộ.',
  'meetings/read-back-above-present': ({ present = '' }) =>
    `Số tán thành biên bản lớn hơn số có mặt ${String(present)}. Xin đếm lại.`,
  'meetings/end-before-start': 'Giờ kết thúc sớm hơn giờ bắt đầu. Xin xem lại.',
  'meetings/end-in-future': 'Giờ kết thúc còn chưa đến. Xin xem lại.',
  'meetings/resolution-signed': 'Nghị quyết đã ký, không sửa được.',
  'meetings/clause-already-given': 'Mục này đã giao thành nhiệm vụ, không sửa được nữa.',
  'meetings/resolution-not-issued': 'Nghị quyết chưa ban hành.',
  'meetings/not-yours-to-edit':
    'Chỉ thư ký ghi biên bản, chủ trì và cấp ủy chi bộ sửa được câu chữ biên bản.',
  'meetings/minutes-signed': 'Đã có chữ ký dưới biên bản, không sửa câu chữ được nữa.',
  'meetings/not-yours-to-sign': 'Chỗ ký này của người khác.',
  'meetings/already-signed': 'Đồng chí đã ký rồi.',
  'meetings/minutes-taker-signature-missing': 'Còn thiếu chữ ký của thư ký.',
  'meetings/chair-signature-missing': 'Còn thiếu chữ ký của chủ trì.',
  'meetings/term-not-later': 'Nhiệm kỳ mới phải bắt đầu sau nhiệm kỳ hiện tại.',
  'documents/number-taken': ({ next }) =>
    next === undefined
      ? 'Số văn bản này đã dùng. Xin chọn số khác.'
      : `Số văn bản này đã dùng. Số tiếp theo là ${String(next)}.`,
  'documents/number-not-positive': 'Số văn bản phải từ 1 trở lên.',
};

const en: Sentences<Code> = {
  'meetings/not-invited': 'The invitation of this meeting was not sent yet. Send it first.',
  'meetings/not-open': 'The meeting has not begun. Open it first.',
  'meetings/not-concluded': 'The meeting is not concluded. Conclude it first.',
  'meetings/not-sealed': 'The minutes are not sealed. Seal them first.',
  'meetings/already-invited': 'The invitation was sent already.',
  'meetings/already-open': 'The meeting has begun; its preparation cannot be changed.',
  'meetings/already-concluded': 'The meeting is concluded; nothing can be added.',
  'meetings/already-sealed': 'The minutes are sealed. Write an addendum instead.',
  'meetings/changed-meanwhile': 'Somebody has just changed this meeting. Reload it, then do it again.',
  'meetings/id-taken': 'This carries the number of something else. Please write it down again.',
  'meetings/vote-code-unknown':
    'There is no vote with this code yet. Check it, or wait until the phone of those who lead has sent.',
  'meetings/ballot-out-of-time':
    'This vote was not given while voting was open, or the clock of the phone was changed. It does not count.',
  'meetings/month-taken': 'This month has its regular meeting already. Open that one.',
  'meetings/no-rule-pack':
    'There are no prescribed steps for this date. Choose another or tell the administrator.',
  'meetings/holds-no-meetings': 'This unit holds no cell meetings.',
  'meetings/not-a-member': 'This person is not of the cell. Choose a member of the cell.',
  'meetings/chair-is-minutes-taker': 'Chair and minutes taker must be two people.',
  'meetings/online-link-not-https': 'The link of an online meeting must begin with https://.',
  'meetings/online-approval-missing':
    'An online meeting needs the consent of the level above. Enter its paper.',
  'meetings/item-unknown': 'This item is no longer on the agenda. Reload the page.',
  'meetings/paper-not-attachable': 'This file cannot be attached. Upload it again.',
  'meetings/preparation-incomplete': 'The preparation is not complete: time, place, chair and minutes taker.',
  'meetings/absence-reason-missing': 'Please give the reason for the absence.',
  'meetings/proposal-answered': 'This proposal has been answered.',
  'meetings/not-on-roll': 'This person is not on the list of those summoned.',
  'meetings/not-exempt': 'This person is not exempt from meetings.',
  'meetings/not-present': 'This member is not recorded as present. Record that first.',
  'meetings/time-outside-meeting':
    'This time lies outside the meeting. Give one between its beginning and now.',
  'meetings/left-before-arrived': 'Leaving comes after arriving. Look over both times.',
  'meetings/step-unknown': 'There is no such step. Reload the page.',
  'meetings/step-already-marked': 'This step is recorded already.',
  'meetings/step-out-of-order': 'It is not the turn of this step. Take them in their order.',
  'meetings/step-not-optional': 'This step is required and cannot be skipped.',
  'meetings/skip-reason-missing': 'Please give the reason for skipping this step.',
  'meetings/paper-book-only': 'This item belongs in the paper book only, not here.',
  'meetings/vote-question-unknown': 'There is no such question to vote on. Reload the page.',
  'meetings/vote-form-not-allowed': 'This question must be voted on in another form.',
  'meetings/vote-not-whole-number': 'Votes are whole numbers from 0.',
  'meetings/vote-base-zero': 'Nobody has the right to vote. Look over the roll-call.',
  'meetings/votes-above-base': ({ votes = '', base = '' }) =>
    `${String(votes)} votes are more than the ${String(base)} summoned. Count again.`,
  'meetings/votes-above-present': ({ votes = '', present = '' }) =>
    `${String(votes)} votes are more than the ${String(present)} present. Count again.`,
  'meetings/present-above-base': ({ present = '', base = '' }) =>
    `${String(present)} present are more than the ${String(base)} summoned. Look over the roll-call.`,
  'meetings/vote-already-counted': 'The result of this vote is recorded already.',
  'meetings/may-not-vote': ({ because = '' }) => NO_VOTE.en[String(because)] ?? NO_VOTE.en.absent,
  'meetings/hand-used': ({ hand = '', at }) =>
    `${hand === 'phone' ? 'This person voted by phone' : 'The card of this person was ticked'} at ${clock(at)}. One hand each.`,
  'meetings/vote-hand-not-allowed': 'A secret ballot has its tally sheet only, without names.',
  'meetings/votes-above-left': ({ votes = '', left = '' }) =>
    `${String(votes)} cards and slips, but only ${String(left)} have not voted yet. Count again.`,
  'meetings/slips-missing': 'Enter the slips handed out, returned, valid and invalid.',
  'meetings/slips-disagree': ({ because = '' }) => SLIPS.en[String(because)] ?? SLIPS.en.choices,
  'meetings/vote-not-repeatable':
    'This cannot be put again: only what missed two thirds, and three times at the most.',
  'meetings/vote-repeated': 'This was put again meanwhile; the earlier vote cannot pass any more.',
  'meetings/score-unknown': 'There is no such criterion. Reload the page.',
  'meetings/score-above-max': ({ max = '' }) => `The most for this item is ${String(max)}.`,
  'meetings/score-not-applicable': 'This item is not for this kind of meeting and counts in full.',
  'meetings/score-reason-missing': 'To change points that the system filled, give the reason.',
  'meetings/already-graded': 'You have said already how this meeting was.',
  'meetings/step-missing': ({ count = '' }) =>
    `${String(count)} steps are not recorded. Record them or say why they were skipped.`,
  'meetings/roll-call-incomplete': 'The roll-call is not complete. Mark everybody as present or absent.',
  'meetings/vote-still-open': 'One vote has no result yet.',
  'meetings/resolution-not-voted': 'The resolution has not been voted on.',
  'meetings/minutes-not-read-back': 'The minutes have not been read back.',
  'meetings/read-back-above-present': ({ present = '' }) =>
    `More agree to the minutes than the ${String(present)} present. Count again.`,
  'meetings/end-before-start': 'The end is before the beginning. Please check.',
  'meetings/end-in-future': 'The end is still to come. Please check.',
  'meetings/resolution-signed': 'The resolution is signed and cannot be changed.',
  'meetings/clause-already-given': 'This clause was given as a task and can no longer be changed.',
  'meetings/resolution-not-issued': 'The resolution has not been issued.',
  'meetings/not-yours-to-edit':
    'Only the minutes taker, the chair and those who lead the cell change the minutes.',
  'meetings/minutes-signed': 'Somebody has signed the minutes: their words can no longer be changed.',
  'meetings/not-yours-to-sign': 'This signature is somebody else’s.',
  'meetings/already-signed': 'You have signed already.',
  'meetings/minutes-taker-signature-missing': 'The signature of the minutes taker is missing.',
  'meetings/chair-signature-missing': 'The signature of the chair is missing.',
  'meetings/term-not-later': 'A new term must begin after the present one.',
  'documents/number-taken': ({ next }) =>
    next === undefined
      ? 'This number is taken. Choose another.'
      : `This number is taken. The next one is ${String(next)}.`,
  'documents/number-not-positive': 'Numbers of documents begin with 1.',
};

export const meetingsSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
