import { words } from './words.ts';

export const homeLeadWords = words({
  vi: {
    toPrepare: (month: string) => `Chi bộ chưa chuẩn bị sinh hoạt tháng ${month}`,
    toPrepareDetail: 'Các bước và nội dung theo quy định đã có sẵn.',
    startPreparing: 'Chuẩn bị ngay',
    leadTitle: 'Việc của bí thư',
    tasksToReview: (count: number) => `${String(count)} nhiệm vụ chờ đánh giá`,
    proposals: (count: number) => `${String(count)} ý kiến chờ trả lời`,
    transfers: (count: number) => `${String(count)} đồng chí xin chuyển đến, chờ trả lời`,
    toConfirm: 'Chờ đồng chí xác nhận',
    recovery: (name: string) => `Khôi phục tài khoản của ${name}`,
    corrections: (count: number) => `${String(count)} đề nghị sửa hồ sơ`,
  },
  en: {
    toPrepare: (month) => `The meeting of ${month} is not prepared yet`,
    toPrepareDetail: 'The prescribed steps and contents stand ready.',
    startPreparing: 'Prepare it now',
    leadTitle: 'For the secretary',
    tasksToReview: (count) => `${String(count)} tasks wait for review`,
    proposals: (count) => `${String(count)} proposals wait for an answer`,
    transfers: (count) => `${String(count)} transfers to answer`,
    toConfirm: 'Waits for you to confirm',
    recovery: (name) => `Recovery of the account of ${name}`,
    corrections: (count) => `${String(count)} requests for corrections`,
  },
});
