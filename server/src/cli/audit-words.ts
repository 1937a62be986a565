import type { Finding, FindingKind } from '../platform/audit/verify/finding.ts';

const WORDS: Readonly<Record<FindingKind, string>> = {
  altered: 'bị sửa sau khi niêm phong',
  deleted: 'bị xóa',
  inserted: 'bị chèn vào giữa các dòng đã niêm phong',
  late: 'ghi thời điểm đã qua từ lâu, được chèn sau',
  reordered: 'bị đổi thứ tự',
  'leaf-lost': 'mất dấu niêm phong',
  'node-altered': 'có dấu trung gian bị sửa',
  'head-forged': 'có đỉnh không do khóa của hệ thống ký',
  'head-altered': 'không còn như lúc ký đỉnh',
  'log-cut': 'đã ký nhưng không còn trong nhật ký',
  'head-missing': 'không có đỉnh nào ký',
  'witness-forged': 'có đỉnh ở người làm chứng không do khóa của hệ thống ký',
  'witness-differs': 'không còn như người làm chứng đã giữ: nhật ký bị viết lại',
  'witness-ahead': 'người làm chứng đã giữ nhưng không còn trong nhật ký',
};

/** A finding in words; lines are counted from 1, as people count. */
export const sayFinding = ({ kind, from, to, events }: Finding): string => {
  const ids = events.length > 0 ? ` (${events.join(', ')})` : '';
  if (from === null || to === null) return `Dòng ngoài nhật ký${ids}: ${WORDS[kind]}.`;
  const where = from === to ? `Dòng ${from + 1}` : `Dòng ${from + 1}–${to + 1}`;
  return `${where}${ids}: ${WORDS[kind]}.`;
};
