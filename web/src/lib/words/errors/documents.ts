import type { documentsErrors } from '@sotay/core/documents/documents.errors.ts';
import { words } from '../words.ts';
import type { Sentences } from './sentence.ts';

type Code = keyof typeof documentsErrors;

const vi: Sentences<Code> = {
  'documents/no-such-file': 'Xin chọn tệp PDF, Word (.docx), ODT, TXT hoặc ảnh do chính đồng chí tải lên.',
  'documents/twice': 'Tệp này đã có trong văn kiện của đơn vị. Xin tìm trong danh sách.',
  'documents/not-now': 'Văn kiện đã sang bước khác, hoặc tệp còn đang được đọc. Xin tải lại để xem.',
  'documents/changed-meanwhile': 'Người khác vừa sửa văn kiện này. Xin tải lại rồi so với bản của đồng chí.',
  'documents/incomplete': 'Xin ghi đủ cấp, loại, ngày, cơ quan ban hành và trích yếu.',
  'documents/linked-already': 'Liên kết này đã có rồi.',
  'documents/not-yours-to-change':
    'Văn kiện này do đơn vị khác đưa lên. Chỉ đơn vị đó ghi được văn kiện nào thay thế hoặc sửa đổi nó.',
  'documents/circle': 'Ghi như vậy thì văn kiện tự thay thế chính mình. Xin xem lại số và ký hiệu.',
  'documents/too-many-links': 'Văn kiện đã có quá nhiều liên kết. Xin bỏ bớt rồi thêm.',
  'documents/internal': 'Đây là văn bản nội bộ: chỉ đọc trên màn hình, không tải tệp về máy.',
  'documents/not-internal': 'Văn kiện này không còn là văn bản nội bộ. Xin tải lại trang.',
  'documents/not-opened': 'Đồng chí đã mở văn bản này quá một ngày. Xin tải lại trang để mở lại.',
  'documents/too-long-to-print': 'Văn bản dài quá 300 trang nên không in. Xin đọc trên màn hình.',
  'documents/no-number': 'Loại văn kiện này không đánh số. Xin chọn loại khác.',
  'documents/is-attachment': 'Đây là văn bản kèm theo. Xin làm việc này ở văn kiện chính.',
  'documents/too-many-attachments': 'Văn kiện đã có 30 văn bản kèm theo. Xin gộp bớt các tệp.',
  'documents/saved-full': 'Đồng chí đã lưu 200 văn kiện. Xin bỏ lưu bớt rồi lưu tiếp.',
  'documents/no-text':
    'Không thấy chữ nào trong tệp, kể cả trên ảnh chụp. Đồng chí vẫn đưa vào thư viện được; người đọc sẽ mở tệp.',
  'documents/too-long':
    'Tệp dài quá 3.000 trang nên không đọc chữ. Đồng chí vẫn đưa vào thư viện được; người đọc sẽ mở tệp.',
  'documents/unreadable':
    'Không đọc được chữ trong tệp: tệp hỏng, hoặc quá nặng. Xin mở thử tệp trên máy, lưu lại rồi thêm bản mới.',
  'documents/held':
    'Tệp này có dấu hiệu không được đưa lên sổ tay, nên đang bị giữ và không ai xem được. Đồng chí cất bản giấy theo chế độ tài liệu mật. Nếu máy nhầm, xin báo bí thư và quản trị viên xem xét.',
};

const en: Sentences<Code> = {
  'documents/no-such-file':
    'Choose a PDF, a Word (.docx), ODT or TXT file or a picture that you uploaded yourself.',
  'documents/twice': 'This file is among the unit’s documents already. Look for it in the list.',
  'documents/not-now': 'The document has gone on, or its file is still being read. Reload to see.',
  'documents/changed-meanwhile': 'Somebody else has just changed it. Reload and compare.',
  'documents/incomplete': 'Level, kind, date, issuer and subject are needed.',
  'documents/linked-already': 'This link is there already.',
  'documents/not-yours-to-change':
    'Another unit filed this document. That unit alone tells what replaces or amends it.',
  'documents/circle': 'The document would replace itself. Check the number.',
  'documents/too-many-links': 'The document has too many links. Take some back first.',
  'documents/internal': 'This is an internal paper: it is read on the screen and not downloaded.',
  'documents/not-internal': 'This is no internal paper any more. Reload the page.',
  'documents/not-opened': 'You opened this paper more than a day ago. Reload the page to open it again.',
  'documents/too-long-to-print': 'It has more than 300 pages and is not printed. Read it on the screen.',
  'documents/no-number': 'Papers of this kind are not numbered. Choose another kind.',
  'documents/is-attachment': 'This is an attachment. Do it on the main document.',
  'documents/too-many-attachments': 'The document has 30 attachments. Join some files.',
  'documents/saved-full': 'You have saved 200 documents. Take some away first.',
  'documents/no-text':
    'No text was found, nor seen on its pictures. You can file it all the same; readers open the file.',
  'documents/too-long':
    'The file has more than 3,000 pages. You can file it all the same; readers open the file.',
  'documents/unreadable': 'No text could be read: the file is broken or too heavy. Save it anew and add it.',
  'documents/held':
    'This file looks as if it did not belong here; it is held, and nobody sees it. Keep the paper as secrets are kept. If the machine errs, ask the secretary and the administrator.',
};

export const documentsSentences: Sentences<Code> = words<Sentences<Code>>({ vi, en });
