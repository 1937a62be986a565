import { words } from './words.ts';

/** Loaded when something was refused, not with the shell. */
export const outboxWords = words({
  vi: {
    refused: 'Chưa gửi được, đồng chí xem lại',
    savedAt: (when: string) => `Ghi lúc ${when}`,
    retry: 'Gửi lại',
    discard: 'Bỏ việc này',
    clashes: (count: number) => `${String(count)} việc được ghi khác nhau ở hai nơi`,
    choose: 'Xem và chọn',
  },
  en: {
    refused: 'Not sent yet, please look at it',
    savedAt: (when) => `Written at ${when}`,
    retry: 'Send again',
    discard: 'Drop this',
    clashes: (count) => `${String(count)} written differently in two places`,
    choose: 'Look and choose',
  },
});
