import { words } from './words.ts';

export const documentsWords = words({
  vi: {
    title: 'Văn kiện',
    emptyTitle: 'Chưa có văn kiện nào được đưa lên',
    emptyText:
      'Nơi này sẽ có nghị quyết, chỉ thị, kế hoạch của các cấp và biên bản, nghị quyết đã ký của chi bộ, đọc được bằng chữ lớn.',
    emptyDo: 'Tài liệu của kỳ sinh hoạt này nằm ngay trong trang Sinh hoạt.',
    toMeetings: 'Xem kỳ sinh hoạt',
  },
  en: {
    title: 'Library',
    emptyTitle: 'No documents have been added yet',
    emptyText:
      'Resolutions, directives and plans of all levels will stand here, and the signed minutes and resolutions of your cell, readable in large print.',
    emptyDo: 'The papers of this month’s meeting are on the Meetings page.',
    toMeetings: 'See the meeting',
  },
});
