import { words } from './words.ts';

/** Internal papers: for who reads them and for the office that makes them so. */
export const internalWords = words({
  vi: {
    title: 'Văn bản nội bộ',
    opening: 'Đang mở văn bản nội bộ',
    recorded: 'Việc mở văn bản này được ghi lại.',
    openedOnce: (first: string) => `Đồng chí mở lần đầu, lúc ${first}.`,
    openedBefore: (times: number, first: string) =>
      `Đồng chí đã mở ${String(times)} lần, lần đầu lúc ${first}.`,
    noFile: 'Chỉ đọc trên màn hình khi có mạng: không tải tệp về máy, không giữ trong máy.',
    print: 'In bản có ghi tên đồng chí',
    printText: 'Bản in có họ tên và giờ in trên từng trang; việc in được ghi lại.',

    make: 'Đặt là văn bản nội bộ',
    makeText:
      'Người đọc chỉ đọc trên màn hình dưới dấu mờ có tên mình, không tải tệp về; ai mở, mở lúc nào đều được ghi lại. Tìm kiếm chỉ thấy tên và số, không thấy chữ bên trong.',
    isInternal: 'Đây là văn bản nội bộ. Không ai tải được tệp; việc mở được ghi lại.',
    unread: 'Tệp này chưa đọc được chữ, nên người đọc sẽ chưa xem được gì. Xin thêm bản có chữ.',
    unmake: 'Bỏ chế độ nội bộ',
    openings: 'Ai đã mở',
    counted: (people: number, openings: number) =>
      `${String(people)} đồng chí đã mở, tổng cộng ${String(openings)} lần.`,
    none: 'Chưa có ai mở văn bản này.',
    latest: (most: number) => `Dưới đây là ${String(most)} lần mở gần nhất.`,
    ways: { screen: 'Đọc trên màn hình', print: 'In' },
  },
  en: {
    title: 'Internal paper',
    opening: 'Opening the internal paper',
    recorded: 'Opening this paper is written down.',
    openedOnce: (first) => `This is your first time, at ${first}.`,
    openedBefore: (times, first) => `You opened it ${String(times)} times, first at ${first}.`,
    noFile: 'It is read on the screen with network: no download, nothing kept on the device.',
    print: 'Print a copy with your name',
    printText: 'Each page carries your name and the time; printing is written down.',

    make: 'Make it an internal paper',
    makeText:
      'Readers read it on the screen under a pale mark with their name and download nothing; who opens it and when is written down. A search finds its title and number, not its text.',
    isInternal: 'This is an internal paper. Nobody downloads the file; opening it is written down.',
    unread: 'No text could be read from this file, so readers see nothing yet. Add a version with text.',
    unmake: 'Make it an ordinary document',
    openings: 'Who opened it',
    counted: (people, openings) => `${String(people)} people opened it, ${String(openings)} times in all.`,
    none: 'Nobody has opened it yet.',
    latest: (most) => `These are the latest ${String(most)} openings.`,
    ways: { screen: 'Read on the screen', print: 'Printed' },
  },
});
