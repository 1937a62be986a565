import type { DocumentKind, DocumentLevel } from '../documents/document-kinds.ts';
import type { LinkRelation } from '../documents/link.rules.ts';
import type { DemoOffice } from './published-words.ts';

/** A document that an office of the demo filed. Days are counted back from today. */
export type DemoDocument = {
  readonly office: DemoOffice;
  readonly level: DocumentLevel;
  readonly kind: DocumentKind;
  readonly symbol: string;
  readonly issuer: string;
  readonly subject: string;
  readonly daysAgo: number;
};

/** What a document of the demo says of others of the same office, by their numbers. */
export const DEMO_LINKS: readonly {
  readonly office: DemoOffice;
  readonly from: string;
  readonly relation: LinkRelation;
  readonly to: string;
}[] = [
  { office: 'root', from: '904-HD/BTCTW', relation: 'replaces', to: '880-HD/BTCTW' },
  { office: 'root', from: '904-HD/BTCTW', relation: 'guides', to: '901-NQ/TW' },
  { office: 'root', from: '712-NQ/TU', relation: 'replaces', to: '650-NQ/TU' },
  { office: 'root', from: '713-CTr/TU', relation: 'based-on', to: '901-NQ/TW' },
  { office: 'root', from: '91-KH/ĐUK', relation: 'replaces', to: '60-KH/ĐUK' },
  { office: 'root', from: '91-KH/ĐUK', relation: 'based-on', to: '712-NQ/TU' },
  { office: 'root', from: '85-KH/ĐUK', relation: 'amends', to: '91-KH/ĐUK' },
  { office: 'root', from: '22-HD/ĐUK', relation: 'guides', to: '904-HD/BTCTW' },
];

type Row = readonly [kind: DocumentKind, symbol: string, subject: string, daysAgo: number];

const filed = (
  office: DemoOffice,
  level: DocumentLevel,
  issuer: string,
  rows: readonly Row[],
): DemoDocument[] =>
  rows.map(([kind, symbol, subject, daysAgo]) => ({
    ...{ office, level, issuer, kind, symbol, subject, daysAgo },
  }));

/** What the library of the demo holds: made up, in the language of offices. Numbers of real documents are nowhere meant. */
export const DEMO_DOCUMENTS: readonly DemoDocument[] = [
  ...filed('root', 'centre', 'BAN CHẤP HÀNH TRUNG ƯƠNG (MẪU)', [
    [
      'resolution',
      '901-NQ/TW',
      'Về nâng cao chất lượng sinh hoạt chi bộ trong giai đoạn mới (văn bản mẫu)',
      320,
    ],
    ['directive', '902-CT/TW', 'Về tăng cường ứng dụng công nghệ số trong công tác đảng (văn bản mẫu)', 280],
    ['regulation', '903-QyĐ/TW', 'Về trách nhiệm nêu gương của cán bộ, đảng viên (văn bản mẫu)', 610],
    ['guidance', '904-HD/BTCTW', 'Về nội dung sinh hoạt chi bộ ở các loại hình (văn bản mẫu)', 240],
    ['conclusion', '905-KL/TW', 'Về tiếp tục học tập và làm theo tấm gương Bác (văn bản mẫu)', 730],
    ['guidance', '880-HD/BTCTW', 'Về nội dung sinh hoạt chi bộ, bản trước (văn bản mẫu)', 1_460],
  ]),
  ...filed('root', 'province', 'TỈNH ỦY (MẪU)', [
    ['resolution', '712-NQ/TU', 'Về chuyển đổi số trong các cơ quan đảng của tỉnh (văn bản mẫu)', 400],
    [
      'programme',
      '713-CTr/TU',
      'Chương trình hành động về nâng cao chất lượng tổ chức cơ sở đảng (văn bản mẫu)',
      260,
    ],
    ['plan', '714-KH/TU', 'Kế hoạch kiểm tra, giám sát chuyên đề trong năm (văn bản mẫu)', 190],
    ['notice', '715-TB/TU', 'Thông báo kết luận hội nghị giao ban công tác xây dựng Đảng (văn bản mẫu)', 75],
    ['regulation', '716-QyĐ/TU', 'Về chế độ tiếp xúc, đối thoại với nhân dân (văn bản mẫu)', 520],
    ['resolution', '650-NQ/TU', 'Về ứng dụng công nghệ thông tin, bản trước (văn bản mẫu)', 1_600],
  ]),
  ...filed('root', 'bloc', 'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH', [
    ['plan', '91-KH/ĐUK', 'Triển khai Sổ tay điện tử tới tất cả chi bộ trong Đảng bộ', 350],
    ['resolution', '14-NQ/ĐUK', 'Lãnh đạo thực hiện nhiệm vụ sáu tháng cuối năm', 140],
    ['guidance', '22-HD/ĐUK', 'Hướng dẫn tổ chức sinh hoạt chuyên đề theo quý', 110],
    ['notice', '31-TB/ĐUK', 'Lịch kiểm tra việc thực hiện quy chế làm việc của cấp ủy cơ sở', 45],
    ['directive', '05-CT/ĐUK', 'Về siết chặt kỷ luật, kỷ cương hành chính trong cơ quan', 215],
    ['report', '48-BC/ĐUK', 'Kết quả công tác xây dựng Đảng quý vừa qua', 28],
    ['decision', '63-QĐ/ĐUK', 'Ban hành quy chế khen thưởng các chi bộ có cách làm hay', 300],
    ['plan', '77-KH/ĐUK', 'Tập huấn công tác đảng vụ cho bí thư chi bộ', 60],
    ['plan', '85-KH/ĐUK', 'Sửa đổi, bổ sung Kế hoạch triển khai Sổ tay điện tử', 50],
    ['plan', '60-KH/ĐUK', 'Thí điểm Sổ tay điện tử tại mười chi bộ', 620],
  ]),
  ...filed('committee', 'base', 'ĐẢNG ỦY CƠ SỞ', [
    ['resolution', '05-NQ/ĐU', 'Lãnh đạo thực hiện nhiệm vụ chính trị của cơ quan trong năm', 310],
    ['plan', '12-KH/ĐU', 'Học tập, quán triệt nghị quyết của cấp trên', 230],
    ['working-rules', '02-QC/ĐU', 'Quy chế làm việc của Ban Chấp hành Đảng bộ', 500],
    ['programme', '03-CTr/ĐU', 'Chương trình kiểm tra, giám sát của Đảng ủy', 280],
    ['notice', '09-TB/ĐU', 'Phân công cấp ủy viên dự sinh hoạt với các chi bộ', 90],
    ['report', '18-BC/ĐU', 'Tình hình tư tưởng đảng viên và quần chúng trong quý', 35],
    ['plan', '15-KH/ĐU', 'Tổ chức ngày chủ nhật xanh của cơ quan', 55],
    ['submission', '04-TTr/ĐU', 'Đề nghị khen thưởng chi bộ hoàn thành xuất sắc nhiệm vụ', 20],
  ]),
  ...filed('other', 'base', 'ĐẢNG ỦY CƠ SỞ BẠN', [
    ['resolution', '03-NQ/ĐU', 'Lãnh đạo cải cách thủ tục hành chính', 200],
    ['plan', '08-KH/ĐU', 'Bồi dưỡng nghiệp vụ cho cấp ủy viên', 130],
    ['notice', '06-TB/ĐU', 'Kết luận hội nghị Đảng ủy thường kỳ', 40],
    ['report', '11-BC/ĐU', 'Kết quả thực hiện mô hình dân vận khéo', 25],
  ]),
  ...filed('cell', 'cell', 'CHI BỘ', [
    ['resolution', '06-NQ/CB', 'Lãnh đạo thực hiện nhiệm vụ tháng trước', 62],
    ['resolution', '07-NQ/CB', 'Lãnh đạo thực hiện nhiệm vụ tháng này', 31],
    ['plan', '02-KH/CB', 'Phân công đảng viên giúp đỡ quần chúng ưu tú', 120],
    ['report', '05-BC/CB', 'Kết quả sinh hoạt chuyên đề quý', 80],
    ['working-rules', '01-QC/CB', 'Quy chế làm việc của chi ủy', 420],
    ['notice', '03-TB/CB', 'Lịch sinh hoạt và phân công chuẩn bị nội dung', 15],
    ['programme', '01-CTr/CB', 'Chương trình công tác năm của chi bộ', 330],
  ]),
];

