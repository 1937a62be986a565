import { words } from './words.ts';

export const partWords = words({
  vi: {
    steps: (at: number, of: number, label: string) => `Bước ${String(at)} trên ${String(of)}: ${label}`,
    stepsDone: (of: number) => `Xong cả ${String(of)} bước`,
    done: { at: 'Lúc', next: 'Tiếp theo', call: 'Cần hỏi', home: 'Về Hôm nay' },
    file: {
      choose: 'Chọn tệp',
      none: 'Chưa chọn tệp nào',
      others: (count: number) => `và ${String(count)} tệp khác`,
    },
    progress: (percent: string) => `Xong ${percent}`,
    nothing: '–',
    more: (shown: number, all: number) => `Xem thêm (đang hiện ${String(shown)} trên ${String(all)})`,
  },
  en: {
    steps: (at, of, label) => `Step ${String(at)} of ${String(of)}: ${label}`,
    stepsDone: (of) => `All ${String(of)} steps done`,
    done: { at: 'At', next: 'What comes next', call: 'Questions', home: 'Back to Today' },
    file: {
      choose: 'Choose a file',
      none: 'No file chosen yet',
      others: (count) => `and ${String(count)} more`,
    },
    progress: (percent) => `${percent} done`,
    nothing: '–',
    more: (shown, all) => `Show more (${String(shown)} of ${String(all)} shown)`,
  },
});
