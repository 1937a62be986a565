import type { QualityForm } from './rule-pack.ts';

type Criterion = QualityForm['criteria'][number];
type Item = Criterion['items'][number];

/**
 * The 100-point form under 42-HD/BTCTW (2025), in the detail one ward uses (second-hand). `measurable` items are those the
 * system can fill from its own data; that what is not for a kind of meeting counts in full is ours (unverified).
 */
export const qualityForm2025: QualityForm = {
  method: 'hundred-points',
  label: 'Bảng chấm điểm chất lượng sinh hoạt chi bộ',
  certainty: 'second-hand',
  criteria: [
    criterion('duration', 'Thời gian, thời lượng', [
      measured('duration', 'Thời lượng sinh hoạt', [
        ['Đạt 90 phút (từ 30 đảng viên: 120 phút)', 5, { shortByMost: 0 }],
        ['Thiếu không quá 15 phút', 4, { shortByMost: 15 }],
        ['Thiếu 15–30 phút', 3, { shortByMost: 30 }],
        ['Bằng một nửa', 2, { atLeast: 50 }],
        ['Dưới một nửa', 1],
      ]),
    ]),
    criterion('attendance', 'Tỷ lệ dự sinh hoạt', [
      measured('attendance-share', 'Tỷ lệ đảng viên dự', [
        ['Từ 90 % trở lên', 4, { atLeast: 90 }],
        ['75 % đến dưới 90 %', 3, { atLeast: 75 }],
        ['65 % đến dưới 75 %', 2, { atLeast: 65 }],
        ['Dưới 65 % hoặc có người vắng không lý do', 1],
      ]),
      measured('no-long-absence', 'Không ai vắng có lý do quá 3 lần liên tiếp trong năm', [], 1),
    ]),
    criterion('preparation', 'Chuẩn bị', [
      judged('content', 'Nội dung', 3),
      judged('drafts', 'Định hướng thảo luận và dự thảo kết luận, nghị quyết', 2),
      measured('bureau-met', 'Họp chi ủy có biên bản', [], 2),
      measured('notified', 'Thông báo tới từng đảng viên và cấp ủy viên theo dõi', [], 1),
      measured('papers-ahead', 'Đăng tài liệu lên Sổ tay trước ít nhất 01 ngày', [], 2),
    ]),
    criterion('conduct', 'Tổ chức sinh hoạt', [
      measured('all-steps', 'Đủ các bước', [], 5),
      {
        ...judged('regular-content', 'Nội dung sinh hoạt thường kỳ', 10),
        kinds: ['regular', 'regular-thematic'],
      },
      {
        ...judged('thematic-content', 'Sinh hoạt chuyên đề', 5),
        kinds: ['thematic', 'regular-thematic'],
      },
      judged('praise', 'Biểu dương, phê bình', 2),
      measured('speakers-share', 'Tỷ lệ phát biểu', [
        ['Trên 50 %', 5, { above: 50 }],
        ['40 % đến 50 %', 4, { atLeast: 40 }],
        ['30 % đến dưới 40 %', 3, { atLeast: 30 }],
        ['Dưới 30 %', 2],
      ]),
      measured('minutes-book', 'Sổ biên bản', [], 1),
      measured('opinion-time', '15–30 phút đánh giá tư tưởng', [], 1),
      measured('papers-online', 'Tài liệu trên Sổ tay', [], 1),
    ]),
    criterion('chairing', 'Điều hành của bí thư', [
      judged('flexible', 'Linh hoạt', 2),
      judged('orienting', 'Định hướng', 4),
      judged('democratic', 'Gợi mở dân chủ', 3),
      judged('summing-up', 'Tổng hợp, kết luận', 1),
    ]),
    criterion('principles', 'Nguyên tắc tổ chức, sinh hoạt', [
      judged('democratic-centralism', 'Tập trung dân chủ', 1),
      judged('criticism', 'Tự phê bình, phê bình', 2),
      judged('character', 'Tính lãnh đạo, giáo dục, chiến đấu', 1),
      judged('concerns', 'Ghi nhận, giải quyết tâm tư', 1),
    ]),
    criterion('results', 'Kết quả lãnh đạo thực hiện nghị quyết kỳ trước', [
      measured('resolution-results', 'Tỷ lệ chỉ tiêu hoàn thành', [
        ['90 % đến 100 %', 30, { atLeast: 90 }],
        ['80 % đến dưới 90 %', 27, { atLeast: 80 }],
        ['70 % đến dưới 80 %', 24, { atLeast: 70 }],
        ['60 % đến dưới 70 %', 20, { atLeast: 60 }],
        ['50 % đến dưới 60 %', 15, { atLeast: 50 }],
        ['Dưới 50 %', 10],
      ]),
    ]),
    criterion('closing', 'Kết thúc', [
      measured('conclusion', 'Kết luận, nghị quyết', [], 2),
      measured('minutes-and-tasks', 'Thông qua biên bản và phân công cụ thể', [], 2),
      measured('published', 'Đăng tài liệu lên Sổ tay trong 02 ngày', [], 1),
    ]),
  ],
  grades: [
    { grade: 'good', label: 'Tốt', minimumPoints: 90 },
    { grade: 'fair', label: 'Khá', minimumPoints: 70 },
    { grade: 'average', label: 'Trung bình', minimumPoints: 50 },
    { grade: 'poor', label: 'Kém', minimumPoints: 0 },
  ],
};

function criterion(id: string, label: string, items: Item[]): Criterion {
  return { id, label, maxPoints: items.reduce((sum, item) => sum + item.maxPoints, 0), items };
}

function judged(id: string, label: string, maxPoints: number): Item {
  return { id, label, maxPoints, measurable: false, bands: [] };
}

function measured(
  id: string,
  label: string,
  bands: [label: string, points: number, bound?: Omit<Item['bands'][number], 'label' | 'points'>][],
  maxPoints = Math.max(...bands.map(([, points]) => points)),
): Item {
  return {
    id,
    label,
    maxPoints,
    measurable: true,
    bands: bands.map(([bandLabel, points, bound]) => ({ label: bandLabel, points, ...bound })),
  };
}
