/** Plain words of any office for agendas, opinions and resolutions of the demo; nothing confidential, nobody real. */

export const PRESENTED: readonly string[] = [
  'Trong tháng, chi bộ đã lãnh đạo hoàn thành các nhiệm vụ theo chương trình công tác; tư tưởng đảng viên ổn định.',
  'Thông báo các văn bản mới của cấp trên và định hướng dư luận; tình hình tư tưởng trong chi bộ ổn định.',
  'Báo cáo kết quả thực hiện nhiệm vụ chính trị tháng qua và dự kiến phân công nhiệm vụ tháng tới.',
  'Kết quả tự kiểm tra nền nếp công tác, thực hành tiết kiệm và học tập, làm theo gương Bác trong tháng.',
];

export const OPINIONS: readonly string[] = [
  'Nhất trí với báo cáo; đề nghị ghi rõ thời hạn của từng phần việc.',
  'Đề nghị tổ chức thêm một buổi hướng dẫn dùng sổ tay cho các đồng chí cao tuổi.',
  'Việc tiếp nhận hồ sơ đầu tuần còn phải chờ; đề nghị phân thêm người trực sáng thứ Hai.',
  'Nên gửi tài liệu sớm hơn một ngày để đảng viên có thời gian đọc.',
  'Đề nghị chi ủy quan tâm giúp đỡ quần chúng ưu tú hoàn thiện hồ sơ.',
  'Nhất trí với dự thảo nghị quyết, đề nghị bổ sung chỉ tiêu về chuyển đổi số.',
  'Cần đôn đốc các nhiệm vụ chậm tiến độ, nêu rõ người chịu trách nhiệm.',
  'Đề nghị biểu dương các đồng chí hoàn thành sớm nhiệm vụ được giao.',
  'Phòng họp nên có thêm loa để các đồng chí ngồi cuối nghe rõ.',
  'Đồng ý với phân công; xin phối hợp thêm với chi đoàn trong ngày thứ Bảy tình nguyện.',
];

export const ITEM_CONCLUSIONS: readonly string[] = [
  'Chi bộ thống nhất với nội dung trình bày.',
  'Giao chi ủy tiếp thu ý kiến, thực hiện trong tháng.',
  '',
];

export const POLITICAL_WORK: readonly string[] = [
  'Chi bộ phổ biến kịp thời các văn bản mới; đảng viên yên tâm công tác, chấp hành nghiêm kỷ luật phát ngôn.',
  'Tư tưởng đảng viên ổn định; việc học tập và làm theo gương Bác được duy trì gắn với công việc hằng ngày.',
];

export const POLITICAL_TASKS: readonly string[] = [
  'Hoàn thành chương trình công tác tháng; hồ sơ giải quyết đúng hạn đạt trên 98 %.',
  'Các nhiệm vụ thường xuyên hoàn thành đúng tiến độ; chuyển đổi số của phòng có chuyển biến.',
];

export const PRAISE: readonly string[] = [
  'Biểu dương các đồng chí hoàn thành sớm nhiệm vụ được giao.',
  'Biểu dương tinh thần phối hợp của các đồng chí trong đợt cao điểm.',
];

export const SHORTCOMINGS: readonly string[] = [
  'Một số nhiệm vụ còn chậm do phải chờ ý kiến phối hợp.',
  'Số ý kiến thảo luận chưa nhiều; việc đọc tài liệu trước cuộc họp chưa đều.',
];

export const DIRECTION: readonly string[] = [
  'Tập trung hoàn thành chỉ tiêu quý, đẩy mạnh chuyển đổi số, giữ nghiêm kỷ cương hành chính.',
  'Tiếp tục nâng cao chất lượng sinh hoạt chi bộ; hoàn thành các nhiệm vụ được giao đúng hạn.',
];

export const IMPLEMENTATION: readonly string[] = [
  'Chi ủy theo dõi, đôn đốc hằng tuần; đảng viên báo cáo kết quả trên sổ tay trước kỳ sinh hoạt sau ba ngày.',
  'Bí thư chi bộ phân công, kiểm tra việc thực hiện; báo cáo tại kỳ sinh hoạt sau.',
];

/** What members say when they cannot come. */
export const EXCUSES: readonly string[] = ['Đi công tác', 'Nghỉ phép', 'Đi học', 'Trực chuyên môn'];

/** What members put forward before a meeting, with the answer where there is one. */
export const ANSWERED_PROPOSALS = [
  [
    'Đề nghị chuyển giờ sinh hoạt sang buổi chiều để các đồng chí trực sáng dự được.',
    'Chi ủy đã xem xét: từ quý sau sinh hoạt vào buổi chiều.',
  ],
] as const;
export const PROPOSALS = ['Đề nghị chi bộ tổ chức thăm các đồng chí cao tuổi nhân dịp cuối năm.'] as const;

/** What a report on a finished task says. */
export const REPORTS: readonly string[] = [
  'Đã hoàn thành theo phân công, gửi chi bộ xem xét.',
  'Đã làm xong, có trao đổi với các đồng chí liên quan.',
  'Đã hoàn thành; kết quả đã báo cáo lãnh đạo phòng.',
];
