import type { CellType } from '../units/cell-types.ts';
import type { AgendaTemplateItem, Certainty, RulePack } from './rule-pack.ts';

/**
 * What cells of each type talk about under "nhiệm vụ chính trị" (42-HD/BTCTW part 4). The points for offices are second-hand; those of the
 * other types are written by us from what such cells are for, and unverified: an administrator puts them right in a new version.
 */
export const agendaByCell: RulePack['agendaByCell'] = [
  ofType('office', 'second-hand', [
    'Đổi mới lề lối làm việc, cải cách hành chính, chuyển đổi số',
    'Thực hiện quy chế; tiến độ, chất lượng công việc',
    'Thực hành tiết kiệm, phòng, chống tham nhũng, tiêu cực',
    'Dân chủ ở cơ sở; giữ mối liên hệ với cấp ủy nơi cư trú',
    'Đào tạo, bồi dưỡng cán bộ; phát triển đảng viên',
  ]),
  ofType('village', 'unverified', [
    'Phát triển kinh tế, đời sống của nhân dân; xây dựng nông thôn mới, đô thị văn minh',
    'An ninh, trật tự; đoàn kết trong khu dân cư',
    'Ý kiến, kiến nghị của nhân dân và việc giải quyết',
  ]),
  ofType('state-enterprise', 'unverified', [
    'Sản xuất, kinh doanh; bảo toàn và phát triển vốn nhà nước',
    'Việc làm, đời sống, an toàn lao động',
    'Thực hành tiết kiệm, phòng, chống tham nhũng, tiêu cực; dân chủ tại nơi làm việc',
  ]),
  ofType('private-enterprise', 'unverified', [
    'Chấp hành pháp luật; cùng chủ doanh nghiệp phát triển sản xuất, kinh doanh',
    'Quyền, lợi ích của người lao động và của doanh nghiệp',
    'Phát triển đảng viên, đoàn viên trong doanh nghiệp',
  ]),
  ofType('students', 'unverified', [
    'Học tập, rèn luyện, nghiên cứu; đạo đức, lối sống',
    'Việc nắm tình hình tư tưởng học sinh, sinh viên; công tác đoàn, hội',
    'Bồi dưỡng, phát triển đảng viên từ học sinh, sinh viên',
  ]),
  ofType('armed-forces', 'unverified', [
    'Huấn luyện, sẵn sàng chiến đấu; xây dựng chính quy, chấp hành kỷ luật',
    'Công tác dân vận; đoàn kết nội bộ, đoàn kết quân dân',
    'Bảo đảm hậu cần, đời sống bộ đội, chiến sĩ',
  ]),
];

function ofType(cellType: CellType, certainty: Certainty, own: string[]): RulePack['agendaByCell'][number] {
  const items: AgendaTemplateItem[] = [
    {
      id: 'political-tasks',
      label: 'Thực hiện nhiệm vụ chính trị',
      points: [
        'Đánh giá lãnh đạo thực hiện nhiệm vụ tháng: ưu điểm, khuyết điểm, trách nhiệm của chi ủy, đảng viên',
        ...own,
        'Nhiệm vụ tháng sau, phân công cụ thể',
      ],
      optional: false,
      certainty,
    },
  ];
  return { cellType, items };
}
