import { heading, opinionBlocks, paragraph, facts } from './blocks.ts';
import type { Opinion, Vote } from './meeting-record.ts';
import type { Block } from './paper.ts';
import { comrades, percent, sentence } from './wording.ts';

const FORMS: Record<Vote['form'], string> = {
  showOfCards: 'giơ thẻ đảng viên',
  inAppRecorded: 'ghi nhận ý kiến trên ứng dụng',
  secretBallot: 'bỏ phiếu kín',
};

const THRESHOLDS: Record<Vote['threshold'], string> = {
  moreThanHalf: 'hơn một nửa',
  twoThirds: 'ít nhất hai phần ba',
};

/** The votes with their figures, and the opinions a minority keeps (domain §2.1 F 6, H). */
export function voteBlocks(votes: Vote[], reserved: Opinion[]): Block[] {
  const counted =
    votes.length === 0 ? [paragraph('Kỳ này không có nội dung biểu quyết.')] : votes.flatMap(oneVote);
  if (reserved.length === 0) return counted;
  return [...counted, paragraph('Ý kiến bảo lưu:'), ...opinionBlocks(reserved)];
}

function oneVote(vote: Vote, index: number): Block[] {
  const outcome = vote.passed ? 'được thông qua' : 'không được thông qua';
  const again = vote.attempt !== undefined && vote.attempt > 1 ? ` (biểu quyết lần ${vote.attempt})` : '';
  return [
    heading(3, `6.${index + 1}. ${vote.question}${again}`),
    facts(
      {
        label: 'Hình thức',
        value: `${FORMS[vote.form]}; cần ${THRESHOLDS[vote.threshold]} số được triệu tập tán thành.`,
      },
      {
        label: 'Kết quả',
        value:
          `tán thành ${share(vote.for, vote.base)}; không tán thành ${share(vote.against, vote.base)}; ` +
          `ý kiến khác ${share(vote.other, vote.base)}.`,
      },
      ...(vote.hands ? [{ label: 'Kiểm đếm', value: sentence(vote.hands) }] : []),
      { label: 'Cách tính', value: sentence(vote.arithmetic) },
      {
        label: 'Kết luận',
        value: `nội dung ${outcome}; có mặt ${comrades(vote.present)}, số được triệu tập ${comrades(vote.base)}.`,
      },
      ...(vote.forThoseAbove
        ? [
            {
              label: 'Báo cáo cấp trên',
              value: 'ba lần biểu quyết liên tục không đủ hai phần ba, chi bộ báo cáo cấp trên quyết định.',
            },
          ]
        : []),
    ),
  ];
}

function share(count: number, base: number): string {
  return `${comrades(count)} (${percent(count, base)})`;
}
