import { words } from './words.ts';

/** Annexes and letters that go with a document. */
export const attachmentsWords = words({
  vi: {
    title: 'Văn bản kèm theo',
    deskText:
      'Phụ lục, tờ trình, biểu mẫu đi cùng văn kiện này. Ai đọc được văn kiện thì đọc được văn bản kèm theo.',
    isPartOf: 'Đây là văn bản kèm theo của',
    toAttached: (count: number) => `Có ${String(count)} văn bản kèm theo ở cuối trang`,
    others: 'Các văn bản kèm theo khác',
    pages: (pages: number) => (pages > 0 ? `${String(pages)} trang` : 'Mở tệp để xem'),
    name: 'Tên văn bản kèm theo',
    nameHint: 'Ví dụ: Phụ lục 1. Danh sách đơn vị',
    nameMissing: 'Xin ghi tên văn bản kèm theo trước khi tải tệp.',
    add: 'Thêm văn bản kèm theo',
    unnamed: 'Chưa có tên',
    states: {
      draft: 'Chưa vào thư viện',
      filed: 'Đã vào thư viện',
      trashed: 'Trong thùng rác',
    },
    newVersion: 'Có bản mới chưa đưa vào thư viện',
    up: 'Đưa lên trước',
    open: 'Tệp, bản mới, thùng rác',
    save: 'Lưu tên và thứ tự',
    saveAct: 'Sắp xếp văn bản kèm theo',
    saved: 'Đã lưu.',
    shelve: 'Đưa vào thư viện',
    toMain: 'Mở văn kiện chính',
    sentAlone: (count: number) =>
      `Văn kiện này có ${String(count)} văn bản kèm theo. Lần gửi này chỉ gửi văn kiện chính. Muốn gửi văn bản kèm theo, đồng chí mở từng văn bản rồi chọn gửi.`,
    followsText:
      'Cấp, loại, ngày, cơ quan ban hành và người được đọc theo văn kiện chính. Văn bản này vào thư viện cùng văn kiện chính.',
  },
  en: {
    title: 'Attachments',
    deskText: 'Annexes, letters and forms that go with this document. Who may read it may read them.',
    isPartOf: 'This is attached to',
    toAttached: (count) => `${String(count)} attached at the end of the page`,
    others: 'Other attachments',
    pages: (pages) => (pages > 0 ? `${String(pages)} pages` : 'Open the file'),
    name: 'Name of the attachment',
    nameHint: 'For instance: Annex 1. List of units',
    nameMissing: 'Write the name of the attachment before its file.',
    add: 'Add an attachment',
    unnamed: 'Without a name',
    states: { draft: 'Not in the library yet', filed: 'In the library', trashed: 'In the trash' },
    newVersion: 'A new version is not in the library yet',
    up: 'Move before',
    open: 'File, new version, trash',
    save: 'Save names and order',
    saveAct: 'Arrange the attachments',
    saved: 'Saved.',
    shelve: 'File it into the library',
    toMain: 'Open the main document',
    sentAlone: (count) =>
      `This document has ${String(count)} attachments. Only the main document is sent; open each attachment to send it too.`,
    followsText:
      'Level, kind, day, issuer and readers are those of the main document. It goes into the library with that.',
  },
});
