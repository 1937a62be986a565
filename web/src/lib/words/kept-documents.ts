import { words } from './words.ts';

/** Documents that somebody keeps on this device on purpose. */
export const keptDocumentsWords = words({
  vi: {
    title: 'Đã giữ trên máy',
    lead: 'Những văn kiện này đọc và tìm được khi không có mạng. Khi có bản mới, máy tự thay.',
    rowText: (count: number) => `${String(count)} văn kiện đọc được khi không có mạng`,
    keep: 'Giữ trên máy',
    about: (size: string, attached: number) =>
      attached > 0
        ? `Khoảng ${size}, cả văn kiện chính và ${String(attached)} văn bản kèm theo. Đọc và tìm được khi không có mạng.`
        : `Khoảng ${size}. Đọc và tìm được khi không có mạng.`,
    keeping: 'Đang giữ trên máy',
    kept: (attached: number) =>
      attached > 0
        ? `Văn kiện chính và ${String(attached)} văn bản kèm theo đã giữ trên máy.`
        : 'Văn kiện này đã giữ trên máy.',
    withAttached: (attached: number) => `cùng ${String(attached)} văn bản kèm theo`,
    notKept: 'Máy chưa giữ được. Xin kiểm tra mạng và chỗ trống rồi thử lại.',
    remove: 'Bỏ khỏi máy',
    removeOne: (subject: string) => `Bỏ khỏi máy: ${subject}`,
    all: (size: string) => `Tất cả ${size}`,
    until: (at: string) => `Nếu máy không liên lạc được với hệ thống, phần giữ để đọc tự xóa lúc ${at}.`,
    none: 'Máy chưa giữ văn kiện nào',
    noneText: 'Mở một văn kiện rồi bấm “Giữ trên máy”.',
    toLibrary: 'Mở thư viện',
  },
  en: {
    title: 'Kept on this device',
    lead: 'These documents can be read and found without network. New versions are fetched by themselves.',
    rowText: (count) => `${String(count)} documents to be read without network`,
    keep: 'Keep on this device',
    about: (size, attached) =>
      attached > 0
        ? `About ${size}, with the main document and ${String(attached)} attached. To be read and found without network.`
        : `About ${size}. To be read and found without network.`,
    keeping: 'Being kept',
    kept: (attached) =>
      attached > 0
        ? `The main document and ${String(attached)} attached are kept on this device.`
        : 'This document is kept on this device.',
    withAttached: (attached) => `with ${String(attached)} attached`,
    notKept: 'It could not be kept. Check network and free space, and try again.',
    remove: 'Take off the device',
    removeOne: (subject) => `Take off the device: ${subject}`,
    all: (size) => `${size} in all`,
    until: (at) => `Without contact, what is kept wipes itself at ${at}.`,
    none: 'Nothing is kept yet',
    noneText: 'Open a document and press “Keep on this device”.',
    toLibrary: 'Open the library',
  },
});
