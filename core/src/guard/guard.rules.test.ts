import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suspicionsIn } from './guard.rules.ts';
import { isCitizenNumber } from './identity.rules.ts';
import { nameIsSuspicious } from './name.rules.ts';

const SETTING = { words: ['nhân sự đại hội'], thisYear: 2026 };
const marksOf = (...pages: string[]): string[] => [
  ...new Set(suspicionsIn(pages, SETTING).map(({ mark }) => mark)),
];

const HEAD = 'ĐẢNG BỘ KHỐI THỬ\nĐẢNG ỦY SỞ BẮC\nSố 12-KH/ĐU\n';

test.each([
  ['alone in the head', `MẬT\n${HEAD}`],
  ['in brackets', `[ TỐI MẬT ]\n${HEAD}`],
  ['letters apart', `${HEAD}M Ậ T`],
  ['letters far apart', `T  Ố  I   M  Ậ  T\n${HEAD}`],
  ['beside another column', 'TUYỆT MẬT      ĐẢNG CỘNG SẢN VIỆT NAM'],
  ['in a cell', 'ĐẢNG ỦY SỞ BẮC\tTỐI MẬT'],
  ['among words of the head', 'ĐẢNG ỦY SỞ BẮC MẬT'],
  ['marks lost', `TOI MAT\n${HEAD}`],
  ['some marks lost', `TỐI MÂT\n${HEAD}`],
  ['one level without marks', `MAT\n${HEAD}`],
  ['taken for other letters by a scan', `T0l MẬT\n${HEAD}`],
  ['small letters', 'tối mật\nBáo cáo'],
  ['decomposed', `${'TỐI MẬT'.normalize('NFD')}\n${HEAD}`],
  ['given in a form', 'Độ mật: Tối mật'],
  ['a number with its level', 'Số 12-BC/ĐU (M)'],
  ['on the envelope', 'Chỉ người có tên mới được bóc bì'],
  ['in two lines', `TỐI\nMẬT\n${HEAD}`],
  ['beside how urgent it is', `Mật - Khẩn\n${HEAD}`],
  ['with the words of the law', `${HEAD}TÀI LIỆU BÍ MẬT NHÀ NƯỚC - ĐỘ MẬT`],
  ['between rules', `- Tuyệt mật -\n${HEAD}`],
])('a level of secrecy %s is seen', (_how, text) => {
  expect(marksOf(text)).toContain('classified');
});

test('it is seen on whichever page it stands, and the page is told', () => {
  expect(suspicionsIn([HEAD, 'Phần hai', 'TUYỆT MẬT\nPhụ lục'], SETTING)).toEqual([
    { mark: 'classified', page: 3, passage: 'TUYỆT MẬT' },
  ]);
});

test.each([
  ['TÀI LIỆU THU HỒI', 'recall'],
  ['(Thu hồi sau hội nghị)', 'recall'],
  ['T À I  L I Ệ U  T H U  H Ồ I', 'recall'],
  ['Tai lieu thu hoi', 'recall'],
  ['* Tài liệu thu hồi *', 'recall'],
  ['Tài liệu hội nghị, thu hồi sau khi nghiên cứu', 'recall'],
  ['Tài liệu lưu hành nội bộ hạn chế', 'restricted'],
  ['LÝ LỊCH\nCỦA NGƯỜI XIN VÀO ĐẢNG', 'personnel'],
  ['LƯU HÀNH NỘI BỘ HẠN CHẾ', 'restricted'],
  ['LÝ LỊCH ĐẢNG VIÊN', 'personnel'],
  ['Dự kiến nhân sự đại hội nhiệm kỳ tới', 'word'],
])('%s is seen', (text, mark) => {
  expect(marksOf(`${HEAD}${text}`)).toContain(mark);
});

