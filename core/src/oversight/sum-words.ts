import type { SumKey } from './report-sums.ts';

/** Each figure in the words of a report, as papers and screens name it. */
export const SUM_WORDS: Readonly<Record<SumKey, string>> = {
  cells: 'Chi bộ',
  reported: 'Chi bộ đã có báo cáo',
  met: 'Chi bộ đã sinh hoạt',
  meetings: 'Kỳ sinh hoạt đã họp',
  minutes: 'Tổng thời gian họp (phút)',
  present: 'Lượt đảng viên dự họp',
  expected: 'Lượt đảng viên được triệu tập',
  steps: 'Số bước theo quy định',
  stepsDone: 'Bước đã thực hiện',
  stepsSkipped: 'Bước bỏ qua, có ghi lý do',
  votes: 'Lần biểu quyết',
  votesPassed: 'Biểu quyết được thông qua',
  votesFlagged: 'Việc ba lần không đủ 2/3, báo cấp trên',
  resolutions: 'Nghị quyết đã ban hành',
  sealed: 'Biên bản đã ký và khóa',
  tasksGiven: 'Nhiệm vụ giao trong tháng',
  tasksDone: 'Nhiệm vụ hoàn thành trong tháng',
  tasksOpen: 'Nhiệm vụ đang thực hiện',
  tasksLate: 'Nhiệm vụ quá hạn',
  proposalsOpen: 'Ý kiến của đảng viên chưa trả lời',
  good: 'Kỳ sinh hoạt xếp loại Tốt',
  fair: 'Kỳ sinh hoạt xếp loại Khá',
  average: 'Kỳ sinh hoạt xếp loại Trung bình',
  poor: 'Kỳ sinh hoạt xếp loại Kém',
};

/** Figures that a report shows, by what they are about; the others only take part in shares. */
export const SUM_GROUPS: readonly {
  id: 'meetings' | 'order' | 'grades' | 'tasks' | 'proposals';
  title: string;
  keys: readonly SumKey[];
}[] = [
  { id: 'meetings', title: 'Sinh hoạt', keys: ['met', 'meetings', 'resolutions', 'sealed'] },
  {
    id: 'order',
    title: 'Trình tự và biểu quyết',
    keys: ['stepsDone', 'stepsSkipped', 'votes', 'votesPassed', 'votesFlagged'],
  },
  { id: 'grades', title: 'Xếp loại kỳ sinh hoạt', keys: ['good', 'fair', 'average', 'poor'] },
  { id: 'tasks', title: 'Nhiệm vụ', keys: ['tasksGiven', 'tasksDone', 'tasksOpen', 'tasksLate'] },
  { id: 'proposals', title: 'Ý kiến của đảng viên', keys: ['proposalsOpen'] },
];
