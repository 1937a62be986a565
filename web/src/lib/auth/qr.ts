import { create } from 'qrcode';

/** A QR code as one path over a square of `size` units, each dark run of a row a bar. Level M, as on the printed slips. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const isDark = (row: number, column: number): boolean => data[row * size + column] === 1;
  const bars: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column;
      while (column < size && isDark(row, column)) column += 1;
      if (column > start)
        bars.push(`M${String(start)} ${String(row)}h${String(column - start)}v1h-${String(column - start)}z`);
    }
  }
  return { size, path: bars.join('') };
}
