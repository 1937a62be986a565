import { words } from './words.ts';

export const waitingWords = words({
  vi: {
    title: 'Việc chờ gửi',
    lead: 'Những việc này đã ghi trên máy. Có mạng thì máy tự gửi, đồng chí không cần làm lại.',
    none: 'Không có việc nào chờ gửi',
    noneText: 'Mọi việc đồng chí làm đã lên máy chủ.',
    unsent: 'chưa gửi',
    phones: 'chờ phiếu điện thoại',
    settle: 'Chốt kết quả',
    phonesArrived: (count: number) =>
      count === 0 ? 'Chưa có phiếu điện thoại nào đến' : `${String(count)} phiếu điện thoại đã đến`,
    home: 'Về Hôm nay',
    send: 'Gửi ngay',
  },
  en: {
    title: 'Waiting to be sent',
    lead: 'These are written down on this phone. They are sent by themselves with the network; you need not do them again.',
    none: 'Nothing waits to be sent',
    noneText: 'Everything you did has reached the server.',
    unsent: 'not sent',
    phones: 'waits for votes by phone',
    settle: 'Settle the result',
    phonesArrived: (count) =>
      count === 0 ? 'No vote by phone has arrived yet' : `${String(count)} by phone arrived`,
    home: 'Back to today',
    send: 'Send now',
  },
});
