import qrcode from 'qrcode';

/** A QR code as one path, each dark run of a row a bar. Level M survives a fold or a stain. */
export function qrSvg(text: string): string {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const bars: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const start = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      if (column > start) bars.push(`M${start} ${row}h${column - start}v1h-${column - start}z`);
    }
  }
  const view = `0 0 ${modules.size} ${modules.size}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" shape-rendering="crispEdges"><path d="${bars.join('')}"/></svg>`;
}
