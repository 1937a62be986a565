import type { NoticeTopic } from '@sotay/core/notifications/topics.ts';
import type { Language } from '../lib/words/language.ts';

type Notice = { says: Readonly<Record<Language, string>>; leadsTo: string };

/** What a notice says in the language of the device, and where it leads. */
export const noticeWords: Readonly<Record<NoticeTopic, Notice>> = {
  directive: {
    says: { vi: 'Có chỉ đạo mới. Mời đồng chí mở xem.', en: 'There is a new directive. Please open it.' },
    leadsTo: '/inbox',
  },
  notice: {
    says: { vi: 'Có thông báo mới. Mời đồng chí mở xem.', en: 'There is a new notice. Please open it.' },
    leadsTo: '/inbox',
  },
  bulletin: {
    says: {
      vi: 'Bản tin của tháng đã có. Mời đồng chí đọc hoặc nghe.',
      en: 'The bulletin of the month is out, to read or to hear.',
    },
    leadsTo: '/listen',
  },
  duty: {
    says: {
      vi: 'Có việc cấp trên giao cho đơn vị của đồng chí.',
      en: 'Your unit was given something to do.',
    },
    leadsTo: '/inbox',
  },
  reminder: {
    says: { vi: 'Có việc đang chờ đồng chí.', en: 'Something is waiting for you.' },
    leadsTo: '/inbox',
  },
  task: {
    says: { vi: 'Đồng chí được giao một nhiệm vụ.', en: 'You were given a task.' },
    leadsTo: '/tasks',
  },
  petition: {
    says: { vi: 'Có thư trả lời đồng chí.', en: 'There is an answer for you.' },
    leadsTo: '/petitions',
  },
  meeting: {
    says: { vi: 'Mời đồng chí dự sinh hoạt.', en: 'You are invited to a meeting.' },
    leadsTo: '/meetings',
  },
  library: {
    says: {
      vi: 'Một văn kiện đồng chí lưu vừa thay đổi.',
      en: 'A document that you saved has changed.',
    },
    leadsTo: '/documents/saved',
  },
  digest: {
    says: {
      vi: 'Có một số mục mới. Mời đồng chí mở xem.',
      en: 'There are several new items. Please open them.',
    },
    leadsTo: '/inbox',
  },
  test: {
    says: { vi: 'Máy này nhận được thông báo của sổ tay.', en: 'This device gets notices of the handbook.' },
    leadsTo: '/account/notices',
  },
};

export const NOTICE_TITLE = 'Sổ tay đảng viên';
