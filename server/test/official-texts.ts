// Papers in the language of offices, made up from a seed: much alike, as the real ones are, with a few words that are each paper's own.
import { addDays } from '@sotay/core/calendar/day.ts';
import { madeUpName } from '@sotay/core/demo/names.ts';
import type { Random } from '@sotay/core/demo/random.ts';
import { type DocumentKind, type DocumentLevel, kindsOn } from '@sotay/core/documents/document-kinds.ts';

export type OfficialPaper = {
  readonly level: DocumentLevel;
  readonly kind: DocumentKind;
  readonly number: number;
  readonly symbol: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly subject: string;
  readonly signer: string;
  /** What it is made of: the words of its topic, the place it looks at, and a piece of work there that it alone speaks of. */
  readonly topic: string;
  readonly place: string;
  readonly errand: string;
  readonly pages: readonly string[];
};

const KINDS: readonly DocumentKind[] = [
  ...(['resolution', 'directive', 'conclusion', 'decision', 'regulation', 'guidance'] as const),
  ...(['notice', 'report', 'plan', 'programme', 'submission', 'letter'] as const),
];

const OFFICES: readonly (readonly [level: DocumentLevel, symbol: string, name: string])[] = [
  ['centre', 'TW', 'Ban Chấp hành Trung ương'],
  ['centre', 'BTCTW', 'Ban Tổ chức Trung ương'],
  ['province', 'TU', 'Tỉnh ủy'],
  ['province', 'UBKTTU', 'Ủy ban Kiểm tra Tỉnh ủy'],
  ['bloc', 'ĐUK', 'Đảng ủy Khối'],
  ['base', 'ĐU', 'Đảng ủy cơ sở'],
];

/** What papers are about, and the words that go with it. */
const TOPICS: readonly (readonly [topic: string, ...words: string[]])[] = [
  ['chuyển đổi số trong các cơ quan', 'nền tảng dữ liệu dùng chung', 'chữ ký số', 'hồ sơ điện tử'],
  [
    'nâng cao chất lượng sinh hoạt chi bộ',
    'sinh hoạt chuyên đề',
    'tự phê bình và phê bình',
    'nghị quyết của chi bộ',
  ],
  ['công tác phát triển đảng viên', 'quần chúng ưu tú', 'lớp bồi dưỡng nhận thức', 'đảng viên dự bị'],
  ['công tác kiểm tra, giám sát', 'dấu hiệu vi phạm', 'giám sát chuyên đề', 'kỷ luật của tổ chức'],
  [
    'phòng, chống tham nhũng, lãng phí, tiêu cực',
    'kê khai tài sản',
    'công khai, minh bạch',
    'trách nhiệm người đứng đầu',
  ],
  ['xây dựng nông thôn mới', 'đường liên thôn', 'vệ sinh môi trường', 'sản phẩm địa phương'],
  ['học tập và làm theo tấm gương đạo đức', 'việc làm cụ thể hằng ngày', 'nêu gương', 'phong cách làm việc'],
  ['bồi dưỡng lý luận chính trị', 'lớp sơ cấp', 'báo cáo viên', 'tài liệu học tập'],
  ['bảo vệ nền tảng tư tưởng', 'thông tin sai trái', 'mạng xã hội', 'định hướng dư luận'],
  ['sắp xếp tổ chức bộ máy', 'tinh giản biên chế', 'vị trí việc làm', 'quy chế làm việc'],
  ['thi đua, khen thưởng', 'tập thể tiêu biểu', 'gương người tốt, việc tốt', 'phong trào thi đua'],
  ['công tác dân vận', 'dân vận khéo', 'đối thoại với nhân dân', 'quy chế dân chủ ở cơ sở'],
  ['bảo đảm an toàn lao động', 'khai thác hầm lò', 'huấn luyện cấp cứu', 'trang bị bảo hộ'],
  ['cải cách thủ tục hành chính', 'một cửa liên thông', 'dịch vụ công trực tuyến', 'thời hạn giải quyết'],
  ['bảo vệ bí mật và công tác văn thư, lưu trữ', 'quản lý con dấu', 'lập hồ sơ công việc', 'nộp lưu'],
  ['chăm lo đời sống công nhân', 'nhà ở xã hội', 'bữa ăn ca', 'khám sức khỏe định kỳ'],
  ['phát triển kinh tế tập thể', 'hợp tác xã kiểu mới', 'vốn vay ưu đãi', 'liên kết tiêu thụ'],
  ['giữ gìn bản sắc văn hóa', 'lễ hội truyền thống', 'nhà văn hóa thôn', 'gia đình văn hóa'],
  ['quốc phòng, an ninh địa phương', 'dân quân tự vệ', 'diễn tập phòng thủ', 'tuyển quân'],
  ['tổ chức đại hội nhiệm kỳ mới', 'văn kiện trình đại hội', 'công tác nhân sự', 'phiếu bầu'],
  ['bình đẳng giới và công tác phụ nữ', 'cán bộ nữ', 'quy hoạch', 'vì sự tiến bộ'],
  ['thu, nộp và quản lý đảng phí', 'sổ thu', 'quyết toán', 'mức đóng'],
  ['phòng, chống thiên tai và tìm kiếm cứu nạn', 'mưa lũ', 'sạt lở đất', 'bốn tại chỗ'],
  ['bảo vệ môi trường vịnh', 'rác thải nhựa', 'nước thải', 'nuôi trồng thủy sản'],
];

