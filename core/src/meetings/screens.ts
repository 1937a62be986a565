import type { Screen } from '../rule-packs/rule-pack.ts';

/** The five screens members know, in their order, the third in six parts. */
export const screens: readonly { screen: Screen; number: string; label: string }[] = [
  { screen: 'prepare', number: '1', label: 'Chuẩn bị tài liệu' },
  { screen: 'proposals', number: '2', label: 'Tiếp nhận ý kiến, kiến nghị' },
  { screen: 'roll-call', number: '3.1', label: 'Điểm danh' },
  { screen: 'agenda', number: '3.2', label: 'Nội dung và biểu quyết' },
  { screen: 'minutes', number: '3.3', label: 'Biên bản' },
  { screen: 'tasks', number: '3.4', label: 'Giao nhiệm vụ' },
  { screen: 'score', number: '3.5', label: 'Chấm điểm' },
  { screen: 'closing', number: '3.6', label: 'Tổng kết' },
  { screen: 'resolution', number: '4', label: 'Ban hành nghị quyết' },
  { screen: 'follow-up', number: '5', label: 'Theo dõi nhiệm vụ' },
];
