import { words } from './words.ts';

/** The address of a document, for those inside. */
export const addressWords = words({
  vi: {
    copy: 'Chép đường dẫn',
    copied: 'Đã chép. Chỉ đồng chí nào đăng nhập và được đọc văn kiện này mới mở được.',
  },
  en: {
    copy: 'Copy the address',
    copied: 'Copied. It opens only for those who sign in and may read this document.',
  },
});
