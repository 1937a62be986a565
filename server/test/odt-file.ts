import { strToU8, zipSync } from 'fflate';

const level = (kind: string, attributes: string): string =>
  `<text:list-level-style-${kind} text:level="1" ${attributes}/>`;

const STYLES = `<office:automatic-styles>
  <text:list-style style:name="L1">${level('number', 'style:num-suffix="." style:num-format="1"')}
    <text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/></text:list-style>
  <text:list-style style:name="L2">${level('bullet', 'text:bullet-char="•"')}</text:list-style>
  <style:style style:name="P2" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
  <style:style style:name="T.A1" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>
</office:automatic-styles>`;

/** An ODT with this text; `L1` numbers "1." and "a)", `L2` has bullets, `P2` begins a page, cells of `T.A1` are drawn. */
export const odtOf = (text: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content>${STYLES}<office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
    'META-INF/manifest.xml': strToU8('<manifest:manifest/>'),
    ...more,
  });
