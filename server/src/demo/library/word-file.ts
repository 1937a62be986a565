import { strToU8, zipSync } from 'fflate';

const TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The day that stands in the package: the same text always makes the same bytes. */
const MADE_ON = '2020-01-01T00:00:00';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const BREAK = '<w:r><w:br w:type="page"/></w:r>';

const written = (text: string): string =>
  text === '\f' ? BREAK : `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A plain Word file of these paragraphs; a form feed begins a new page. */
export const wordFile = (paragraphs: readonly string[]): Uint8Array => {
  const body = paragraphs.map((text) => `<w:p>${written(text)}</w:p>`).join('');
  const main = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${NAMESPACE}"><w:body>${body}</w:body></w:document>`;
  return zipSync(
    {
      '[Content_Types].xml': strToU8(TYPES),
      '_rels/.rels': strToU8(RELATIONS),
      'word/document.xml': strToU8(main),
    },
    { mtime: MADE_ON },
  );
};
