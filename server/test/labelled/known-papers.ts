// Papers as people remember them: much asked for, the same number in several kinds, bodies and years, and some that differ by marks alone.
import type { DocumentKind, DocumentLevel } from '@sotay/core/documents/document-kinds.ts';

export type KnownPaper = {
  readonly level: DocumentLevel;
  readonly kind: DocumentKind;
  readonly symbol: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly subject: string;
  readonly text: string;
};

const OFFICES = {
  TW: ['centre', 'Bộ Chính trị'],
  TU: ['province', 'Tỉnh ủy'],
  ĐUK: ['bloc', 'Đảng ủy Khối'],
  ĐU: ['base', 'Đảng ủy cơ sở'],
} as const;

type Row = readonly [kind: DocumentKind, symbol: string, issuedOn: string, subject: string, text?: string];

const ROWS: readonly Row[] = [
  [
    ...(['resolution', '57-NQ/TW', '2024-12-22'] as const),
    'Về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
  ],
  ['resolution', '57-NQ/TU', '2025-06-10', 'Về phát triển du lịch cộng đồng'],
  ['resolution', '57-NQ/ĐUK', '2026-01-15', 'Về nâng cao năng lực của cấp ủy viên'],
  ['plan', '57-KH/TU', '2025-02-20', 'Thực hiện Nghị quyết về phát triển khoa học và công nghệ'],
  ['decision', '57-QĐ/ĐU', '2025-09-03', 'Về thành lập tổ biên tập bản tin'],
  ['resolution', '57-NQ/TW', '2014-05-19', 'Về quy hoạch báo chí'],
  ['plan', '91-KH/ĐUK', '2024-03-11', 'Tổ chức hội thi chi bộ bốn tốt'],
  ['plan', '91-KH/ĐUK', '2025-03-18', 'Tổ chức hội thi báo cáo viên giỏi'],
  ['plan', '91-KH/TU', '2024-08-02', 'Kiểm tra việc thực hiện quy chế làm việc'],
  ['plan', '91-KH/ĐUK', '2021-04-05', 'Tổ chức giải chạy truyền thống'],
  ['guidance', '91-HD/ĐUK', '2026-02-27', 'Về ghi sổ biên bản sinh hoạt'],
  ['regulation', '37-QĐ/TW', '2021-10-25', 'Về những điều đảng viên không được làm'],
  ['decision', '37-QĐ/TU', '2025-11-20', 'Về phân công nhiệm vụ ủy viên ban thường vụ'],
  ['decision', '37-QĐ/ĐUK', '2026-03-06', 'Về kiện toàn ban chỉ đạo'],
  ['regulation', '22-QĐ/TW', '2021-07-28', 'Về công tác kiểm tra, giám sát và kỷ luật của Đảng'],
  ['regulation', '24-QĐ/TW', '2021-07-30', 'Về thi hành Điều lệ Đảng'],
  ['guidance', '24-HD/ĐUK', '2026-05-14', 'Về xếp loại chất lượng tổ chức đảng'],
  ['directive', '05-CT/TW', '2016-05-15', 'Về đẩy mạnh học tập và làm theo phong cách Hồ Chí Minh'],
  ['directive', '05-CT/TU', '2026-04-02', 'Về phòng, chống cháy rừng mùa khô hanh'],
  ['guidance', '05-HD/ĐUK', '2023-01-09', 'Về thủ tục chuyển sinh hoạt đảng'],
  ['conclusion', '05-KL/TW', '2025-05-26', 'Về sơ kết cuộc vận động nêu gương'],
  ['decision', '339-QĐ/TW', '2026-01-09', 'Về thể loại văn bản và thẩm quyền ban hành'],
  ['decision', '339-QĐ/TU', '2019-02-11', 'Về thành lập đoàn khảo sát đảo xa'],
  ['resolution', '12-NQ/TU', '2022-02-05', 'Về phát triển cảng biển và dịch vụ hậu cần'],
  ['resolution', '12-NQ/TU', '2016-02-05', 'Về giảm nghèo vùng cao'],
  ['letter', '12-CV/ĐUK', '2026-06-22', 'Về việc nhắc nộp báo cáo quý'],
  ['report', '145-BC/ĐUK', '2025-12-12', 'Tổng kết công tác năm của Đảng bộ Khối'],
  ['report', '145-BC/ĐUK', '2024-12-10', 'Tổng kết phong trào hiến máu nhân đạo'],
  ['programme', '08-CTr/TU', '2025-10-17', 'Hành động vì trẻ em vùng khó khăn'],
  ['submission', '33-TTr/ĐU', '2026-02-03', 'Xin chủ trương sửa chữa hội trường'],
  ['scheme', '04-ĐA/TU', '2023-07-21', 'Sắp xếp các trường chính trị'],
  ['working-rules', '02-QC/ĐUK', '2025-08-29', 'Làm việc của ban chấp hành khóa mới'],
  ['circular', '15-TT/TW', '2020-07-07', 'Về thi hành kỷ luật trong Đảng'],
  ['notice', '210-TB/TU', '2026-07-30', 'Lịch tiếp công dân của thường trực'],
];

