import type { AgendaTemplateItem } from './rule-pack.ts';

/** The content checklist of 12-HD/BTCTW II.2, kept on as suggested agenda items, with two items of an agenda printed in 2022. */
export const agendaTemplate: AgendaTemplateItem[] = [
  {
    id: 'political-ideology',
    label: 'Công tác chính trị, tư tưởng',
    points: [
      'Lựa chọn thời sự trong nước, quốc tế, địa phương, cơ quan sát tình hình',
      'Thông báo kịp thời chủ trương, văn bản của Đảng, Nhà nước, cấp ủy, MTTQ, đoàn thể',
      'Đánh giá tư tưởng đảng viên, quần chúng, vấn đề cần quan tâm',
    ],
    optional: false,
    certainty: 'read',
  },
  {
    id: 'political-tasks',
    label: 'Thực hiện nhiệm vụ chính trị',
    points: [
      'Đánh giá lãnh đạo thực hiện nhiệm vụ tháng: ưu điểm, khuyết điểm, trách nhiệm của chi ủy, đảng viên',
      'Nhiệm vụ tháng sau, phân công cụ thể',
    ],
    optional: false,
    certainty: 'unverified',
  },
  {
    id: 'party-building',
    label: 'Công tác xây dựng Đảng',
    points: [
      'Phân công và kết quả nhiệm vụ đảng viên',
      'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
      'Kết nạp, chuyển chính thức; quản lý đảng viên',
      'Kiểm tra, giám sát',
      'Biểu dương, nhắc nhở',
      'Đảng phí',
    ],
    optional: false,
    certainty: 'unverified',
  },
  {
    id: 'membership-matters',
    label: 'Xét quần chúng ưu tú, kết nạp, chuyển chính thức (nếu có)',
    points: [],
    optional: true,
    certainty: 'second-hand',
  },
  {
    id: 'superior-speaks',
    label: 'Đại biểu cấp trên phát biểu',
    points: [],
    optional: true,
    certainty: 'second-hand',
  },
];
