import type { Published } from '../directives/draft.schema.ts';
import type { DirectiveKind } from '../directives/directive.rules.ts';
import type { RichText } from '../rich-text/rich-text.schema.ts';

/** Who publishes in the demo: the body at the top, the committee and the cell of the cast, and another committee. */
export type DemoOffice = 'root' | 'committee' | 'other' | 'cell';

/** Something an office wrote. Days are counted back from today. */
export type DemoText = {
  readonly office: DemoOffice;
  readonly kind: DirectiveKind;
  readonly title: string;
  readonly number: string;
  readonly body: RichText;
  readonly question?: NonNullable<Published['question']>;
  readonly asks?: 'act';
  /** Not yet out: handed in for review, approved, or being written. */
  readonly state?: 'draft' | 'review' | 'approved';
  readonly daysAgo: number;
  /** There was a version before this one. */
  readonly replaced?: { readonly daysAgo: number; readonly changed: string };
  readonly withdrawn?: { readonly daysAgo: number; readonly because: string };
  /** What hangs on it, after the first paragraph. */
  readonly medium?: {
    readonly kind: 'picture' | 'audio';
    readonly caption: string;
    readonly transcript: string;
  };
};

const p = (text: string): RichText[number] => ({ kind: 'paragraph', runs: [{ text }] });
const h = (text: string): RichText[number] => ({ kind: 'heading', level: 2, runs: [{ text }] });
const steps = (...items: string[]): RichText[number] => ({
  kind: 'list',
  ordered: true,
  items: items.map((text) => [{ text }]),
});

const SPOKEN =
  'Thưa các đồng chí, năm nay chúng ta đặt việc nâng chất lượng sinh hoạt chi bộ lên hàng đầu. Mỗi chi bộ chọn một việc thiết thực, làm đến nơi đến chốn, rồi nói lại với nhau kết quả.';