/** What such documents say, part by part. */
export const DEMO_DOCUMENT_PARTS: readonly { readonly heading: string; readonly lines: readonly string[] }[] =
  [
    {
      heading: 'I- MỤC ĐÍCH, YÊU CẦU',
      lines: [
        '1. Tạo chuyển biến rõ về nhận thức và hành động của cán bộ, đảng viên; gắn việc thực hiện với nhiệm vụ chính trị của cơ quan, đơn vị.',
        '2. Việc tổ chức phải thiết thực, tiết kiệm, đúng thời gian; tránh hình thức.',
        '3. Phân công rõ người, rõ việc, rõ thời hạn và có kiểm tra.',
      ],
    },
    {
      heading: 'II- NỘI DUNG',
      lines: [
        '1. Công tác chính trị, tư tưởng',
        '- Phổ biến đầy đủ, kịp thời chủ trương của Đảng, chính sách của Nhà nước tới từng đảng viên;',
        '- Nắm tình hình tư tưởng, lắng nghe ý kiến của đảng viên và quần chúng;',
        '- Biểu dương người tốt, việc tốt trong cơ quan.',
        '2. Thực hiện nhiệm vụ chính trị',
        '- Lãnh đạo hoàn thành các chỉ tiêu đã giao; việc chậm phải nêu rõ nguyên nhân và cách khắc phục;',
        '- Cấp ủy bảo đảm mọi chi bộ có tài liệu trước kỳ sinh hoạt ít nhất một ngày.',
        '3. Công tác xây dựng Đảng',
        '- Nâng cao chất lượng sinh hoạt chi bộ, bảo đảm dân chủ, mọi đảng viên được phát biểu;',
        '- Quan tâm bồi dưỡng quần chúng ưu tú; chăm lo đảng viên cao tuổi, đảng viên ốm đau.',
      ],
    },
    {
      heading: 'III- TỔ CHỨC THỰC HIỆN',
      lines: [
        '1. Cấp ủy các cấp căn cứ văn bản này xây dựng kế hoạch cụ thể và tổ chức thực hiện.',
        '2. Văn phòng theo dõi, đôn đốc, định kỳ báo cáo kết quả.',
        '3. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đồng chí phản ánh để được hướng dẫn.',
      ],
    },
  ];
