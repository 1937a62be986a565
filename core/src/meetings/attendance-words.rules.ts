import type { RollCallSummary } from './attendance.rules.ts';

/** Section 2 of the minutes: `Tổng số đảng viên: 20 (chính thức 18, dự bị 2); miễn sinh hoạt 2; …`. Figures of nobody are left out. */
export function membershipWords(summary: RollCallSummary): string {
  return sentence([
    `Tổng số đảng viên: ${summary.total}${parts([
      [summary.full, 'chính thức'],
      [summary.probationary, 'dự bị'],
    ])}`,
    figure(summary.temporaryIn, 'sinh hoạt tạm thời đến'),
    figure(summary.exempt, 'miễn sinh hoạt'),
    figure(summary.temporaryOut, 'giới thiệu sinh hoạt tạm thời đi nơi khác'),
    figure(summary.suspended, 'đình chỉ sinh hoạt'),
  ]);
}

/** Section 3 of the minutes: `Dự họp: 16 (chính thức 14, dự bị 1, sinh hoạt tạm thời 1); vắng có lý do 2; vắng không lý do 0`. */
export function attendanceWords(summary: RollCallSummary): string {
  const { present } = summary;
  return sentence([
    `Dự họp: ${present.total}${parts([
      [present.full, 'chính thức'],
      [present.probationary, 'dự bị'],
      [present.temporaryIn, 'sinh hoạt tạm thời'],
    ])}`,
    `vắng có lý do ${summary.absentExcused}`,
    `vắng không lý do ${summary.absentUnexcused}`,
    figure(summary.notCalled, 'chưa điểm danh'),
  ]);
}

function parts(entries: [count: number, label: string][]): string {
  const shown = entries.filter(([count]) => count > 0).map(([count, label]) => `${label} ${count}`);
  return shown.length === 0 ? '' : ` (${shown.join(', ')})`;
}

function figure(count: number, label: string): string {
  return count === 0 ? '' : `${label} ${count}`;
}

function sentence(pieces: string[]): string {
  return pieces.filter((piece) => piece !== '').join('; ');
}
