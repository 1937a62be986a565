import { words } from './words.ts';

export const homeSimpleWords = words({
  vi: {
    meeting: 'Họp chi bộ',
    noMeeting: 'Chưa có lịch họp',
    tasks: 'Việc cần làm',
    taskCount: (count: number) => (count === 0 ? 'Không có việc nào' : `${String(count)} việc`),
    listen: 'Nghe tin',
    listenText: 'Bản tin của tháng',
    documents: 'Văn kiện',
    documentsText: 'Đọc hoặc nghe',
  },
  en: {
    meeting: 'Cell meeting',
    noMeeting: 'None planned yet',
    tasks: 'To do',
    taskCount: (count) => (count === 0 ? 'Nothing to do' : `${String(count)} tasks`),
    listen: 'Listen',
    listenText: 'The bulletin of the month',
    documents: 'Library',
    documentsText: 'Read or listen',
  },
});
