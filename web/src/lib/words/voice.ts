import { words } from './words.ts';

export const voiceWords = words({
  vi: {
    lead: 'Đồng chí đọc hoặc nói, điện thoại ghi lại. Nghe lại được trước khi gửi.',
    start: 'Bắt đầu ghi âm',
    pause: 'Tạm dừng',
    goOn: 'Ghi tiếp',
    stop: 'Ghi xong',
    use: 'Dùng bản ghi này',
    again: 'Ghi lại từ đầu',
    discard: 'Bỏ bản ghi',
    listen: 'Nghe lại bản ghi',
    time: 'Thời gian đã ghi',
    running: 'Đang ghi.',
    paused: 'Đang tạm dừng.',
    quiet: 'Chưa nghe thấy tiếng. Đồng chí nói gần điện thoại hơn.',
    fileName: 'Ghi âm',
    unsent: (time: string) => `Bản ghi âm chưa gửi, ${time}`,
    unsentText: 'Máy còn giữ bản ghi lần trước. Đồng chí nghe lại, rồi dùng hoặc bỏ.',
    faults: {
      refused: {
        title: 'Chưa được dùng micro',
        text: 'Đồng chí mở Cài đặt của điện thoại, chọn trình duyệt, cho phép dùng Micro, rồi bấm lại.',
      },
      'no-microphone': {
        title: 'Không tìm thấy micro',
        text: 'Máy không có micro, hoặc ứng dụng khác đang dùng. Đồng chí đóng ứng dụng ấy rồi bấm lại.',
      },
      unable: {
        title: 'Trình duyệt này không ghi âm được',
        text: 'Đồng chí ghi bằng ứng dụng ghi âm của điện thoại, rồi chọn tệp ấy.',
      },
    },
  },
  en: {
    lead: 'Read or speak, the phone records. You can listen again before it is sent.',
    start: 'Start recording',
    pause: 'Pause',
    goOn: 'Go on',
    stop: 'Finish',
    use: 'Use this recording',
    again: 'Record again',
    discard: 'Discard',
    listen: 'Listen again',
    time: 'Time recorded',
    running: 'Recording.',
    paused: 'Paused.',
    quiet: 'Nothing is heard. Please speak closer to the phone.',
    fileName: 'Recording',
    unsent: (time) => `A recording that was not sent, ${time}`,
    unsentText: 'This device still has it. Listen again, then use it or discard it.',
    faults: {
      refused: {
        title: 'The microphone is not allowed',
        text: 'Open the settings of the phone, choose the browser, allow the microphone, then try again.',
      },
      'no-microphone': {
        title: 'No microphone was found',
        text: 'There is none, or another app uses it. Close that app, then try again.',
      },
      unable: {
        title: 'This browser cannot record',
        text: 'Record with the recorder of the phone, then choose that file.',
      },
    },
  },
});
