import type { helpersErrors } from '@sotay/core/helpers/helpers.errors.ts';
import type { importsErrors } from '@sotay/core/imports/imports.errors.ts';
import type { membersErrors } from '@sotay/core/members/members.errors.ts';
import type { unitsErrors } from '@sotay/core/units/units.errors.ts';
import { words } from '../words.ts';
import type { Sentences } from './sentence.ts';

type Code =
  | keyof typeof unitsErrors
  | keyof typeof membersErrors
  | keyof typeof importsErrors
  | keyof typeof helpersErrors;

const vi: Sentences<Code> = {
  'units/kind-misplaced': 'Loại đơn vị này không thuộc đơn vị đã chọn. Xin chọn đơn vị cấp trên khác.',
  'units/code-taken': 'Mã này của đơn vị khác. Xin chọn mã khác.',
  'units/code-malformed': 'Mã chỉ gồm chữ, số, dấu chấm và gạch ngang.',
  'units/name-empty': 'Xin ghi tên đơn vị.',
  'units/no-room': 'Nhánh này hết chỗ cho đơn vị mới. Xin nhờ quản trị cấp trên thêm.',
  'units/changed-meanwhile': 'Có người vừa sửa đơn vị này. Xin tải lại để xem bản mới, rồi làm lại.',
  'members/name-malformed': 'Họ và tên chưa đúng. Xin ghi như trong thẻ đảng viên.',
  'members/phone-malformed': 'Số điện thoại chưa đúng. Ví dụ: 0912 345 678.',
  'members/card-malformed': 'Số thẻ chưa đúng. Xin ghi như trên thẻ đảng viên.',
  'members/day-wrong': 'Ngày chưa đúng: ở tương lai, hoặc sớm hơn mốc phải có trước. Xin xem lại.',
  'members/phone-taken': 'Số điện thoại này của đảng viên khác. Xin xem lại.',
  'members/card-taken': 'Số thẻ này của đảng viên khác. Xin xem lại.',
  'members/standing-overlaps': 'Trong những ngày đó đồng chí đã ở trạng thái này. Xin xem lại ngày.',
  'members/standing-not-held': 'Ngày đó đồng chí không ở trạng thái này. Xin xem lại ngày.',
  'members/standing-needs-end': 'Sinh hoạt tạm thời phải có ngày kết thúc.',
  'members/not-a-cell': 'Đơn vị này không có đảng viên trực tiếp. Xin chọn chi bộ.',
  'members/changed-meanwhile': 'Có người vừa sửa đảng viên này. Xin tải lại để xem bản mới, rồi làm lại.',
  'members/post-not-for-unit': 'Đơn vị này không có chức vụ đó.',
  'members/post-held': 'Chức vụ này đang có người giữ. Xin kết thúc trước khi giao cho người mới.',
  'members/post-twice': 'Đảng viên này đang giữ chính chức vụ đó.',
  'members/post-beyond': 'Chức vụ này do cấp trên giao hoặc kết thúc.',
  'members/post-ended': 'Chức vụ này đã kết thúc.',
  'members/many-corrections': 'Đồng chí đang có 5 đề nghị chờ trả lời. Xin gọi đồng chí bí thư nếu cần gấp.',
  'members/correction-answered': 'Đề nghị này đã được trả lời.',
  'members/reason-missing': 'Xin ghi lý do để đảng viên hiểu.',
  'members/left': 'Người này không còn sinh hoạt ở đây nên không giữ chức vụ.',
  'imports/empty': 'Tệp rỗng. Xin chọn tệp khác.',
  'imports/busy': 'Đang nhập một danh sách khác. Xin chờ xong rồi làm tiếp.',
  'imports/not-previewed': 'Chưa xem trước xong, hoặc tệp không nhận được. Xin tải tệp lên lại.',
  'imports/applied': 'Danh sách này đã nhập rồi.',
  'imports/nothing-to-do': 'Tệp không thay đổi gì so với hiện có.',
  'imports/not-applied': 'Lần nhập này chưa nhập, hoặc đã hoàn lại rồi.',
  'imports/depended-on': 'Không hoàn lại được: đã có việc khác dựa trên lần nhập này.',
  'helpers/not-oneself': 'Xin chọn một đồng chí khác.',
  'helpers/not-of-the-unit': 'Người giúp phải là đảng viên cùng chi bộ. Xin chọn đồng chí khác.',
  'helpers/secretary-is-helper': 'Đồng chí không ghi chính mình làm người giúp. Xin để đảng viên tự chọn.',
  'helpers/already-helps': 'Đồng chí này đang là người giúp rồi.',
  'helpers/many-helpers': 'Đã có hai người giúp. Xin thôi một người trước.',
};

const en: Sentences<Code> = {
  'units/kind-misplaced': 'A unit of this kind cannot stand there. Choose another unit above it.',
  'units/code-taken': 'Another unit has this code. Choose another.',
  'units/code-malformed': 'A code is letters, digits, dots and dashes.',
  'units/name-empty': 'Please enter the name of the unit.',
  'units/no-room': 'This branch has no room for new units. Ask the administrator above.',
  'units/changed-meanwhile': 'Somebody has just changed this unit. Reload it, then do it again.',
  'members/name-malformed': 'The name is not right. Write it as on the card.',
  'members/phone-malformed': 'The telephone number is not right. Example: 0912 345 678.',
  'members/card-malformed': 'The card number is not right. Write it as on the card.',
  'members/day-wrong': 'The day is in the future, or before what must come first. Please check.',
  'members/phone-taken': 'This telephone number is another member’s. Please check.',
  'members/card-taken': 'This card number is another member’s. Please check.',
  'members/standing-overlaps': 'The member stands so already on some of these days. Check the days.',
  'members/standing-not-held': 'The member does not stand so on that day. Check the day.',
  'members/standing-needs-end': 'A temporary stay needs a last day.',
  'members/not-a-cell': 'This unit has no members of its own. Choose a cell.',
  'members/changed-meanwhile': 'Somebody has just changed this member. Reload, then do it again.',
  'members/post-not-for-unit': 'The unit has no such post.',
  'members/post-held': 'Somebody holds this post. End that before you give it to another.',
  'members/post-twice': 'The member holds this very post.',
  'members/post-beyond': 'This post is given and ended by a higher level.',
  'members/post-ended': 'This post has ended.',
  'members/many-corrections': 'Five of your requests wait already. Call the secretary if it is urgent.',
  'members/correction-answered': 'This request was answered already.',
  'members/reason-missing': 'Say why, so that the member understands.',
  'members/left': 'This person has left and holds no posts.',
  'imports/empty': 'The file is empty. Choose another.',
  'imports/busy': 'Another list is being imported. Wait until it is done.',
  'imports/not-previewed': 'The preview is not ready, or the file was refused. Upload it again.',
  'imports/applied': 'This list was imported already.',
  'imports/nothing-to-do': 'The file changes nothing.',
  'imports/not-applied': 'This import was not applied, or was undone already.',
  'imports/depended-on': 'It cannot be undone: something that came later depends on it.',
  'helpers/not-oneself': 'Choose somebody else.',
  'helpers/not-of-the-unit': 'A helper belongs to the same cell. Choose somebody else.',
  'helpers/secretary-is-helper': 'You cannot write down yourself. Let the member choose.',
  'helpers/already-helps': 'This person is a helper already.',
  'helpers/many-helpers': 'There are two helpers already. End one first.',
};

export const organisationSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
