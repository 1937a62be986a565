import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import { writeSheets } from '../../../server/src/platform/sheets/write.ts';

const FAULTY_EVERY = 50;
const STYLES = 4;

const dayIn = (style: number, day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  if (style === 1) return `${date}-${month}-${year.slice(2)}`;
  if (style === 2) return `${Number(date)}.${Number(month)}.${year}`;
  return `${date}/${month}/${year}`;
};

const phoneIn = (style: number, phone: string | null): string | null => {
  if (phone === null) return null;
  return style === 0 ? `+84 ${phone.slice(1)}` : style === 1 ? `84${phone.slice(1)}` : phone;
};

/** The people of the demo organisation as lists have them: title rows, capitals, decomposed letters, days in all ways, units by name and path, a faulty row in fifty. */
export const dirtyList = async ({ members, units }: DemoOrganisation): Promise<Uint8Array> => {
  const unitOf = new Map(units.map((unit) => [unit.code, unit]));
  const rows = members.map(({ fullName, birthDate, cardNumber, phone, unitCode }, index) => {
    const style = index % STYLES;
    const unit = unitOf.get(unitCode);
    const above = unitOf.get(unit?.parentCode ?? '');
    const path = `${above?.name ?? ''} / ${unit?.name ?? ''}`;
    return [
      index + 1,
      style === 0 ? fullName.toUpperCase() : style === 1 ? `  ${fullName.normalize('NFD')} ` : fullName,
      index % FAULTY_EVERY === 0 ? '31/02/1980' : dayIn(style, birthDate),
      style === 3 ? unitCode : path,
      cardNumber,
      phoneIn(style, phone),
    ];
  });
  const header = ['TT', 'Họ tên', 'Sinh ngày', 'Chi bộ', 'Số CCCD', 'SĐT'];
  return writeSheets([{ name: 'Danh sách', rows: [['DANH SÁCH ĐẢNG VIÊN'], [], header, ...rows] }]);
};
