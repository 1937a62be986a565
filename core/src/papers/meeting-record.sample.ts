import type { MeetingRecord, ResolutionRecord } from './meeting-record.ts';

/** A made-up meeting of a cell of `size` members, full enough for every part of the papers: for tests and the bench. */
export function sampleMeeting(size = 20): MeetingRecord & { resolution: ResolutionRecord } {
  const members = Array.from({ length: size }, (_, index) => memberName(index));
  const [secretary = '', taker = ''] = members;
  const opinions = members.slice(2, Math.ceil(size * 0.6)).map((speaker, index) => ({
    speaker,
    text: OPINIONS[index % OPINIONS.length] ?? '',
  }));
  const present = size - 3;
  return {
    layout: '05-HD',
    units: {
      parent: 'Đảng bộ Sở Thông tin và Truyền thông',
      cell: 'Chi bộ Văn phòng',
      symbol: 'CB',
      place: 'Hạ Long',
    },
    kind: 'regular',
    topic: null,
    month: { month: 2, year: 2026 },
    startedAt: '2026-02-05T07:00:00Z',
    endedAt: '2026-02-05T08:35:00Z',
    venue: 'Phòng họp tầng 2, trụ sở Sở',
    attendance: {
      onRoll: { full: size - 1, probationary: 1, temporaryGuests: 1 },
      present: { full: present - 1, probationary: 1, temporaryGuests: 1 },
      exempt: 2,
      exemptPresent: [members[6] ?? ''],
      temporarilyAway: 1,
      absentExcused: [{ name: members.at(-1) ?? '', reason: 'đi công tác' }],
      absentUnexcused: [],
    },
    guests: ['Đồng chí Hoàng Thu Hằng, Đảng ủy viên phụ trách chi bộ'],
    chair: { name: secretary, post: 'Bí thư chi bộ' },
    minutesTaker: { name: taker, post: 'Chi ủy viên' },
    duesAnnounced: true,
    agenda: [
      {
        kind: 'recorded',
        title: 'Đánh giá kết quả lãnh đạo tháng 01 và nhiệm vụ tháng 02 năm 2026',
        presenter: secretary,
        presented:
          'Trong tháng, chi bộ đã lãnh đạo hoàn thành 11/12 nhiệm vụ; tư tưởng đảng viên ổn định.\nViệc số hóa hồ sơ lưu trữ còn chậm so với kế hoạch./.',
        opinions,
        conclusion: 'Chi bộ thống nhất tập trung số hóa hồ sơ trong quý I',
      },
      { kind: 'paperBook', title: 'Công tác cán bộ' },
      {
        kind: 'recorded',
        title: 'Thông qua nghị quyết tháng 02 năm 2026',
        presenter: taker,
        presented: 'Dự thảo nghị quyết đã gửi đảng viên trước một ngày.',
        opinions: [],
        conclusion: '',
      },
    ],
    votes: [
      {
        question: 'Thông qua nghị quyết tháng 02 năm 2026',
        form: 'showOfCards',
        base: size - 3,
        present: present - 1,
        for: size - 4,
        against: 0,
        other: 1,
        threshold: 'moreThanHalf',
        passed: true,
        arithmetic: `${size - 1} đảng viên chính thức, trừ 1 sinh hoạt tạm thời nơi khác, trừ 1 được miễn không dự họp, còn ${size - 3}; hơn một nửa là từ ${Math.floor((size - 3) / 2) + 1} đồng chí`,
      },
    ],
    reservedOpinions: [],
    tasks: members.slice(0, Math.ceil(size * 0.4)).map((name, index) => ({
      content: TASKS[index % TASKS.length] ?? '',
      receivers: [name],
      basis: index % 3 === 0 ? 'Kế hoạch số 12-KH/ĐU, ngày 15/01/2026 của Đảng ủy Sở' : null,
      due: index % 4 === 3 ? null : '2026-02-27',
      reportedIn: { month: 3, year: 2026 },
    })),
    lastTasks: TASKS.slice(0, 4).map((content, index) => ({
      content,
      stateAtStart: index === 0 ? 'Đang làm' : 'Mới giao',
      result: index === 0 ? 'Đạt 80 %, chuyển sang tháng 02' : 'Hoàn thành, có báo cáo',
      ageMonths: index === 0 ? 2 : 0,
    })),
    conclusion: 'Đề nghị đảng viên hoàn thành nhiệm vụ đúng hạn và báo cáo trên sổ tay.',
    quality: {
      scores: [
        { criterion: 'Thời gian, thời lượng', points: 5, max: 5 },
        { criterion: 'Tỷ lệ đảng viên dự họp', points: 4.5, max: 5 },
        { criterion: 'Chuẩn bị nội dung', points: 10, max: 10 },
        { criterion: 'Tổ chức sinh hoạt', points: 37, max: 40 },
        { criterion: 'Nguyên tắc tổ chức, sinh hoạt', points: 5, max: 5 },
        { criterion: 'Kết quả thực hiện nghị quyết kỳ trước', points: 27, max: 30 },
        { criterion: 'Kết thúc buổi sinh hoạt', points: 5, max: 5 },
      ],
      total: 93.5,
      max: 100,
      grade: 'Tốt',
      limitations: 'Một nhiệm vụ kỳ trước chưa xong',
    },
    readBack: { agreed: present, present },
    minutesNumber: 2,
    resolution: {
      number: 7,
      issuedOn: '2026-02-05',
      forMonth: { month: 2, year: 2026 },
      texts: {
        politicalWork: 'Chi bộ đã phổ biến kịp thời các văn bản mới; đảng viên yên tâm công tác',
        politicalTasks:
          'a) Hoàn thành 11/12 nhiệm vụ chuyên môn.\nb) Giải quyết đúng hạn 100 % hồ sơ.\nc) Đôn đốc số hóa hồ sơ lưu trữ.',
        praise: `Biểu dương đồng chí ${members[2] ?? ''} hoàn thành sớm báo cáo chuyên đề.`,
        shortcomings: 'Số hóa hồ sơ lưu trữ chậm do thiếu máy quét.',
        direction: 'Tập trung hoàn thành số hóa hồ sơ, chuẩn bị kiểm tra cải cách hành chính quý I.',
        implementation:
          'Chi ủy theo dõi, đôn đốc hằng tuần. Đảng viên được giao nhiệm vụ báo cáo kết quả trước kỳ sinh hoạt sau 03 ngày.',
      },
      approval: { for: size - 4, base: size - 3 },
      recipients: ['Đảng ủy Sở (để báo cáo)', 'Các đồng chí đảng viên'],
      signature: { onBehalfOf: 'CHI BỘ', post: 'Bí thư', name: secretary, at: '2026-02-05T09:05:00Z' },
    },
    signatures: { minutesTakerAt: '2026-02-05T08:40:00Z', chairAt: '2026-02-05T08:42:00Z' },
    sealHash: '9f2c1be07a6d43f58e10c2b7d4a9563f0b7e21c86d5f4a3998877665544332f1',
  };
}

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hoàng', 'Dương'];
const MIDDLE = ['Văn', 'Thị Minh', 'Quốc', 'Thị Thu', 'Đức', 'Ngọc', 'Hữu'];
const GIVEN = ['An', 'Bình', 'Cường', 'Dũng', 'Hạnh', 'Khánh', 'Lương', 'Nghĩa', 'Phượng', 'Quỳnh', 'Thắng'];

const OPINIONS = [
  'Nhất trí với báo cáo; đề nghị bổ sung thời hạn cụ thể cho từng phần việc số hóa.',
  'Việc tiếp nhận hồ sơ ở bộ phận một cửa đã nhanh hơn, nhưng vào đầu tuần vẫn còn phải chờ lâu; đề nghị phân thêm một đồng chí trực sáng thứ Hai và công khai lịch trực để người dân biết',
  'Đề nghị tổ chức hướng dẫn sử dụng sổ tay cho các đồng chí cao tuổi.',
];

const TASKS = [
  'Hoàn thành số hóa hồ sơ lưu trữ giai đoạn 2020–2024 của Văn phòng',
  'Báo cáo chuyên đề học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh quý I',
  'Chuẩn bị nội dung kiểm tra cải cách hành chính',
  'Hướng dẫn đảng viên cao tuổi dùng sổ tay đảng viên điện tử',
  'Rà soát, trả lời kiến nghị của tổ dân phố nơi cư trú',
];

function memberName(index: number): string {
  const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';
  return `${pick(FAMILY, index)} ${pick(MIDDLE, index * 3)} ${pick(GIVEN, index * 5)}`;
}
