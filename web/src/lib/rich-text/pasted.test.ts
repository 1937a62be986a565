import { plainTextOf } from '@sotay/core/rich-text/rich-text.rules.ts';
import { RichText } from '@sotay/core/rich-text/rich-text.schema.ts';
import fc from 'fast-check';
import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { blocksFromHtml, blocksFromText } from './pasted.ts';

const p = (...texts: (string | object)[]) => ({
  kind: 'paragraph',
  runs: texts.map((text) => (typeof text === 'string' ? { text } : text)),
});

/** As Word 365 puts it on the clipboard, made up. */
const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:"Cambria Math"; panose-1:2 4 5 3 5 4 6 3 2 4;}
p.MsoNormal {margin:0in; font-size:14.0pt; font-family:"Times New Roman",serif;} --></style></head>
<body lang=EN-US style='tab-interval:.5in;word-wrap:break-word'><!--StartFragment-->
<p class=MsoTitle align=center style='text-align:center'><b><span lang=VI style='font-size:16.0pt'>PHÒNG, CHỐNG BÃO SỐ 9<o:p></o:p></span></b></p>
<p class=MsoNormal style='text-align:justify;text-indent:.5in'><span lang=VI style='mso-ansi-language:VI'>Các chi bộ
<b style='mso-bidi-font-weight:normal'>trực 24/24</b>, báo cáo <i>trước 17 giờ</i>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=VI>Kiểm tra kè, cống<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>Sơ tán hộ ven sông<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>Bước một</p>
<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td width=100 valign=top><p class=MsoNormal><span>Chi bộ<o:p></o:p></span></p></td><td><p class=MsoNormal>Người trực</p></td></tr>
<tr><td><p class=MsoNormal>Số 1</p></td><td><p class=MsoNormal>Đồng chí Hòa</p></td></tr></table>
<p class=MsoNormal>Xem <a href="https://example.vn/bao">hướng dẫn</a> và <a href="javascript:alert(1)">bẫy</a>.
<span style='display:none;mso-hide:all'>ẩn</span><del>bỏ</del><ins>thêm</ins></p>
<!--EndFragment--></body></html>`;

test('Word: words, headings, marks, lists and links stay, all else goes', () => {
  expect(blocksFromHtml(WORD)).toEqual([
    { kind: 'heading', level: 2, runs: [{ text: 'PHÒNG, CHỐNG BÃO SỐ 9', bold: true }] },
    p(
      'Các chi bộ ',
      { text: 'trực 24/24', bold: true },
      ', báo cáo ',
      { text: 'trước 17 giờ', italic: true },
      '.',
    ),
    {
      kind: 'list',
      ordered: false,
      items: [[{ text: 'Kiểm tra kè, cống' }], [{ text: 'Sơ tán hộ ven sông' }]],
    },
    { kind: 'list', ordered: true, items: [[{ text: 'Bước một' }]] },
    p('Chi bộ | Người trực'),
    p('Số 1 | Đồng chí Hòa'),
    p('Xem ', { text: 'hướng dẫn', href: 'https://example.vn/bao' }, ' và bẫy. thêm'),
  ]);
});

/** As Google Docs puts it on the clipboard, made up. */
const GOOGLE = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr" style="line-height:1.38"><span
style="font-size:16pt;font-weight:400">Kế hoạch</span></h2><p dir="ltr"><span style="font-weight:400;font-style:normal">Họp </span><span
style="font-weight:700;font-style:italic">ngay</span></p><br /><ul style="margin-top:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Một</span></p></li><li dir="ltr"><p dir="ltr"><span>Hai</span></p></li><ol><li>Hai chấm một</li></ol></ul></b><br class="Apple-interchange-newline">`;

test('Google Docs: weight by style, items by their lists', () => {
  expect(blocksFromHtml(GOOGLE)).toEqual([
    { kind: 'heading', level: 2, runs: [{ text: 'Kế hoạch' }] },
    p('Họp ', { text: 'ngay', bold: true, italic: true }),
    { kind: 'list', ordered: false, items: [[{ text: 'Một' }], [{ text: 'Hai' }]] },
    { kind: 'list', ordered: true, items: [[{ text: 'Hai chấm một' }]] },
  ]);
});

test.each<[string, object[]]>([
  ['<p>một<p>hai', [p('một'), p('hai')]],
  [
    '<blockquote><p>Học, học nữa</p></blockquote><p>sau</p>',
    [{ kind: 'quote', runs: [{ text: 'Học, học nữa' }] }, p('sau')],
  ],
  ['<div>một<br>hai</div>', [p('một\nhai')]],
  ['tr&ugrave;ng d&#7909;ng &amp; &#x1f33e; &khong;', [p('trùng dụng & 🌾 &khong;')]],
  ['<script>alert(1)</script><img src=x onerror=alert(1)>chữ<iframe src=x>trong</iframe>', [p('chữ')]],
  ['a < b và <b>c', [p('a < b và ', { text: 'c', bold: true })]],
  ['', []],
])('%s', (html, blocks) => {
  expect(blocksFromHtml(html)).toEqual(blocks);
});

test('marks typed by hand make a list from the second on', () => {
  expect(blocksFromText('Việc phải làm:\r\n- kè\r\n- cống\r\n\r\n1. một\n2. hai\n- riêng')).toEqual([
    p('Việc phải làm:'),
    { kind: 'list', ordered: false, items: [[{ text: 'kè' }], [{ text: 'cống' }]] },
    { kind: 'list', ordered: true, items: [[{ text: 'một' }], [{ text: 'hai' }]] },
    p('- riêng'),
  ]);
});

test('whatever is pasted, it is a text of ours', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      '<p>',
      '</p>',
      '<li>',
      '<ul>',
      '</ul>',
      '<td>',
      '</tr>',
      '<b>',
      '<a href="//x">',
      '<h1>',
      '<!--',
      '<',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const html = pieces.join('');
      expect(Value.Check(RichText, blocksFromHtml(html))).toBe(true);
      expect(plainTextOf(blocksFromText(html)).includes('\r')).toBe(false);
    }),
  );
});
