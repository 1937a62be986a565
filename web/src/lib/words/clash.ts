import { words } from './words.ts';

export const clashWords = words({
  vi: {
    title: 'Hai nơi ghi khác nhau',
    lead: 'Trong lúc máy này không có mạng, có người ghi khác trên máy khác. Đồng chí chọn bản nào đúng.',
    mine: 'Ghi trên máy này',
    theirs: 'Ghi trên máy khác',
    keepMine: 'Lấy bản trên máy này',
    keepTheirs: 'Lấy bản trên máy khác',
    stepStays: 'Bước đã đánh dấu thì không sửa lại được.',
    nothing: '(để trống)',
    done: 'Đã xong',
    skipped: 'Bỏ qua',
    removed: 'Đã xóa',
    sameQuestion: 'Đã có biểu quyết cùng nội dung',
    count: (yes: number, against: number, other: number) =>
      `Tán thành ${String(yes)}, không tán thành ${String(against)}, ý kiến khác ${String(other)}`,
    conclusion: 'Kết luận và dự thảo nghị quyết',
    opinion: 'Ý kiến',
  },
  en: {
    title: 'Written differently in two places',
    lead: 'While this phone had no network, somebody wrote something else on another. Please choose which is right.',
    mine: 'Written on this phone',
    theirs: 'Written on another',
    keepMine: 'Take the one on this phone',
    keepTheirs: 'Take the one on the other',
    stepStays: 'A step that is marked stays marked.',
    nothing: '(empty)',
    done: 'Done',
    skipped: 'Skipped',
    removed: 'Removed',
    sameQuestion: 'There is a vote on the same already',
    count: (yes, against, other) => `For ${String(yes)}, against ${String(against)}, other ${String(other)}`,
    conclusion: 'Conclusion and draft resolution',
    opinion: 'Opinion',
  },
});