test.each([
  'LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC',
  'KẾ HOẠCH\ntuyên truyền Luật Bảo vệ bí mật nhà nước năm 2025',
  'QUY CHẾ\nBẢO MẬT THÔNG TIN',
  'Bí mật nhà nước có ba độ: tuyệt mật, tối mật và mật.',
  'a) Tuyệt mật;\nb) Tối mật;\nc) Mật.',
  '- Tối mật\n- Mật',
  'Mật độ dân số năm 2025',
  'MẬT ĐỘ XÂY DỰNG',
  'MẬT ĐỘ',
  'Độ mật',
  'Đổi mật khẩu ba tháng một lần',
  'BÁO CÁO CỦA MẶT TRẬN TỔ QUỐC',
  'Mặt\nTrận',
  'Có mặt\tVắng mặt',
  'mắt\nmát',
  'Độ mật: Không',
  'Tài liệu thu hồi được từ các hộ dân đã nộp về kho lưu trữ của huyện để quản lý.',
  'Lưu hành nội bộ',
  'Tài liệu thu hồi công nợ',
  'Hạn chế lưu hành xe tải giờ cao điểm',
  'Tài liệu có đóng dấu MẬT không được đưa lên mạng',
  'Kẻ dấu "MẬT", "TỐI MẬT" theo mẫu của Bộ',
  'Độ mật của tài liệu do người ký quyết định',
  'MẬT RỈ ĐƯỜNG',
  'Kinh phí: 120 345 678 900 đồng; 999.888.777.666 đồng',
  'Điện thoại: 0912 345 678, 0987654321, 0203123456',
  'Số CCCD: 022085012345',
  'Tài khoản 123456789, 987654321, 192837465',
  'đồng chí Mật\nđồng chí An',
])('%s passes', (text) => {
  expect(marksOf(`${HEAD}${text}`)).toEqual([]);
});

test('people’s numbers are told from one number, from amounts, and by their structure', () => {
  const rows = ['022085012345', '001 190 054321', '036201009876'];
  expect(marksOf(rows.join('\n'))).toEqual([]);
  expect(marksOf(['022085012345', '001 190 054 321', '036201009876'].join('\n'))).toEqual(['identities']);
  expect(marksOf('1 022085012345 12/3/1985 2 001190054321 3 036.201.009.876')).toEqual(['identities']);
  expect(marksOf('Số CMND\n100123456\n100123457\n100123458')).toEqual(['identities']);
  expect(marksOf('Số thẻ đảng viên\n22.012345\n22.012346\n22.012347')).toEqual(['identities']);
  expect(marksOf('022085012345', '001190054321', '036201009876')).toEqual(['identities']);
});

test.each([
  ['022085012345', true],
  ['003085012345', false],
  ['022485012345', false],
  ['022227012345', false],
  ['022226012345', true],
  ['022005012345', false],
  ['22085012345', false],
])('%s as a citizen’s number: %s', (digits, is) => {
  expect(isCitizenNumber(digits, 2026)).toBe(is);
});

test('the face of a card is seen, a paper about cards is not', () => {
  const card =
    'CĂN CƯỚC CÔNG DÂN\nCitizen Identity Card\nSố / No.: 022085012345\nNgày sinh / Date of birth: 01/01/1985\nGiới tính / Sex: Nam\nQuê quán / Place of origin: Thử';
  expect(marksOf(card)).toEqual(['card']);
  expect(marksOf('Ngón trỏ phải\nIDVNM0850123451022085012345<<8')).toEqual(['card']);
  expect(marksOf(`${card} ${'Hướng dẫn cấp thẻ cho người dân. '.repeat(30)}`)).toEqual([]);
});

test.each([
  'Mat_so 12.pdf',
  'TOI MAT ke hoach.docx',
  'danh sach dang vien CCCD.xlsx',
  'Ảnh căn cước mặt trước.jpg',
  'Tài liệu thu hồi.pdf',
])('the name %s is enough', (name) => {
  expect(nameIsSuspicious(name)).toBe(true);
});

test.each([
  'Danh sách đảng viên.xlsx',
  'Hướng dẫn đổi thẻ căn cước.pdf',
  'Mặt trận Tổ quốc.docx',
  'Thu hồi đất.pdf',
  '',
])('the name %s is not', (name) => {
  expect(nameIsSuspicious(name)).toBe(false);
});

test('any spacing and brackets of a level alone are seen, whatever stands around', () => {
  const gap = fc.constantFrom('', ' ', '  ', ' - ', '.');
  const level = fc.constantFrom('MẬT', 'TỐI MẬT', 'TUYỆT MẬT', 'TOI MAT', 'TUYET MAT');
  const around = fc.constantFrom(['', ''], ['(', ')'], ['[ ', ' ]'], ['*** ', ' ***']);
  fc.assert(
    fc.property(level, gap, around, fc.nat(30), (words, between, [open = '', close = ''], before) => {
      const stamp = `${open}${words.split('').join(between)}${close}`;
      expect(marksOf(`${'dòng chữ thường\n'.repeat(before)}${stamp}`)).toContain('classified');
    }),
  );
});

test('no text of any kind makes it fail', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (pages) => {
      for (const { page } of suspicionsIn(pages, SETTING)) expect(page).toBeLessThanOrEqual(pages.length);
    }),
  );
});