/** Directives and notices of three months: made up, in the language of offices. */
export const DEMO_TEXTS: readonly DemoText[] = [
  {
    ...{ office: 'root', kind: 'directive', daysAgo: 12, asks: 'act', number: '145-CV/ĐUK' },
    title: 'Tổ chức sinh hoạt chuyên đề quý IV về học tập và làm theo Bác',
    body: [
      p(
        'Thực hiện chương trình công tác năm, Ban Thường vụ yêu cầu các cấp ủy trực thuộc tổ chức sinh hoạt chuyên đề quý IV tại từng chi bộ.',
      ),
      h('Nội dung'),
      steps(
        'Chọn một việc làm theo cụ thể, gắn với nhiệm vụ chuyên môn của đơn vị.',
        'Mỗi đảng viên đăng ký một việc và báo cáo kết quả tại kỳ sinh hoạt sau.',
        'Chi ủy phân công người giúp đỡ đảng viên dự bị.',
      ),
      h('Thực hiện'),
      p(
        'Cấp ủy cơ sở quán triệt tới chi bộ, kèm hướng dẫn của cấp mình; chi bộ báo cáo kết quả trên sổ tay trước hạn.',
      ),
    ],
    question: {
      text: 'Mỗi đảng viên báo cáo kết quả việc đã đăng ký khi nào?',
      answers: ['Tại kỳ sinh hoạt sau', 'Cuối năm', 'Không phải báo cáo'],
      right: 0,
      why: 'Mục Nội dung, điểm 2.',
    },
  },
  {
    ...{ office: 'root', kind: 'notice', daysAgo: 18, number: '92-TB/ĐUK' },
    title: 'Thời gian hội nghị học tập nghị quyết',
    replaced: { daysAgo: 22, changed: 'Chuyển từ buổi sáng sang buổi chiều; địa điểm giữ nguyên.' },
    body: [
      p(
        'Hội nghị học tập nghị quyết bắt đầu lúc 14 giờ, tại hội trường tầng 2 và trực tuyến tới các đảng bộ cơ sở.',
      ),
      p('Đảng viên mang theo sổ tay; đồng chí nào không dự được báo cáo cấp ủy trước một ngày.'),
    ],
  },
  {
    ...{ office: 'root', kind: 'notice', daysAgo: 27, number: '' },
    title: 'Lời nói đầu quý của đồng chí Bí thư',
    body: [
      p(
        'Ban Thường vụ gửi các đồng chí lời nói đầu quý; đồng chí nào chưa nghe được xin đọc phần chữ bên dưới.',
      ),
    ],
    medium: { kind: 'audio', caption: 'Bản ghi âm mẫu của sổ tay', transcript: SPOKEN },
  },
  {
    ...{ office: 'root', kind: 'notice', daysAgo: 40, number: '88-TB/ĐUK' },
    title: 'Đăng ký khám sức khỏe định kỳ',
    withdrawn: { daysAgo: 36, because: 'Lịch khám do đơn vị y tế đổi; sẽ thông báo lại.' },
    body: [p('Các đảng bộ cơ sở lập danh sách đảng viên đăng ký khám sức khỏe định kỳ đợt II.')],
  },
  {
    ...{ office: 'root', kind: 'directive', daysAgo: 63, number: '131-CV/ĐUK' },
    title: 'Nêu gương trong chấp hành giờ giấc và văn hóa công sở',
    body: [
      p(
        'Ban Thường vụ yêu cầu cấp ủy các cấp tăng cường kiểm tra, nhắc nhở việc chấp hành giờ giấc và văn hóa công sở.',
      ),
      p('Đảng viên giữ cương vị lãnh đạo nêu gương trước.'),
    ],
    question: {
      text: 'Ai phải nêu gương trước?',
      answers: ['Đảng viên mới', 'Đảng viên giữ cương vị lãnh đạo'],
      right: 1,
      why: 'Đoạn cuối của văn bản.',
    },
  },
  {
    ...{ office: 'committee', kind: 'notice', daysAgo: 6, number: '31-TB/ĐU' },
    title: 'Trồng cây và vệ sinh khuôn viên cơ quan',
    body: [
      p(
        'Sáng thứ Bảy tuần này, từ 7 giờ 30, các chi bộ tham gia trồng cây và vệ sinh khuôn viên. Phân công theo sơ đồ.',
      ),
      p('Đồng chí nào sức khỏe yếu không phải tham gia.'),
    ],
    medium: { kind: 'picture', caption: 'Sơ đồ phân công từng khu', transcript: '' },
  },
  {
    ...{ office: 'other', kind: 'notice', daysAgo: 9, number: '17-TB/ĐU' },
    title: 'Phân công trực các ngày nghỉ',
    body: [p('Các chi bộ gửi danh sách đảng viên trực trước ngày 25 hằng tháng.')],
  },
  {
    ...{ office: 'cell', kind: 'notice', daysAgo: 2, number: '' },
    title: 'Góp ý dự thảo quy chế làm việc của chi bộ',
    body: [
      p(
        'Chi ủy gửi các đồng chí dự thảo quy chế làm việc. Đề nghị đọc kỹ phần phân công và góp ý trước kỳ sinh hoạt.',
      ),
    ],
  },
  {
    ...{ office: 'root', kind: 'directive', daysAgo: 1, number: '', state: 'review' },
    title: 'Chuẩn bị kiểm điểm, đánh giá cuối năm',
    body: [
      p(
        'Các cấp ủy xây dựng kế hoạch kiểm điểm tập thể, cá nhân; hoàn thành ở chi bộ trước ngày 15 tháng sau.',
      ),
    ],
  },
  {
    ...{ office: 'root', kind: 'notice', daysAgo: 1, number: '95-TB/ĐUK', state: 'approved' },
    title: 'Lịch tiếp đảng viên của Thường trực Đảng ủy',
    body: [
      p('Thường trực Đảng ủy tiếp đảng viên sáng thứ Năm tuần đầu hằng tháng, tại phòng tiếp dân tầng 1.'),
    ],
  },
  {
    ...{ office: 'committee', kind: 'directive', daysAgo: 1, number: '', state: 'draft' },
    title: 'Phân công giúp đỡ đảng viên mới',
    body: [p('Mỗi chi bộ phân công một đồng chí cấp ủy giúp đỡ đảng viên mới trong sáu tháng đầu.')],
  },
];

/** What the committee of the cast tells its cells about the directive that asks to act. */
export const DEMO_GUIDANCE: RichText = [
  p('Các chi bộ sinh hoạt chuyên đề trong kỳ thường kỳ tháng này; văn phòng cấp ủy hỗ trợ tài liệu.'),
];

/** What cells report. */
export const DEMO_REPORTS: readonly string[] = [
  'Chi bộ đã sinh hoạt chuyên đề; 100% đảng viên có mặt đăng ký việc làm theo.',
  'Chi bộ đã tổ chức; chọn việc rút ngắn thời gian giải quyết hồ sơ.',
];

/** Two questions about what was published, one of them answered. */
export const DEMO_QUESTIONS = [
  {
    title: 'Đảng viên đi công tác đăng ký việc làm theo thế nào?',
    text: 'Tôi đi công tác đúng kỳ sinh hoạt. Xin hỏi có thể gửi đăng ký trước cho chi ủy không?',
    answer: 'Đồng chí gửi đăng ký cho chi ủy trước kỳ sinh hoạt là được; kết quả báo cáo ở kỳ sau.',
  },
  {
    title: 'Chi bộ ghép với đơn vị khác sinh hoạt chuyên đề được không?',
    text: 'Chi bộ chúng tôi ít người. Xin hỏi có được sinh hoạt chuyên đề chung với chi bộ bên cạnh không?',
    answer: '',
  },
] as const;