const DOING = [
  'Về',
  'Về tăng cường',
  'Về việc đẩy mạnh',
  'Về tiếp tục',
  'Về triển khai',
  'Về đổi mới',
  'Về sơ kết',
];
const WHEN = [
  'trong tình hình mới',
  'giai đoạn mới',
  'năm tới',
  'theo chương trình toàn khóa',
  'trong toàn Đảng bộ',
  'tại địa phương',
];

/** Halves of names of places that are on no map. */
const PLACE_HEADS = 'Đồng Khe Suối Bãi Cầu Gò Vàng Thác Đá Hòn Bến Rừng Lũng Ao Nà'.split(' ');
const PLACE_TAILS =
  'Lim Quỳnh Vối Sấu Mía Trám Ngát Huệ Thông Sim Dâu Bưởi Cọ Nghệ Sến Gạo Tre Mận Ổi Chè'.split(' ');

/** Work that one paper or another gives to somebody. */
const ERRANDS = [
  ...['khơi thông mương thoát nước', 'lợp lại mái nhà văn hóa', 'lắp đèn chiếu sáng ngõ xóm'],
  ...['trao học bổng khuyến học', 'tu bổ nghĩa trang liệt sĩ', 'trồng rừng phòng hộ ven suối'],
  ...['khám sức khỏe người cao tuổi', 'hòa giải tranh chấp đất vườn', 'nạo vét kênh thủy lợi'],
  ...['mở lớp xóa mù công nghệ', 'dựng biển báo giao thông', 'thăm hỏi gia đình thương binh'],
  ...['sửa cầu treo dân sinh', 'thu gom vỏ thuốc bảo vệ thực vật', 'dựng tủ sách thiếu nhi'],
  ...['bàn giao trạm biến áp', 'tiêm phòng gia súc', 'củng cố đê bao', 'quyên góp áo ấm mùa đông'],
  ...['khoan giếng nước sạch', 'phòng cháy chữa cháy chợ phiên', 'hỗ trợ giống cây dược liệu'],
  ...['dọn bèo lục bình', 'xây bếp ăn bán trú', 'khôi phục nghề đan lát', 'tập huấn sơ cứu đuối nước'],
];