/** Titles of which two are the same without their marks. */
const TWINS: readonly (readonly [one: string, other: string])[] = [
  ['Về bến Cỏ May', 'Về bến Cọ Mây'],
  ['Trồng bưởi đường', 'Trông buổi đường'],
  ['Bảo vệ đàn bò', 'Bao vé dân bộ'],
  ['Lễ hội làng Mía', 'Lê Hồi lang mìa'],
  ['Đất bãi Sậy', 'Đặt bài sấy'],
  ['Nhà máy gạch Tân', 'Nhà mây gách tán'],
  ['Hồ chứa Khe Ngàn', 'Hộ chùa khẽ ngân'],
  ['Chợ phiên Ba Tầng', 'Cho phiền bà tăng'],
];

/** Words of a text as only this paper has them, shortened or in full. */
const SHORTENED: readonly (readonly [written: string, place: string])[] = [
  ['BTV thống nhất chủ trương làm cầu', 'Vàng Anh'],
  ['Ban Thường vụ thống nhất chủ trương làm đường', 'Vàng Danh Thượng'],
  ['HĐND thông qua mức hỗ trợ', 'Đá Bạc Hạ'],
  ['Hội đồng nhân dân thông qua mức chi', 'Đá Bạc Trung'],
  ['UBND giao đất làm bãi xe', 'Suối Hai Nhánh'],
  ['Ủy ban nhân dân giao đất làm sân bóng', 'Suối Ba Nhánh'],
  ['UBKT giám sát việc thu quỹ', 'Gò Ngô'],
  ['Ủy ban kiểm tra giám sát việc chi quỹ', 'Gò Khoai'],
  ['BCH biểu quyết danh sách', 'Ao Sen Trắng'],
  ['Ban Chấp hành biểu quyết danh mục', 'Ao Sen Hồng'],
  ['MTTQ vận động hiến đất', 'Cầu Gỗ Lim'],
  ['Mặt trận Tổ quốc vận động hiến công', 'Cầu Gỗ Sến'],
  ['ĐUK phát động làm vườn thuốc', 'Rừng Già Một'],
  ['Đảng ủy Khối phát động làm vườn trường', 'Rừng Già Hai'],
  ['CNTT được dạy buổi tối', 'Bến Tượng Đông'],
  ['Công nghệ thông tin được dạy buổi sáng', 'Bến Tượng Tây'],
  ['NTM kiểu mẫu có đường hoa', 'Lũng Vân Trong'],
  ['Nông thôn mới kiểu mẫu có bờ hoa', 'Lũng Vân Ngoài'],
  ['BTG phát tài liệu hỏi đáp', 'Thác Bờ Trên'],
  ['Ban Tuyên giáo phát tài liệu tóm tắt', 'Thác Bờ Dưới'],
];

const FILLER = 'Các tổ chức đảng nghiêm túc triển khai, định kỳ báo cáo kết quả về văn phòng để tổng hợp.';

const officeOf = (symbol: string) => {
  const organ = symbol.split('/').at(-1);
  if (organ === 'TW' || organ === 'TU' || organ === 'ĐUK' || organ === 'ĐU') return OFFICES[organ];
  throw new RangeError(`Nobody issues ${symbol}.`);
};

const paperOf = ([kind, symbol, issuedOn, subject, text = FILLER]: Row): KnownPaper => {
  const [level, issuer] = officeOf(symbol);
  return { level, kind, symbol, issuer, issuedOn, subject, text };
};

const twins = TWINS.flatMap(([one, other], nr): Row[] => [
  ['plan', `${301 + nr}-KH/ĐU`, '2025-05-05', one],
  // The newer one is the other: rank by day would put it first.
  ['plan', `${401 + nr}-KH/ĐU`, '2025-05-06', other],
]);

const shortened = SHORTENED.map(([written, place], nr): Row => [
  ...(['notice', `${501 + nr}-TB/ĐU`, '2025-04-04', 'Thông tin từ cơ sở'] as const),
  `${written} tại thôn ${place}. ${FILLER}`,
]);

export const twinTitles = TWINS;
export const shortenedWords = SHORTENED;
export const knownPapers: readonly KnownPaper[] = [...ROWS, ...twins, ...shortened].map(paperOf);
