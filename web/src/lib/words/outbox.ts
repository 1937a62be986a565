import { words } from './words.ts';

/** Loaded when something was refused, not with the shell. */
export const outboxWords = words({
  vi: {
    refused: 'Chưa gửi được, đồng chí xem lại',
    savedAt: (when: string) => `Ghi lúc ${when}`,
    retry: 'Gửi lại',
    discard: 'Bỏ việc này',
  },
  en: {
    refused: 'Not sent yet, please look at it',
    savedAt: (when) => `Written at ${when}`,
    retry: 'Send again',
    discard: 'Drop this',
  },
});
