import type { QualityForm } from './rule-pack.ts';

/** The criteria of 12-HD/BTCTW (2018): met or not met, without points or a table of grades. */
export const qualityCriteria2018: QualityForm = {
  method: 'criteria',
  label: 'Tiêu chí đánh giá chất lượng sinh hoạt chi bộ',
  certainty: 'read',
  criteria: [
    criterion('attendance', 'Tỷ lệ dự sinh hoạt', [
      ['attendance-share', 'Trên 85 % đảng viên dự sinh hoạt', true],
      ['no-unexcused', 'Không ai vắng không lý do', true],
      ['no-long-absence', 'Không ai vắng có lý do quá 03 lần liên tiếp trong năm', true],
    ]),
    criterion('preparation', 'Chuẩn bị', [
      ['prepared-by-secretary', 'Bí thư hoặc phó bí thư chuẩn bị', false],
      ['bureau-first', 'Họp chi ủy trước', true],
      ['right-content', 'Nội dung đúng, đủ, trọng tâm', false],
      ['draft-resolution', 'Có dự thảo nghị quyết', true],
    ]),
    criterion('conduct', 'Tổ chức', [
      ['order', 'Đúng thời điểm, trình tự', true],
      ['praise-and-reminder', 'Biểu dương, nhắc nhở', false],
      ['many-opinions', 'Nhiều ý kiến', true],
      ['duration', 'Thời gian từ 90 phút trở lên', true],
      ['full-minutes', 'Ghi biên bản đầy đủ', true],
    ]),
    criterion('principle', 'Nguyên tắc', [['principle', 'Bảo đảm nguyên tắc sinh hoạt', false]]),
    criterion('results', 'Kết quả', [['carried-out', 'Kết quả thực hiện kết luận, nghị quyết', true]]),
  ],
  grades: [],
};

function criterion(
  id: string,
  label: string,
  items: [id: string, label: string, measurable: boolean][],
): QualityForm['criteria'][number] {
  return {
    id,
    label,
    maxPoints: 0,
    items: items.map(([itemId, itemLabel, measurable]) => ({
      id: itemId,
      label: itemLabel,
      maxPoints: 0,
      measurable,
      bands: [],
    })),
  };
}
