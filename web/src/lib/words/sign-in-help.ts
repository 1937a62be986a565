import { words } from './words.ts';

/** Why a member cannot sign in, and what mends it. */
export const signInHelpWords = words({
  vi: {
    title: 'Vì sao đồng chí này không đăng nhập được?',
    short: 'Vì sao không đăng nhập được?',
    help: 'Xem lý do và việc cần làm.',
    lead: 'Sổ tay xem hồ sơ, tài khoản và các lần thử trong 24 giờ qua. Sổ tay không lưu những gì đã gõ, nên có lần gõ sai không biết được là của ai.',
    reasons: 'Lý do tìm thấy',
    numbers: { card: 'số thẻ', phone: 'số điện thoại' },
    until: (day: string) => `Đến ${day}.`,
    findings: {
      moved: { title: 'Đã chuyển sinh hoạt', text: 'Chi bộ nơi đến giúp đồng chí này đăng nhập.' },
      merged: {
        title: 'Hồ sơ này đã gộp vào hồ sơ khác',
        text: 'Đồng chí đăng nhập bằng số của hồ sơ được giữ lại.',
      },
      duplicate: {
        title: 'Có thể có hai hồ sơ của một người',
        text: 'Một hồ sơ khác giống hồ sơ này. So sánh hai hồ sơ, nếu đúng là một người thì gộp lại.',
      },
      left: {
        title: 'Đã ghi rời chi bộ',
        text: 'Tài khoản đóng từ lúc ghi. Nếu ghi nhầm, rút lại rồi cấp mã mới.',
      },
      'number-missing': {
        title: 'Hồ sơ chưa có số thẻ và số điện thoại',
        text: 'Không có số nào để đăng nhập.',
      },
      'number-elsewhere': {
        title: 'Số trong hồ sơ đang là của tài khoản khác',
        text: 'Hai người không đăng nhập bằng một số. Xin đối chiếu số với thẻ hoặc với đồng chí đó.',
      },
      'near-number': {
        title: 'Có người đã thử một số gần giống',
        text: 'Số đã gõ chỉ lệch một chữ số so với hồ sơ và không phải của ai. Xin đối chiếu số trong hồ sơ với thẻ, hoặc nhắc đồng chí gõ lại.',
      },
      delayed: {
        title: 'Đang phải chờ vì thử sai nhiều lần',
        text: 'Hết giờ chờ thì thử lại được. Nếu đang ngồi cùng đồng chí đó, có thể cho thử lại ngay.',
      },
      'birth-date-missed': {
        title: 'Ngày sinh đã gõ khác hồ sơ',
        text: 'Mã đúng nhưng ngày sinh không khớp. Xin đối chiếu ngày sinh trong hồ sơ.',
      },
      'never-given': { title: 'Chưa kích hoạt, chưa có mã', text: 'Đồng chí cần một mã để vào lần đầu.' },
      'code-waiting': {
        title: 'Chưa kích hoạt, mã vẫn còn dùng được',
        text: 'Nhắc đồng chí dùng phiếu đã nhận. Nếu mất phiếu, cấp mã mới; mã cũ hết hiệu lực.',
      },
      'code-expired': { title: 'Mã đã hết hạn', text: 'Cấp mã mới để đồng chí vào lần đầu.' },
      'code-ended': {
        title: 'Mã đã bị khóa hoặc thay thế',
        text: 'Gõ sai ngày sinh 5 lần thì mã bị khóa. Cấp mã mới.',
      },
      'recovery-under-way': {
        title: 'Đang khôi phục tài khoản',
        text: 'Mở ra để xem còn chờ ai, hoặc để lấy mã.',
      },
      'second-way-missed': {
        title: 'Mật khẩu đúng, nhưng mã thứ hai sai',
        text: 'Nếu đồng chí mất điện thoại có ứng dụng xác thực và mất cả mã dự phòng, hai người khôi phục tài khoản.',
      },
      'wrong-password': {
        title: 'Mật khẩu gõ sai',
        text: 'Số đúng, mật khẩu không đúng. Nếu đồng chí đã quên, hai người khôi phục tài khoản.',
      },
      'nothing-found': {
        title: 'Tài khoản bình thường',
        text: 'Không thấy gì cản trở. Nếu đồng chí mất máy hoặc quên mật khẩu, hai người khôi phục tài khoản.',
      },
    },
    otherAt: (unit: string) => `Hồ sơ kia: ${unit}.`,
    movedTo: (place: string) => `Nơi đến: ${place}.`,
    acts: {
      'open-kept': 'Mở hồ sơ giữ lại',
      merge: 'So sánh và gộp',
      'take-back-leaving': 'Rút lại việc ghi rời',
      'correct-number': 'Sửa số trong hồ sơ',
      'correct-record': 'Sửa ngày sinh',
      'end-delay': 'Cho thử lại ngay',
      'new-code': 'Cấp mã mới',
      'open-recovery': 'Mở phần khôi phục',
      recover: 'Khôi phục tài khoản',
    },
    others: {
      'open-kept': 'Cấp trên mở được hồ sơ đó.',
      merge: 'Bí thư chi bộ hoặc người quản trị gộp được.',
      'take-back-leaving': 'Bí thư chi bộ hoặc người quản trị rút lại được.',
      'correct-number': 'Người quản trị cấp trên sửa được số này.',
      'correct-record': 'Người quản trị cấp trên sửa được mục này.',
      'end-delay': 'Cấp trên của đồng chí này làm được việc đó.',
      'new-code': 'Cấp trên của đồng chí này cấp mã.',
      'open-recovery': 'Cấp trên của đồng chí này làm tiếp.',
      recover: 'Cấp trên của đồng chí này khôi phục được.',
    },
    delayEnded: 'Đồng chí thử lại được ngay bây giờ.',
    undo: {
      title: 'Rút lại việc ghi rời chi bộ?',
      text: 'Đồng chí trở lại danh sách chi bộ. Chức vụ và nhiệm vụ cũ không tự trở lại. Tài khoản cần mã mới.',
      act: 'Rút lại',
      mistaken: 'Ghi nhầm? Rút lại',
    },
  },
  en: {
    title: 'Why can this member not sign in?',
    short: 'Why can they not sign in?',
    help: 'See the reason and what mends it.',
    lead: 'The handbook looks at the record, the account and tries of the last 24 hours. What was typed is not kept, so some wrong tries cannot be told to be anybody’s.',
    reasons: 'Reasons found',
    numbers: { card: 'card number', phone: 'telephone' },
    until: (day) => `Until ${day}.`,
    findings: {
      moved: { title: 'Transferred', text: 'The receiving cell helps this member to sign in.' },
      merged: {
        title: 'This record was merged into another',
        text: 'The member signs in with the numbers of the record that was kept.',
      },
      duplicate: {
        title: 'There may be two records of one person',
        text: 'Another record looks like this one. Compare them, and merge them if they are one person’s.',
      },
      left: {
        title: 'Written down as having left',
        text: 'The account closed at that moment. If it was a mistake, take it back and give a new code.',
      },
      'number-missing': {
        title: 'The record has neither card number nor telephone',
        text: 'There is no number to sign in with.',
      },
      'number-elsewhere': {
        title: 'A number on the record is another account’s',
        text: 'Two people do not sign in with one number. Compare it with the card or ask the member.',
      },
      'near-number': {
        title: 'Somebody tried a number very like it',
        text: 'What was typed is one slip away from the record and is nobody’s number. Compare the record with the card, or have the member type it again.',
      },
      delayed: {
        title: 'Has to wait after too many wrong tries',
        text: 'After the wait they may try again. If the member is with you, you may end the wait.',
      },
      'birth-date-missed': {
        title: 'The date of birth typed differs from the record',
        text: 'The code was right, the date of birth was not. Compare the date on the record.',
      },
      'never-given': {
        title: 'Not activated, no code yet',
        text: 'The member needs a code to come in for the first time.',
      },
      'code-waiting': {
        title: 'Not activated, the code still holds',
        text: 'Have them use their slip. If it is lost, give a new code; the old one ends.',
      },
      'code-expired': { title: 'The code ran out', text: 'Give a new code for the first sign-in.' },
      'code-ended': {
        title: 'The code was locked or replaced',
        text: 'Five wrong dates of birth lock a code. Give a new one.',
      },
      'recovery-under-way': {
        title: 'The account is being recovered',
        text: 'Open it to see who it waits for, or to take the code.',
      },
      'second-way-missed': {
        title: 'The password was right, the second code wrong',
        text: 'If the phone with the app and the recovery codes are lost, two officers recover the account.',
      },
      'wrong-password': {
        title: 'The password was wrong',
        text: 'The number is right. If the password is forgotten, two officers recover the account.',
      },
      'nothing-found': {
        title: 'The account is in order',
        text: 'Nothing stands in the way. For a lost phone or a forgotten password two officers recover the account.',
      },
    },
    otherAt: (unit) => `The other record: ${unit}.`,
    movedTo: (place) => `To: ${place}.`,
    acts: {
      'open-kept': 'Open the record kept',
      merge: 'Compare and merge',
      'take-back-leaving': 'Take the leaving back',
      'correct-number': 'Correct the number',
      'correct-record': 'Correct the date of birth',
      'end-delay': 'Let them try now',
      'new-code': 'Give a new code',
      'open-recovery': 'Open the recovery',
      recover: 'Recover the account',
    },
    others: {
      'open-kept': 'Somebody above may open it.',
      merge: 'The secretary of the cell or an administrator may merge them.',
      'take-back-leaving': 'The secretary of the cell or an administrator may take it back.',
      'correct-number': 'The administrator above corrects this number.',
      'correct-record': 'The administrator above corrects this.',
      'end-delay': 'Somebody above this member does that.',
      'new-code': 'Somebody above this member gives the code.',
      'open-recovery': 'Somebody above this member goes on with it.',
      recover: 'Somebody above this member recovers it.',
    },
    delayEnded: 'They may try again now.',
    undo: {
      title: 'Take the leaving back?',
      text: 'The member returns to the list of the cell. Posts and tasks do not come back by themselves. The account needs a new code.',
      act: 'Take back',
      mistaken: 'A mistake? Take it back',
    },
  },
});
