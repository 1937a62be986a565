import { words } from './words.ts';

export const hallVoteWords = words({
  vi: {
    title: 'Biểu quyết khi không có mạng',
    link: 'Biểu quyết bằng mã',
    lead: 'Đồng chí chủ trì đọc mã của lần biểu quyết. Phiếu được ghi trên máy này và tự gửi khi có mạng.',
    code: 'Mã biểu quyết (6 ký tự)',
    codeWrong: 'Mã chưa đúng. Xin nhìn lại từng ký tự.',
    choice: 'Ý kiến của đồng chí',
    choices: { for: 'Tán thành', against: 'Không tán thành', other: 'Ý kiến khác' },
    choiceMissing: 'Xin chọn một ý kiến.',
    send: 'Gửi phiếu',
    label: (code: string) => `Phiếu biểu quyết, mã ${code}`,
    saved: 'Đã ghi phiếu trên máy',
    savedText:
      'Đồng chí không giơ thẻ nữa. Khi có mạng máy tự gửi; phiếu đến trước khi chốt kết quả thì được tính.',
    arrived: 'Phiếu đã đến nơi',
    arrivedText: 'Phiếu của đồng chí được tính theo giờ ghi trong hội trường.',
    show: 'Cho biểu quyết bằng điện thoại',
    showText: 'Chỉ đếm thẻ của đồng chí không dùng điện thoại. Kết quả chốt khi phiếu điện thoại đã đến.',
    codeIs: 'Mã của lần biểu quyết này',
    qr: 'Mã QR để đồng chí khác quét',
  },
  en: {
    title: 'Voting without network',
    link: 'Vote with a code',
    lead: 'The chair reads out the code of the vote. Your vote is written down on this phone and sent with the network.',
    code: 'Code of the vote (6 signs)',
    codeWrong: 'This is not the code. Please look at each sign again.',
    choice: 'Your opinion',
    choices: { for: 'For', against: 'Against', other: 'Other opinion' },
    choiceMissing: 'Please choose one.',
    send: 'Send my vote',
    label: (code) => `Vote, code ${code}`,
    saved: 'Your vote is written down on this phone',
    savedText:
      'Do not raise your card as well. It is sent with the network, and counts if it arrives before the result is settled.',
    arrived: 'Your vote has arrived',
    arrivedText: 'It counts as given at the hour in the hall.',
    show: 'Let phones vote',
    showText:
      'Count only the cards of those without a phone. The result is settled when the phones have sent.',
    codeIs: 'Code of this vote',
    qr: 'QR code for others to scan',
  },
});
