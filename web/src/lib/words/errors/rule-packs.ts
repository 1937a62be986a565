import type { rulePacksErrors } from '@sotay/core/rule-packs/rule-packs.errors.ts';
import { words } from '../words.ts';
import type { Sentences } from './sentence.ts';

type Code = keyof typeof rulePacksErrors;

const vi: Sentences<Code> = {
  'rule-packs/draft-exists': 'Đang có một bản soạn. Xin mở bản đó để soạn tiếp.',
  'rule-packs/changed-meanwhile': 'Bản soạn vừa được sửa ở nơi khác. Xin tải lại rồi sửa tiếp.',
  'rule-packs/has-faults': 'Bản soạn còn chỗ cần sửa. Xin xem danh sách ở trên.',
  'rule-packs/nothing-changes': 'Bản soạn không khác phiên bản trước, không cần ban hành.',
  'rule-packs/in-force': 'Phiên bản này đã áp dụng nên không thu hồi được. Xin soạn phiên bản mới để thay.',
};

const en: Sentences<Code> = {
  'rule-packs/draft-exists': 'There is a draft already. Open it and go on.',
  'rule-packs/changed-meanwhile': 'The draft was changed elsewhere. Load it again, then go on.',
  'rule-packs/has-faults': 'The draft has faults. See the list above.',
  'rule-packs/nothing-changes': 'The draft is like the version before; there is nothing to publish.',
  'rule-packs/in-force': 'This version is in force and stays. Write a new one instead.',
};

export const rulePacksSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
