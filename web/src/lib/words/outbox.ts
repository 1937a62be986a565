import { words } from './words.ts';

/** Loaded when something was refused or is not on the phone, not with the shell. */
export const outboxWords = words({
  vi: {
    refused: 'Chưa gửi được, đồng chí xem lại',
    savedAt: (when: string) => `Ghi lúc ${when}`,
    retry: 'Gửi lại',
    discard: 'Bỏ việc này',
    clashes: (count: number) => `${String(count)} việc được ghi khác nhau ở hai nơi`,
    choose: 'Xem và chọn',
    notKept: 'Chưa có trên máy này',
  },
  en: {
    refused: 'Not sent yet, please look at it',
    savedAt: (when) => `Written at ${when}`,
    retry: 'Send again',
    discard: 'Drop this',
    clashes: (count) => `${String(count)} written differently in two places`,
    choose: 'Look and choose',
    notKept: 'Not on this device',
  },
});
