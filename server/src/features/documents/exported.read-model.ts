import { sql } from 'kysely';
import { UNIT, day, id, moment, number, text } from '../../platform/exports/columns.ts';
import type { ExportedTable } from '../../platform/exports/exported-table.ts';

/** What a unit filed into the library, and its text page by page. */
export const exportedDocuments: readonly ExportedTable[] = [
  {
    name: 'library',
    title: 'Văn kiện',
    part: 'documents',
    table: 'documents',
    readBy: 'documents.write',
    only: () => sql<boolean>`t.state = 'filed'`,
    order: sql`t.issued_on, t.id`,
    columns: [
      ...UNIT,
      id('id'),
      text('level', 'Cấp ban hành'),
      text('kind', 'Loại'),
      number('number', 'Số'),
      text('symbol', 'Số, ký hiệu'),
      text('issuer', 'Cơ quan ban hành'),
      day('issued_on', 'Ngày ban hành'),
      text('subject', 'Trích yếu'),
      text('signer', 'Người ký'),
      text('sight', 'Phạm vi xem'),
      day('effective_from', 'Có hiệu lực từ'),
      day('ended_on', 'Hết hiệu lực từ'),
      day('amended_on', 'Được sửa đổi, bổ sung từ'),
      moment('filed_at', 'Vào thư viện lúc'),
    ],
    keeps: {
      state: 'only what is filed is exported',
      state_before: 'only what is filed is exported',
      open_to: 'follows from state and sight',
      ends_on: 'the day on which it ended says it',
      replaced_on: 'the day on which it ended says it',
      latest: 'a version that is not filed yet is a draft',
      revision: 'keeps two writers apart',
      created_at: 'when the draft was begun',
      changed_at: 'how the office orders its list',
    },
  },
  {
    name: 'library-pages',
    title: 'Văn kiện, từng trang',
    part: 'documents',
    table: 'document_pages',
    readBy: 'documents.write',
    only: () => sql<boolean>`t.open_to <> 'office'`,
    order: sql`t.document_id, t.page`,
    columns: [...UNIT, id('document_id'), number('page', 'Trang'), text('text', 'Nội dung')],
    keeps: { open_to: 'follows the document' },
  },
];
