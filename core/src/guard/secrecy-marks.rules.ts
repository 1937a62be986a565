/** Words that begin or end a harmless compound with "mật": bảo mật, bí mật, mật khẩu, mật độ … */
const BEFORE = ['bảo', 'bí', 'cẩn', 'thân', 'cơ', 'trắc', 'đường', 'nước'];
const AFTER = ['khẩu', 'mã', 'độ', 'thiết', 'ong', 'đường', 'danh', 'vụ', 'trực'];

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const isMark = (words: readonly string[], index: number): boolean => {
  const before = words[index - 1] ?? '';
  if (words[index] === 'mật') {
    if (before === 'tối' || before === 'tuyệt') return true;
    return !BEFORE.includes(before) && !AFTER.includes(words[index + 1] ?? '');
  }
  return words[index] === 'mat' && (before === 'toi' || before === 'tuyet');
};

/**
 * Whether the name of a file carries a mark of state secrets: MẬT, TỐI MẬT, TUYỆT MẬT, in any letters and with any separators;
 * without Vietnamese marks only "toi mat" and "tuyet mat", since "mat" alone is also mặt and mắt. Compounds such as "bảo mật" or
 * "mật khẩu" pass. Source: Luật Bảo vệ bí mật nhà nước, three levels of secrecy (domain §2.0 and §2.6, *read*).
 */
export const looksClassified = (name: string): boolean => {
  const words = wordsOf(name);
  return words.some((_word, index) => isMark(words, index));
};
