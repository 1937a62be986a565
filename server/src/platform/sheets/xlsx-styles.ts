/** The styles of a written workbook, by their place in `STYLES`. */
export const STYLE = { text: 1, day: 2, moment: 3, number: 4, head: 5 } as const;

const FORMATS = { text: 49, day: 164, moment: 165, number: 0 } as const;
const TOP = '<alignment vertical="top" wrapText="1"/>';

const style = (format: number, extra = '', font = 0, fill = 0): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"${extra}>${TOP}</xf>`;

/** Days as in Viet Nam; text with the mark of text (`quotePrefix`), so that an edited cell does not become a formula. */
export const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="${FORMATS.day}" formatCode="dd/mm/yyyy"/><numFmt numFmtId="${FORMATS.moment}" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF3E9DC"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${style(0)}${style(FORMATS.text, ' quotePrefix="1"')}${style(FORMATS.day)}${style(FORMATS.moment)}${style(FORMATS.number)}${style(FORMATS.text, '', 1, 2)}</cellXfs></styleSheet>`;
