import type { CheckState, RuleCheck } from './rule-checks.rules.ts';

/** A check as a short Vietnamese sentence with its figures: `Đủ điều kiện ra nghị quyết: cần 8, có mặt 11`. */
export function ruleCheckWords(check: RuleCheck): string {
  const actual = check.actual ?? 0;
  const required = check.required ?? 0;
  const isMet = check.state === 'met';
  switch (check.id) {
    case 'bureau-met':
      return isMet ? 'Chi ủy đã họp trước' : 'Chi ủy chưa họp trước';
    case 'members-notified':
      return isMet ? 'Đã thông báo đến đảng viên' : 'Chưa thông báo đến đảng viên';
    case 'papers-posted':
      return papersPostedWords(check.actual, required);
    case 'roll-call':
      return isMet ? 'Đã điểm danh đủ' : `Còn ${actual} đồng chí chưa điểm danh`;
    case 'quorum':
      return `${isMet ? 'Đủ' : 'Chưa đủ'} điều kiện ra nghị quyết: cần ${required}, có mặt ${actual}`;
    case 'attendance':
      // Cut, never rounded up: 89,9 % is not yet 90.
      return `Tỷ lệ dự ${Math.floor(actual)} %, mức ${required} %`;
    case 'dues-announced':
      return isMet ? 'Đã thông báo tình hình nộp đảng phí' : 'Chưa thông báo tình hình nộp đảng phí';
    case 'speakers':
      return `${actual} đồng chí đã phát biểu`;
    case 'duration':
      return `Thời lượng ${actual} phút${check.required === null ? '' : `, tối thiểu ${required} phút`}`;
    case 'resolution-voted':
      return isMet ? 'Đã biểu quyết nghị quyết' : 'Chưa biểu quyết nghị quyết';
    case 'tasks-assigned':
      return isMet ? 'Đã phân công nhiệm vụ' : 'Chưa phân công nhiệm vụ';
    case 'meeting-scored':
      return isMet ? 'Đã đánh giá chất lượng buổi sinh hoạt' : 'Chưa đánh giá chất lượng buổi sinh hoạt';
    case 'minutes-read-back':
      return isMet ? 'Thư ký đã đọc lại biên bản' : 'Thư ký chưa đọc lại biên bản';
    case 'papers-published':
      return papersPublishedWords(check.state, actual, required);
  }
}

function papersPostedWords(actual: number | null, required: number): string {
  const rule = `cần trước ít nhất ${required} ngày`;
  if (actual === null) return `Chưa đăng tài liệu, ${rule}`;
  return actual > 0
    ? `Đăng tài liệu trước ${actual} ngày, ${rule}`
    : `Đăng tài liệu không trước ngày họp, ${rule}`;
}

function papersPublishedWords(state: CheckState, actual: number, required: number): string {
  if (state === 'met') return `Đã đăng tài liệu sau ${actual} ngày, hạn ${required} ngày`;
  if (state === 'waiting') return `Chưa đăng tài liệu sau sinh hoạt, hạn ${required} ngày`;
  return `Quá hạn đăng tài liệu: ${actual} ngày, hạn ${required} ngày`;
}
