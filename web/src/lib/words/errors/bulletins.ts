import type { bulletinsErrors } from '@sotay/core/bulletins/bulletins.errors.ts';
import { words } from '../words.ts';
import type { Sentences } from './sentence.ts';

type Code = keyof typeof bulletinsErrors;

const vi: Sentences<Code> = {
  'bulletins/wrong-state': 'Bản tin đã sang bước khác, hoặc tin này đã đăng. Xin tải lại để xem.',
  'bulletins/stale': 'Người khác vừa sửa tin này. Bài của đồng chí vẫn còn; xin tải lại rồi so hai bản.',
  'bulletins/second-person': 'Đồng chí đã trình bản tin này nên người khác phải duyệt.',
  'bulletins/media-changed':
    'Phụ đề hoặc tệp kèm theo đã thay đổi sau khi trình. Xin trả lại để trình duyệt lần nữa.',
  'bulletins/no-issuer': 'Chi bộ đăng tin của mình vào tháng, không lập số bản tin riêng.',
  'bulletins/no-items': 'Bản tin chưa có tin nào. Xin viết ít nhất một tin.',
  'bulletins/item-empty': 'Có tin chưa có tên, hoặc chưa có chữ để đọc và bản thu để nghe.',
  'bulletins/no-such-section': 'Chuyên mục này không có trong bản tin. Xin chọn lại.',
  'bulletins/changes-missing': 'Xin ghi đã đính chính điều gì.',
  'bulletins/reason-missing': 'Xin ghi lý do.',
  'bulletins/order-stale': 'Danh sách tin vừa thay đổi. Xin tải lại rồi sắp xếp.',
};

const en: Sentences<Code> = {
  'bulletins/wrong-state': 'The issue has gone on, or the item is published. Reload to see.',
  'bulletins/stale': 'Somebody else has just changed it. Your text is still here; reload and compare.',
  'bulletins/second-person': 'You handed it in, so somebody else reviews it.',
  'bulletins/media-changed':
    'Captions or media have changed since it was handed in. Send it back and hand it in again.',
  'bulletins/no-issuer': 'A cell adds its items to the month and has no issues of its own.',
  'bulletins/no-items': 'The issue is empty. Write at least one item.',
  'bulletins/item-empty': 'An item has no title, or nothing to read or to hear.',
  'bulletins/no-such-section': 'There is no such section. Choose another.',
  'bulletins/changes-missing': 'Say what was corrected.',
  'bulletins/reason-missing': 'Say why.',
  'bulletins/order-stale': 'The list has just changed. Reload and order it.',
};

export const bulletinsSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
