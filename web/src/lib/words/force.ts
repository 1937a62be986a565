import { words } from './words.ts';

/** Whether a document still holds. */
export const forceWords = words({
  vi: {
    title: 'Hiệu lực',
    inPlace: (name: string) => `Thay bằng ${name}`,
    states: {
      'in-force': 'Còn hiệu lực',
      partly: 'Hết hiệu lực một phần',
      ended: 'Hết hiệu lực',
      'not-yet': 'Chưa có hiệu lực',
    },
    endedTitle: (day: string) => `Văn kiện này đã hết hiệu lực từ ngày ${day}`,
    endedText: 'Xin chỉ dùng để tra cứu.',
    replacedBy: (name: string, subject: string) => `Đã được thay bằng ${name}: ${subject}`,
    partlyTitle: (day: string) => `Một phần văn kiện này đã được sửa đổi, bổ sung từ ngày ${day}`,
    partlyText: 'Xin đọc cùng văn kiện sửa đổi, bổ sung ở mục Liên quan cuối trang.',
    notYetTitle: (day: string) => `Văn kiện này có hiệu lực từ ngày ${day}`,
    endsTitle: (day: string) => `Văn kiện này sẽ hết hiệu lực từ ngày ${day}`,
    effectiveFrom: 'Có hiệu lực từ ngày',
    endsOn: 'Hết hiệu lực từ ngày',
  },
  en: {
    title: 'Force',
    inPlace: (name) => `Replaced by ${name}`,
    states: {
      'in-force': 'In force',
      partly: 'No longer in force in part',
      ended: 'No longer in force',
      'not-yet': 'Not in force yet',
    },
    endedTitle: (day) => `This document is no longer in force since ${day}`,
    endedText: 'For reference only.',
    replacedBy: (name, subject) => `Replaced by ${name}: ${subject}`,
    partlyTitle: (day) => `Part of this document was amended on ${day}`,
    partlyText: 'Read it together with what amends it, under Related below.',
    notYetTitle: (day) => `This document is in force from ${day}`,
    endsTitle: (day) => `This document will not be in force from ${day} on`,
    effectiveFrom: 'In force from',
    endsOn: 'No longer in force from',
  },
});
