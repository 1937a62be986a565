import { decimal, percent } from '../papers/wording.ts';
import type { ReportSums } from './report-sums.ts';

/** From how many the figures are: "Tổng hợp từ báo cáo của 5 trên 7 chi bộ". */
export const baseWords = ({ cells, reported }: ReportSums): string =>
  `Tổng hợp từ báo cáo của ${reported} trên ${cells} chi bộ`;

/** "Dự họp 34 trên 40 lượt, đạt 85 %"; undefined where nobody was called. */
export const attendanceWords = ({
  present,
  expected,
}: Pick<ReportSums, 'present' | 'expected'>): string | undefined =>
  expected === 0 ? undefined : `Dự họp ${present} trên ${expected} lượt, đạt ${percent(present, expected)}`;

/** "Mỗi kỳ 93,5 phút"; undefined without a meeting. */
export const durationWords = ({ minutes, meetings }: ReportSums): string | undefined =>
  meetings === 0 ? undefined : `Mỗi kỳ ${decimal(Math.round((minutes / meetings) * 10) / 10)} phút`;
