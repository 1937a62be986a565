import { documentKinds, kindsOn } from '@sotay/core/documents/document-kinds.ts';
import { type BookLine, type PaperStanding, bookLines } from '@sotay/core/documents/number-book.rules.ts';
import { type SheetToWrite, writeSheets } from '../../../platform/sheets/write.ts';
import type { NumberedPaper } from '../../numbers/index.ts';

const HEADER = ['Số', 'Số và ký hiệu', 'Ngày ban hành', 'Trích yếu', 'Cơ quan ban hành', 'Ghi chú'];

const STANDINGS: Record<PaperStanding, string> = {
  draft: 'Đã lấy số, chưa đưa vào thư viện',
  filed: '',
  trashed: 'Đã bỏ vào thùng rác',
  meeting: 'Văn bản của kỳ sinh hoạt, hội nghị',
};

const two = (number: number): string => String(number).padStart(2, '0');
const written = (day: string | null): string => (day === null ? '' : day.split('-').toReversed().join('/'));

const rowsOf = ({ number, until, papers }: BookLine<NumberedPaper>): string[][] => {
  const numbers = number === until ? two(number) : `${two(number)}–${two(until)}`;
  if (papers.length === 0) return [[numbers, '', '', '', '', 'Chưa có văn kiện mang số này']];
  return papers.map(({ symbol, issuedOn, subject, issuer, standing }) => {
    const notes = [papers.length > 1 ? 'Số trùng' : '', STANDINGS[standing]];
    return [numbers, symbol, written(issuedOn), subject, issuer, notes.filter(Boolean).join('. ')];
  });
};

/** The book of a term as a workbook: a sheet for each kind, in the order of the numbers; one empty sheet where nothing was issued. */
export const bookSheets = (papers: readonly NumberedPaper[]): Promise<Buffer> => {
  const labels = kindsOn('9999-12-31');
  const byKind = Map.groupBy(papers, ({ kind }) => kind);
  const sheets = documentKinds.flatMap((kind): SheetToWrite[] => {
    const own = byKind.get(kind);
    return own ? [{ name: labels[kind].label, rows: [HEADER, ...bookLines(own).flatMap(rowsOf)] }] : [];
  });
  return writeSheets(sheets.length > 0 ? sheets : [{ name: 'Sổ văn kiện', rows: [HEADER] }]);
};
