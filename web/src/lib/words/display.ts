import { words } from './words.ts';

/** Loaded with the dialog, not with the shell. */
export const displayWords = words({
  vi: {
    title: 'Cỡ chữ và hiển thị',
    size: 'Cỡ chữ',
    normal: 'Thường',
    large: 'Lớn',
    mode: 'Cách hiển thị',
    full: 'Đầy đủ',
    fullHint: 'Mọi phần của sổ tay',
    simple: 'Đơn giản',
    simpleHint: 'Chỉ các việc chính, nút to',
    theme: 'Nền',
    auto: 'Theo máy',
    light: 'Sáng',
    dark: 'Tối',
    language: 'Ngôn ngữ',
    done: 'Xong',
  },
  en: {
    title: 'Text size and display',
    size: 'Text size',
    normal: 'Normal',
    large: 'Large',
    mode: 'Layout',
    full: 'Full',
    fullHint: 'All parts of the handbook',
    simple: 'Simple',
    simpleHint: 'The main things only, large buttons',
    theme: 'Background',
    auto: 'As the device',
    light: 'Light',
    dark: 'Dark',
    language: 'Language',
    done: 'Done',
  },
});
