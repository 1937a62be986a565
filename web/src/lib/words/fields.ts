import { words } from './words.ts';

/** Fields for days and times, the same on every screen. */
export const fieldsWords = words({
  vi: {
    day: {
      hint: 'Ngày/tháng/năm, ví dụ 19/05/2026',
      wrong: 'Chưa đúng một ngày. Đồng chí ghi ngày/tháng/năm, ví dụ 19/05/2026.',
      tooEarly: (earliest: string) => `Sớm nhất là ngày ${earliest}.`,
    },
    time: {
      hint: 'Giờ:phút, ví dụ 20:30',
      wrong: 'Chưa đúng giờ. Đồng chí ghi giờ:phút, ví dụ 20:30.',
    },
  },
  en: {
    day: {
      hint: 'Day/month/year, for example 19/05/2026',
      wrong: 'This is not a day. Write day/month/year, for example 19/05/2026.',
      tooEarly: (earliest) => `${earliest} at the earliest.`,
    },
    time: {
      hint: 'Hours:minutes, for example 20:30',
      wrong: 'This is not a time. Write hours:minutes, for example 20:30.',
    },
  },
});
