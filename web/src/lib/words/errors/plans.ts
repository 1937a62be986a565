import type { plansErrors } from '@sotay/core/plans/plans.errors.ts';
import { words } from '../words.ts';
import type { Sentences } from './sentence.ts';

type Code = keyof typeof plansErrors;

const vi: Sentences<Code> = {
  'plans/exists': 'Năm này đã có kế hoạch. Xin mở kế hoạch để sửa từng tháng.',
  'plans/not-a-cell': 'Chỉ chi bộ lập kế hoạch sinh hoạt năm.',
  'plans/day-of-another-month': 'Ngày này thuộc tháng khác. Xin chọn ngày trong tháng.',
  'plans/not-a-member': 'Đồng chí được chọn nay không thuộc chi bộ. Xin chọn lại.',
  'plans/changed-meanwhile': 'Kế hoạch tháng này vừa được sửa ở nơi khác. Xin tải lại rồi sửa tiếp.',
};

const en: Sentences<Code> = {
  'plans/exists': 'This year has its plan. Open it to change a month.',
  'plans/not-a-cell': 'Only cells plan their year of meetings.',
  'plans/day-of-another-month': 'This day is in another month. Choose one in the month.',
  'plans/not-a-member': 'Whom you chose is no member of the cell now. Choose again.',
  'plans/changed-meanwhile': 'The month was changed elsewhere. Load it again, then go on.',
};

export const plansSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
