import { seededRandom } from '@sotay/core/demo/random.ts';
import { foldedOf } from '@sotay/core/search/word.rules.ts';
import type { OfficialPaper } from '../../../server/test/official-texts.ts';

const EACH = 60;

const COMMON = ['nghị quyết', 'chi bộ', 'đảng viên', 'kiểm tra', 'công tác', 'chuyển đổi số', 'kế hoạch'];
const SIDE_BY_SIDE = [
  'tự phê bình và phê bình',
  'người đứng đầu cấp ủy',
  'sinh hoạt chi bộ thường kỳ',
  'chữ ký số',
];
const NOWHERE = [
  'tàu vũ trụ sao hỏa',
  'khủng long bạo chúa',
  'zeppelin',
  'chi bộ khủng long',
  '"quyết nghị bộ chi"',
];

const plain = (text: string): string => text.split(' ').map(foldedOf).join(' ');

const withSlip = (text: string): string => text.replace(/(\p{L})(\p{L})(?=\p{L}*$)/u, '$2$1');

/** Two letters, as they are when somebody begins to type. */
const BEGINNINGS = ['ng', 'ch', 'kh', 'th', 'tr', 'qu', 'ki', 'da', 'so', 'bo'];

/** What people type, by its sort: half of it without marks. */
export const askedBySort = (papers: readonly OfficialPaper[]) => {
  const random = seededRandom('bench/asked');
  const some = (make: (paper: OfficialPaper) => string): string[] =>
    Array.from({ length: EACH }, (_, nr) => {
      const text = make(random.pick(papers));
      return nr % 2 === 0 ? text : plain(text);
    });
  const placeOf = ({ pages }: OfficialPaper) =>
    /thôn (\p{L}+ \p{L}+)/u.exec(pages.join(' '))?.[1] ?? 'Khe Ngát';
  return {
    'a number': some(({ symbol }) => symbol),
    'a number as it is spoken': some(
      ({ symbol, number }) => `${/-(\p{L}+)/u.exec(symbol)?.[1] ?? ''} ${number}`,
    ),
    'words of a title': some(({ subject }) => subject.split(' ').slice(1, 6).join(' ')),
    'common words': some(() => random.pick(COMMON)),
    'words side by side': some(() => `"${random.pick(SIDE_BY_SIDE)}"`),
    'rare words': some((paper) => placeOf(paper)),
    'rare and common words': some((paper) => `${placeOf(paper)} ${random.pick(COMMON)}`),
    'a slip': some(({ subject }) => withSlip(subject.split(' ').slice(1, 5).join(' '))),
    'what is nowhere': some(() => random.pick(NOWHERE)),
    'two letters': BEGINNINGS,
  };
};