const SENTENCES: readonly ((words: string, place: string, random: Random) => string)[] = [
  (words) =>
    `Các cấp ủy quán triệt đầy đủ nội dung về ${words}, cụ thể hóa thành việc làm của từng tổ chức, từng cán bộ, đảng viên.`,
  (words) =>
    `Tiếp tục rà soát, bổ sung quy định có liên quan đến ${words}; kịp thời uốn nắn những lệch lạc trong quá trình thực hiện.`,
  (words, place) =>
    `Tại thôn ${place}, mô hình về ${words} bước đầu có kết quả, được nhân dân đồng tình ủng hộ.`,
  (words, _, random) =>
    `Phấn đấu đến hết quý ${random.int(1, 4)} có ít nhất ${random.int(40, 98)}% đơn vị hoàn thành chỉ tiêu về ${words}.`,
  (words) =>
    `Giao ban tuyên giáo chủ trì, phối hợp với văn phòng hướng dẫn, kiểm tra, đôn đốc việc thực hiện ${words} và định kỳ báo cáo ban thường vụ.`,
  (words) =>
    `Người đứng đầu cấp ủy chịu trách nhiệm trước tập thể về kết quả ${words}, gắn với đánh giá, xếp loại cuối năm.`,
  (words, place) =>
    `Phân công đồng chí phụ trách địa bàn ${place} theo dõi, nắm chắc tình hình ${words}, phản ánh kịp thời những khó khăn, vướng mắc.`,
  (words) =>
    `Đưa nội dung ${words} vào chương trình sinh hoạt chi bộ thường kỳ, chú trọng thảo luận, hiến kế, tránh hình thức.`,
  (words, _, random) =>
    `Bố trí kinh phí ${random.int(12, 960)} triệu đồng cho ${words}, sử dụng đúng mục đích, tiết kiệm, hiệu quả.`,
  (words) =>
    `Công tác tuyên truyền về ${words} cần ngắn gọn, dễ hiểu, phù hợp với từng đối tượng, nhất là công nhân và thanh niên.`,
  (words) =>
    `Kết quả đạt được về ${words} chưa đồng đều; một số nơi còn lúng túng, chưa quyết liệt, thiếu kiểm tra.`,
  (words) =>
    `Ủy ban kiểm tra xây dựng kế hoạch giám sát việc thực hiện ${words}, kịp thời kiến nghị biểu dương và xử lý vi phạm.`,
];

const HEADINGS = ['I. Tình hình', 'II. Mục tiêu', 'III. Nhiệm vụ và giải pháp', 'IV. Tổ chức thực hiện'];

/** Words of a page of A4 in the official size of letters, about. */
const PAGE_WORDS = 330;

const pageOf = (random: Random, topic: readonly string[], place: string, head: string): string => {
  const lines = [head];
  let words = head.split(' ').length;
  for (let nr = 1; words < PAGE_WORDS; nr += 1) {
    const about = random.chance(0.7) ? random.pick(topic) : random.pick(random.pick(TOPICS));
    const line = random.pick(SENTENCES)(about, place, random);
    if (nr % 5 === 1) lines.push(HEADINGS[Math.floor(nr / 5) % HEADINGS.length] ?? '');
    lines.push(`${nr}. ${line}`);
    words += line.split(' ').length;
  }
  return lines.join('\n');
};

const two = (value: number): string => String(value).padStart(2, '0');

/** One paper two pages long, of a day; without one, of any in the ten years before today. */
export const officialPaper = (
  random: Random,
  today: string,
  number: number,
  issued?: string,
): OfficialPaper => {
  const [level, office, issuer] = random.pick(OFFICES);
  const kind = random.pick(KINDS);
  const issuedOn = issued ?? addDays(today, -random.int(1, 3_650));
  const topic = random.pick(TOPICS);
  const place = `${random.pick(PLACE_HEADS)} ${random.pick(PLACE_TAILS)}`;
  const facts = kindsOn(issuedOn)[kind];
  const symbol = `${two(number)}-${facts.symbols[0] ?? 'CV'}/${office}`;
  const at = random.chance(0.3) ? ` ở ${place}` : ` ${random.pick(WHEN)}`;
  const subject = `${random.pick(DOING)} ${topic[0]}${at}`;
  const [year, month, day] = issuedOn.split('-');
  const head = [
    `${issuer.toUpperCase()}\n*\nSố ${symbol}\nĐẢNG CỘNG SẢN VIỆT NAM\nNgày ${day} tháng ${month} năm ${year}`,
    `${facts.label.toUpperCase()}\n${subject}\n-----`,
  ].join('\n');
  const [signer, errand] = [madeUpName(random, 'man'), random.pick(ERRANDS)];
  const foot = `Nơi nhận:\n- Các tổ chức đảng trực thuộc,\n- Lưu Văn phòng.\nT/M CẤP ỦY\n${signer}`;
  const task = `Giao tổ công tác ${errand} tại thôn ${place}, báo cáo trước kỳ họp sau.`;
  const pages = [pageOf(random, topic, place, head), `${pageOf(random, topic, place, '')}\n${task}\n${foot}`];
  return {
    ...{ level, kind, number, symbol, issuer, issuedOn, subject, signer },
    ...{ topic: topic[0], place, errand, pages },
  };
};
