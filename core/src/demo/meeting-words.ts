/** What meetings of the demo give as tasks. Plain work of any office; nothing confidential. */
export const TASK_CONTENTS: readonly string[] = [
  'Rà soát, cập nhật danh sách thủ tục hành chính thuộc lĩnh vực phụ trách',
  'Xây dựng kế hoạch sinh hoạt chuyên đề quý tới',
  'Theo dõi tiến độ chuyển đổi số của phòng, báo cáo tại kỳ sinh hoạt sau',
  'Giúp đỡ quần chúng ưu tú hoàn thiện hồ sơ học lớp bồi dưỡng nhận thức về Đảng',
  'Tổng hợp ý kiến của đảng viên về dự thảo quy chế làm việc',
  'Đăng ký nội dung học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  'Kiểm tra việc chấp hành nền nếp, kỷ luật, kỷ cương hành chính',
  'Viết bài tuyên truyền gương người tốt, việc tốt',
  'Chuẩn bị báo cáo kết quả thực hiện nghị quyết tháng',
  'Thu, nộp đảng phí đúng quy định',
  'Vận động đoàn viên công đoàn tham gia hiến máu tình nguyện',
  'Hướng dẫn đảng viên cao tuổi sử dụng sổ tay điện tử',
  'Rà soát công tác phòng cháy, chữa cháy tại trụ sở',
  'Phối hợp với chi đoàn tổ chức ngày thứ Bảy tình nguyện',
  'Đôn đốc hoàn thành chỉ tiêu chuyên môn trong tháng',
  'Cập nhật sổ theo dõi đảng viên giữ mối liên hệ nơi cư trú',
  'Tham mưu giải pháp tiết kiệm, chống lãng phí của đơn vị',
  'Thăm hỏi gia đình đảng viên ốm đau, khó khăn',
];

/** Why somebody could not come. */
export const ABSENCE_REASONS: readonly string[] = [
  'Đi công tác',
  'Ốm',
  'Nghỉ phép',
  'Đi học',
  'Nghỉ thai sản',
  'Việc gia đình',
  'Trực chuyên môn',
];

/** Where cells meet. */
export const MEETING_PLACES: readonly string[] = [
  'Phòng họp tầng 1',
  'Phòng họp tầng 2',
  'Phòng họp tầng 3',
  'Hội trường cơ quan',
  'Phòng họp chi bộ',
  'Phòng giao ban',
];

/** How the chair concludes. */
export const CONCLUSIONS: readonly string[] = [
  'Chi bộ thống nhất đánh giá kết quả tháng qua và các nhiệm vụ tháng tới; đề nghị các đồng chí được phân công thực hiện đúng hạn.',
  'Các chỉ tiêu cơ bản hoàn thành; tập trung khắc phục các nhiệm vụ chậm tiến độ và nâng cao chất lượng sinh hoạt chi bộ.',
  'Đồng ý với báo cáo; giao chi ủy tiếp thu đầy đủ ý kiến của đảng viên, hoàn thiện nghị quyết và theo dõi việc thực hiện.',
];
