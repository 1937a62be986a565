import { words } from './words.ts';

/** What one saves of the library for oneself. */
export const savedWords = words({
  vi: {
    title: 'Văn kiện đã lưu',
    detail: 'Văn kiện và trang đồng chí đã đánh dấu',
    save: 'Lưu văn kiện',
    saved: 'Đã lưu. Có thay đổi, sổ tay sẽ báo cho đồng chí.',
    unsave: 'Bỏ lưu',
    marksTitle: 'Trang đã đánh dấu',
    mark: 'Đánh dấu một trang',
    page: 'Trang',
    pageWrong: (pages: number) => `Xin ghi số trang từ 1 đến ${String(pages)}.`,
    note: 'Ghi chú ngắn',
    noteHint: 'Chỉ đồng chí thấy.',
    markAct: 'Đánh dấu trang',
    marksFull: 'Đã đánh dấu 50 trang. Xin bỏ bớt rồi đánh dấu tiếp.',
    atPage: (page: number) => `Trang ${String(page)}`,
    unmark: (page: number) => `Bỏ đánh dấu trang ${String(page)}`,
    emptyTitle: 'Đồng chí chưa lưu văn kiện nào',
    emptyText:
      'Mở một văn kiện rồi bấm “Lưu văn kiện”. Khi nó được thay thế hay sửa đổi, sổ tay báo cho đồng chí.',
    toLibrary: 'Mở thư viện',
    isNews: 'Vừa thay đổi',
    news: (count: number) =>
      count === 1
        ? 'Một văn kiện đồng chí lưu vừa thay đổi'
        : `${String(count)} văn kiện đồng chí lưu vừa thay đổi`,
    newsText: 'Bị thay thế, sửa đổi hoặc hết hiệu lực',
  },
  en: {
    title: 'Saved documents',
    detail: 'Documents and pages that you marked',
    save: 'Save the document',
    saved: 'Saved. You are told when it changes.',
    unsave: 'Save no longer',
    marksTitle: 'Marked pages',
    mark: 'Mark a page',
    page: 'Page',
    pageWrong: (pages) => `A page from 1 to ${String(pages)}.`,
    note: 'A short note',
    noteHint: 'Only you see it.',
    markAct: 'Mark the page',
    marksFull: 'You marked 50 pages. Take some away first.',
    atPage: (page) => `Page ${String(page)}`,
    unmark: (page) => `Take the mark from page ${String(page)}`,
    emptyTitle: 'You have saved no document yet',
    emptyText: 'Open a document and choose “Save the document”. You are told when it is replaced or amended.',
    toLibrary: 'Open the library',
    isNews: 'Just changed',
    news: (count) =>
      count === 1 ? 'A document you saved has changed' : `${String(count)} documents you saved have changed`,
    newsText: 'Replaced, amended or ended',
  },
});
