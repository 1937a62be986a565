import { seededRandom } from '@sotay/core/demo/random.ts';
import { type Asked, type Sorts, isGenerated, isTitledByPlace, ofErrandAt, somePapers } from './asked.ts';
import type { Paper } from './papers.ts';
import { unmarked } from './writings.ts';

const random = seededRandom('words');

const shuffled = (text: string): string => random.shuffle(text.split(' ')).join(' ');

const bySubject = (subject: string) => (paper: Paper) => paper.subject === subject;

/** As people type who remember a paper, not its wording: kind, number, a few words, the year. */
const remembered: readonly (readonly [text: string, ...symbolsOrSubjects: string[]])[] = [
  [
    'nghi quyet 57 chuyen doi so',
    'Về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
  ],
  [
    'Nghị quyết 57 của Bộ Chính trị',
    'Về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
    'Về quy hoạch báo chí',
  ],
  ['nghị quyết 57 về du lịch', 'Về phát triển du lịch cộng đồng'],
  ['nghi quyet 57 bao chi', 'Về quy hoạch báo chí'],
  ['nq57 năm 2014', 'Về quy hoạch báo chí'],
  ['nq 57 cap uy vien', 'Về nâng cao năng lực của cấp ủy viên'],
  ['ke hoach 91 nam 2024', 'Tổ chức hội thi chi bộ bốn tốt', 'Kiểm tra việc thực hiện quy chế làm việc'],
  ['kế hoạch 91 đảng ủy khối năm 2024', 'Tổ chức hội thi chi bộ bốn tốt'],
  ['KH 91 2021', 'Tổ chức giải chạy truyền thống'],
  ['ke hoach so 91 hoi thi bao cao vien', 'Tổ chức hội thi báo cáo viên giỏi'],
  ['ke hoach 91 tinh uy', 'Kiểm tra việc thực hiện quy chế làm việc'],
  ['quy dinh nhung dieu dang vien khong duoc lam', 'Về những điều đảng viên không được làm'],
  ['quy định 37', 'Về những điều đảng viên không được làm'],
  ['quy dinh 37 nhung dieu dang vien', 'Về những điều đảng viên không được làm'],
  ['19 điều đảng viên không được làm 37-QĐ/TW', 'Về những điều đảng viên không được làm'],
  ['quyet dinh 37 kien toan ban chi dao', 'Về kiện toàn ban chỉ đạo'],
  ['quyết định 37 tỉnh ủy', 'Về phân công nhiệm vụ ủy viên ban thường vụ'],
  ['qđ 22 kiểm tra giám sát', 'Về công tác kiểm tra, giám sát và kỷ luật của Đảng'],
  ['quy dinh 24 thi hanh dieu le dang', 'Về thi hành Điều lệ Đảng'],
  ['chi thi 05 hoc tap va lam theo', 'Về đẩy mạnh học tập và làm theo phong cách Hồ Chí Minh'],
  ['chỉ thị 05 cháy rừng', 'Về phòng, chống cháy rừng mùa khô hanh'],
  ['hướng dẫn 05 chuyển sinh hoạt đảng', 'Về thủ tục chuyển sinh hoạt đảng'],
  ['huong dan chuyen sinh hoat dang', 'Về thủ tục chuyển sinh hoạt đảng'],
  ['ket luan 05', 'Về sơ kết cuộc vận động nêu gương'],
  ['quyết định 339 thẩm quyền ban hành', 'Về thể loại văn bản và thẩm quyền ban hành'],
  ['nghị quyết 12 tỉnh ủy 2022', 'Về phát triển cảng biển và dịch vụ hậu cần'],
  ['nghị quyết 12 giảm nghèo', 'Về giảm nghèo vùng cao'],
  ['bao cao tong ket nam 2025 dang uy khoi', 'Tổng kết công tác năm của Đảng bộ Khối'],
  ['báo cáo 145 năm 2024', 'Tổng kết phong trào hiến máu nhân đạo'],
  ['chương trình 8 tỉnh ủy vì trẻ em', 'Hành động vì trẻ em vùng khó khăn'],
  ['to trinh sua chua hoi truong', 'Xin chủ trương sửa chữa hội trường'],
  ['đề án sắp xếp trường chính trị', 'Sắp xếp các trường chính trị'],
  ['quy che lam viec ban chap hanh', 'Làm việc của ban chấp hành khóa mới'],
  ['thông tri 15 kỷ luật', 'Về thi hành kỷ luật trong Đảng'],
  ['thong bao lich tiep cong dan', 'Lịch tiếp công dân của thường trực'],
];

const asRemembered = remembered.map(([text, ...subjects]): Asked => ({
  text,
  fits: ({ subject }) => subjects.includes(subject),
}));

const wordsIn = (text: string): Set<string> =>
  new Set(
    unmarked(text)
      .toLowerCase()
      .split(/[^a-z0-9]+/),
  );

/** Whoever types words of a text without marks and in any order means each paper with all of them on a page. */
const onOnePage = (text: string) => {
  const asked = [...wordsIn(text)];
  return ({ subject, pages }: Paper): boolean =>
    pages.some((page) => {
      const there = wordsIn(`${subject} ${page}`);
      return asked.every((word) => there.has(word));
    });
};

/** Every way of choosing words. */
export const askedByWords: Sorts = {
  'words of the title and of the text': somePapers('title and text', 20, isGenerated).map((paper, nr) => {
    const text = `${paper.topic} ${paper.errand} ${paper.place}`;
    return {
      text: nr % 2 === 0 ? text : unmarked(text),
      fits: (other) => ofErrandAt(paper)(other) && other.topic === paper.topic,
    };
  }),
  'words of the text in any order': somePapers('any order', 24, isGenerated).map((paper, nr) => {
    const text = shuffled(`${paper.errand} ${paper.place}`);
    return nr % 2 === 0 ? { text, fits: ofErrandAt(paper) } : { text: unmarked(text), fits: onOnePage(text) };
  }),
  'the signer': somePapers('signer', 10, isGenerated).map(({ signer }) => ({
    text: `"${signer}"`,
    fits: (other) => other.signer === signer,
  })),
  'the whole title': somePapers('whole', 12, isTitledByPlace).map(({ subject }) => ({
    text: subject,
    fits: bySubject(subject),
  })),
  'as remembered': asRemembered,
};
