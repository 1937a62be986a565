import type { DocumentRules, VoteQuestion } from './rule-pack.ts';

/**
 * Questions put to a vote. More than half of those summoned for a resolution, two thirds for admission, confirmation, removal
 * and expulsion (Điều lệ Đ.9.5; 24-QĐ/TW, then 294-QĐ/TW 9.3; read). The meeting chooses cards or a secret ballot where both
 * stand. Expulsion is a discipline case: it keeps its place in the agenda and is written in the paper book only.
 */
export const voteQuestions: VoteQuestion[] = [
  question('resolution', 'Thông qua nghị quyết', 'over-half', ['show-of-cards']),
  question('conclusion', 'Thông qua kết luận', 'over-half', ['show-of-cards']),
  question('minutes', 'Thông qua biên bản', 'over-half', ['show-of-cards']),
  question('other', 'Nội dung khác', 'over-half', ['show-of-cards', 'secret-ballot']),
  question('admission', 'Đề nghị kết nạp đảng viên', 'two-thirds', ['show-of-cards', 'secret-ballot']),
  question('confirmation', 'Đề nghị công nhận đảng viên chính thức', 'two-thirds', [
    'show-of-cards',
    'secret-ballot',
  ]),
  question('removal', 'Đề nghị xóa tên đảng viên', 'two-thirds', ['show-of-cards', 'secret-ballot']),
  {
    ...question('expulsion', 'Đề nghị khai trừ đảng viên', 'two-thirds', ['secret-ballot']),
    paperBookOnly: true,
  },
];

/** What a cell may issue, with the symbols in use; numbers run on through one term of the committee for each kind (second-hand). */
export const cellDocuments: Omit<DocumentRules, 'layouts'> = {
  numberScope: 'term',
  firstNumber: 1,
  padToDigits: 2,
  certainty: 'second-hand',
  kinds: [
    documentKind('resolution', 'NQ', 'Nghị quyết'),
    documentKind('decision', 'QĐ', 'Quyết định'),
    documentKind('conclusion', 'KL', 'Kết luận'),
    documentKind('working-rules', 'QC', 'Quy chế'),
    documentKind('notice', 'TB', 'Thông báo'),
    documentKind('report', 'BC', 'Báo cáo'),
    documentKind('plan', 'KH', 'Kế hoạch'),
    documentKind('programme', 'CTr', 'Chương trình'),
    documentKind('scheme', 'ĐA', 'Đề án'),
    documentKind('option-plan', 'PA', 'Phương án'),
    documentKind('submission', 'TTr', 'Tờ trình'),
    documentKind('letter', 'CV', 'Công văn'),
    documentKind('minutes', 'BB', 'Biên bản'),
  ],
};

function question(
  kind: string,
  label: string,
  threshold: VoteQuestion['threshold'],
  forms: VoteQuestion['forms'],
): VoteQuestion {
  return { kind, label, threshold, forms, paperBookOnly: false, certainty: 'read' };
}

function documentKind(kind: string, symbol: string, label: string): DocumentRules['kinds'][number] {
  return { kind, symbol, label, certainty: 'second-hand' };
}
