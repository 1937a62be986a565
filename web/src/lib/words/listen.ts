import { words } from './words.ts';

export const listenWords = words({
  vi: {
    title: 'Nghe tin',
    emptyTitle: 'Chưa có bản tin nào',
    emptyText:
      'Mỗi tháng, bản tin nội bộ sẽ có ở đây: từng mục đọc thành tiếng, nghe lần lượt, kèm toàn bộ chữ viết để đọc.',
    emptyDo: 'Khi có bản tin mới, trang Hôm nay sẽ báo cho đồng chí.',
    toToday: 'Về Hôm nay',
  },
  en: {
    title: 'Listen',
    emptyTitle: 'There is no bulletin yet',
    emptyText:
      'Each month the internal bulletin will be here: every item read aloud, one after the other, with the full text beside it.',
    emptyDo: 'The Today page will tell you when a new bulletin comes.',
    toToday: 'Back to Today',
  },
});
