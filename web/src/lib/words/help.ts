import { words } from './words.ts';

export const helpWords = words({
  vi: {
    title: 'Trợ giúp',
    topics: [
      {
        title: 'Chữ nhỏ, khó đọc',
        text: 'Bấm nút Aa ở góc trang rồi chọn cỡ chữ Lớn. Chọn cách hiển thị Đơn giản nếu đồng chí chỉ muốn thấy các việc chính.',
      },
      {
        title: 'Lần đầu vào sổ tay',
        text: 'Dùng phiếu cá nhân do bí thư chi bộ đưa: quét mã vuông trên phiếu, hoặc gõ mã chữ trên phiếu. Mã chỉ dùng một lần.',
      },
      {
        title: 'Mất phiếu, quên mật khẩu, đổi máy',
        text: 'Đồng chí gặp bí thư chi bộ để nhận mã mới. Không ai khác biết hoặc đặt được mật khẩu của đồng chí.',
      },
      {
        title: 'Không có mạng',
        text: 'Đồng chí vẫn đọc được những gì đã mở. Câu trả lời và báo cáo được giữ lại trên máy và tự gửi khi có mạng.',
      },
      {
        title: 'Dùng chung máy với người khác',
        text: 'Khi xong, vào Tài khoản của tôi và đăng xuất. Mọi nội dung trên máy này sẽ được xóa.',
      },
    ],
  },
  en: {
    title: 'Help',
    topics: [
      {
        title: 'The text is small',
        text: 'Press the Aa button at the corner of the page and choose the large size. Choose the simple layout to see only the main things.',
      },
      {
        title: 'The first time',
        text: 'Use the personal slip from your cell secretary: scan the square code, or type the letters. The code works once.',
      },
      {
        title: 'Slip lost, password forgotten, new phone',
        text: 'See your cell secretary for a new code. Nobody else knows or can set your password.',
      },
      {
        title: 'No network',
        text: 'You can still read what you have opened. Answers and reports are kept on the device and sent by themselves when the network is back.',
      },
      {
        title: 'A device shared with others',
        text: 'When you are done, go to My account and sign out. Everything on this device is erased.',
      },
    ],
  },
});
