import type { QualityForm } from '../rule-packs/rule-pack.ts';
import type { NextGrade } from './next-grade.rules.ts';
import type { Filling } from './quality.rules.ts';
import type { QualityScore, ScoredItem } from './quality-score.rules.ts';

/** A number with a decimal comma. */
const decimal = (value: number): string => String(value).replace('.', ',');

/** A share in per cent, cut to one decimal, never rounded up: 89,96 % is not yet 90. */
export const shareWords = (part: number, whole: number): string =>
  `${decimal(whole === 0 ? 0 : Math.floor((part * 1_000) / whole) / 10)} %`;

type Figures = { actual: number; of: number; extra: number };
type Words = (figures: Figures, filling: Filling) => string;

const done =
  (yes: string, no: string): Words =>
  ({ actual }) =>
    actual > 0 ? yes : no;

const attendance: Words = ({ actual, of, extra }) => {
  const share = `${actual}/${of} đồng chí dự = ${shareWords(actual, of)}`;
  return extra > 0 ? `${share}, ${extra} đồng chí vắng không lý do` : share;
};

const steps: Words = ({ actual, of }) =>
  actual === of ? `Đủ ${of}/${of} bước` : `Đã qua ${actual}/${of} bước`;

const longAbsence: Words = ({ actual, of }) =>
  actual > of
    ? `Có đồng chí vắng có lý do ${actual} lần liên tiếp trong năm`
    : `Không ai vắng có lý do quá ${of} lần liên tiếp trong năm`;

const papersAhead: Words = ({ of }, { actual }) => {
  if (actual === null) return 'Chưa đăng tài liệu trước buổi họp';
  return actual > 0
    ? `Đăng tài liệu trước ${actual} ngày, cần ít nhất ${of} ngày`
    : `Đăng tài liệu ngay ngày họp, cần trước ít nhất ${of} ngày`;
};

const results: Words = ({ actual, of, extra }) => {
  const share = `${actual}/${of} nhiệm vụ đến hạn đã hoàn thành = ${shareWords(actual, of)}`;
  return extra > 0 ? `${share}, ${extra} nhiệm vụ chờ đánh giá chưa tính` : share;
};

const minutesAndTasks: Words = ({ actual, extra }) => {
  const minutes = extra > 0 ? 'Thông qua biên bản' : 'Chưa thông qua biên bản';
  return `${minutes}; ${actual > 0 ? `đã giao ${actual} nhiệm vụ` : 'chưa giao nhiệm vụ nào'}`;
};

const published: Words = ({ of, extra }, { actual }) => {
  if (actual === null) return `Phải đăng trong ${of} ngày sau buổi họp`;
  if (extra > 0)
    return actual === 0 ? 'Đã đăng ngay trong ngày' : `Đã đăng sau ${actual} ngày, hạn ${of} ngày`;
  return actual > of
    ? `Quá hạn đăng: đã ${actual} ngày, hạn ${of} ngày`
    : `Chưa đăng, còn trong hạn ${of} ngày`;
};

const unexcused = ({ actual }: Figures): string =>
  actual > 0 ? `${actual} đồng chí vắng không lý do` : 'Không ai vắng không lý do';

/** Older forms do not say who was on the list of speakers. */
const speakers: Words = ({ actual, of, extra }, filling) => {
  const share = `${actual}/${of} đồng chí phát biểu = ${shareWords(actual, of)}`;
  if (filling.extra === null || actual === 0) return share;
  if (extra === actual) return `${share}, theo danh sách phát biểu`;
  if (extra === 0) return `${share}, theo ý kiến ghi biên bản`;
  return `${share}: ${extra} theo danh sách phát biểu, ${actual - extra} theo ý kiến ghi biên bản`;
};

const opinionTime: Words = ({ actual, of, extra }) =>
  `Đồng hồ phát biểu ghi ${actual} phút, cần ${of}–${extra} phút`;

const bureau = done('Chi ủy đã họp', 'Chưa họp chi ủy');
const minutesKept = done('Có thư ký ghi biên bản trên Sổ tay', 'Chưa cử thư ký ghi biên bản');

const words = new Map<string, Words>(
  Object.entries<Words>({
    duration: ({ actual, of }) => `Họp ${actual} phút, cần ${of} phút`,
    'attendance-share': attendance,
    'no-unexcused': unexcused,
    'no-long-absence': longAbsence,
    'bureau-met': bureau,
    'bureau-first': bureau,
    'draft-resolution': done('Có dự thảo nghị quyết', 'Chưa có dự thảo nghị quyết'),
    notified: done('Đã gửi giấy mời đến từng đảng viên', 'Chưa gửi giấy mời đến từng đảng viên'),
    'papers-ahead': papersAhead,
    'all-steps': steps,
    order: steps,
    'speakers-share': speakers,
    'minutes-book': minutesKept,
    'full-minutes': minutesKept,
    'opinion-time': opinionTime,
    'papers-online': ({ actual }) =>
      actual > 0 ? `${actual} tài liệu trên Sổ tay` : 'Không có tài liệu trên Sổ tay',
    'resolution-results': results,
    conclusion: done('Đã có kết luận hoặc nghị quyết', 'Chưa có kết luận, nghị quyết'),
    'minutes-and-tasks': minutesAndTasks,
    published,
  }),
);

/** From what an item was filled: `22/24 đồng chí dự = 91,6 %`; why it is open, or counts in full, where it was not. */
export function groundWords(filling: Filling): string {
  if (filling.state === 'not-applicable') return 'Không có trong loại sinh hoạt này: tính đủ điểm';
  const { actual, of, extra } = filling;
  if (filling.state === 'open')
    return filling.itemId === 'opinion-time' && actual !== null
      ? `Đồng hồ ghi ${actual} phút, ${extra} đồng chí phát biểu ngoài đồng hồ: chủ trì đánh giá`
      : 'Hệ thống không tự biết: chủ trì đánh giá';
  return words.get(filling.itemId)?.({ actual: actual ?? 0, of: of ?? 0, extra: extra ?? 0 }, filling) ?? '';
}

/** Points as the screens write them: `4 điểm`, `1,5 điểm`. */
export function pointWords(points: number): string {
  return `${decimal(points)} điểm`;
}

/**
 * What was missing, in one sentence: `Thiếu 3 điểm để đạt Tốt: chưa họp chi ủy (2), …`. What the system knows is told by its
 * figures, the rest by its name in the form.
 */
export function nextGradeWords(form: QualityForm, score: QualityScore, next: NextGrade | null): string {
  if (score.open.length > 0) return `Còn ${score.open.length} mục chưa chấm.`;
  if (next === null) return score.grade === null ? '' : `Đã đạt mức cao nhất: ${score.grade.label}.`;
  const losses = next.losses
    .map(({ item, points }) => `${lossWords(form, item)} (${decimal(points)})`)
    .join(', ');
  return next.short > 0
    ? `Thiếu ${pointWords(next.short)} để đạt ${next.label}: ${losses}.`
    : `Đủ điểm nhưng chưa được xếp ${next.label}, vì cần đạt tối đa: ${losses}.`;
}

/** One loss: the ground where the system filled it and nobody judged otherwise, else the item's name; a capital only for names. */
function lossWords(form: QualityForm, item: ScoredItem): string {
  const label = form.criteria.flatMap(({ items }) => items).find(({ id }) => id === item.itemId)?.label ?? '';
  const ground = item.state === 'open' || item.judgement !== null ? label : groundWords(item);
  return ground.charAt(0).toLocaleLowerCase('vi') + ground.slice(1);
}
