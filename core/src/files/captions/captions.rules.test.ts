import fc from 'fast-check';
import { expect, test } from 'vitest';
import { captionTime, captionTimes } from './caption-time.rules.ts';
import { readCaptions } from './captions.rules.ts';

const vtt = (...lines: string[]): string => ['WEBVTT', '', ...lines].join('\n');

test('WebVTT is written anew with times and words alone', () => {
  const file = vtt(
    'STYLE',
    '::cue { background: url(https://evil.example/) }',
    '',
    'NOTE made by a program',
    '',
    'mở đầu',
    '00:01.500 --> 00:04.000 line:0 position:20%',
    '<v Chị Hoa><b>Kính thưa</b> các đồng chí,',
    '<c.yellow>hôm nay</c> 2 < 3 & 4',
    '',
    '01:00:05.000 --> 01:00:06.000',
    'Xin cảm ơn.',
  );
  expect(readCaptions(`\ufeff${file.replaceAll('\n', '\r\n')}`)).toEqual({
    webVtt:
      'WEBVTT\n\n00:00:01.500 --> 00:00:04.000\n<b>Kính thưa</b> các đồng chí,\nhôm nay 2 &lt; 3 &amp; 4\n\n' +
      '01:00:05.000 --> 01:00:06.000\nXin cảm ơn.\n',
  });
});

test('SRT becomes WebVTT', () => {
  const srt =
    '1\r\n00:00:01,000 --> 00:00:02,500\r\n{\\an8}<font color="red">Xin chào</font>\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n<I>Mời ngồi</I>\r\n';
  expect(readCaptions(srt)).toEqual({
    webVtt:
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nXin chào\n\n00:00:03.000 --> 00:00:04.000\n<i>Mời ngồi</i>\n',
  });
});

test.each([
  ['nothing', '', 'none', 0],
  ['a page', '<!doctype html><script>alert(1)</script>', 'none', 0],
  ['a word that begins alike', 'WEBVTTX\n\n00:01.000 --> 00:02.000\na', 'none', 0],
  ['no caption at all', vtt('NOTE nothing'), 'none', 0],
  ['a time that is none', vtt('00:01.000 --> bốn giây', 'a'), 'time', 3],
  ['seconds beyond 59', vtt('00:61.000 --> 00:62.000', 'a'), 'time', 3],
  ['words without a time', vtt('00:01.000 --> 00:02.000', 'a', '', 'lạc lõng'), 'time', 6],
  ['an end before its beginning', vtt('00:03.000 --> 00:02.000', 'a'), 'order', 3],
  [
    'captions out of order',
    vtt('00:03.000 --> 00:04.000', 'a', '', '00:01.000 --> 00:02.000', 'b'),
    'order',
    6,
  ],
  ['a script', vtt('00:01.000 --> 00:02.000', 'a', '<script>alert(1)</script>'), 'markup', 5],
  ['a picture that acts', vtt('00:01.000 --> 00:02.000', '<img src=x onerror=alert(1)>'), 'markup', 4],
  ['a mark made of marks', vtt('00:01.000 --> 00:02.000', '<<b>script>x<</b>/script>'), 'markup', 4],
  ['a mark made of a speaker', vtt('00:01.000 --> 00:02.000', '<scr<c>ipt>x'), 'markup', 4],
  ['times among the words', vtt('00:01.000 --> 00:02.000', '00:02.000 --> 00:03.000'), 'markup', 4],
  ['a line without end', vtt('00:01.000 --> 00:02.000', 'a'.repeat(501)), 'long', 4],
])('%s is told by its line', (_what, file, fault, line) => {
  expect(readCaptions(file)).toEqual({ fault, line });
});

test('more captions than a day of speech holds are not taken', () => {
  const cue = '00:01.000 --> 00:02.000\na\n';
  expect(readCaptions(`WEBVTT\n\n${`${cue}\n`.repeat(5_001)}`)).toMatchObject({ fault: 'long' });
});

const characters = [
  'a',
  'b',
  'i',
  '<',
  '>',
  '/',
  '&',
  ';',
  ' ',
  '"',
  '!',
  '-',
  '{',
  '}',
  '\\',
  '\u202e',
  '\u0000',
];

test('what was written anew is read the same, and holds no mark but three', () => {
  const line = fc.string({ unit: fc.constantFrom(...characters) });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const read = readCaptions(vtt('00:01.000 --> 00:02.000', ...lines));
      if ('fault' in read) return;
      expect(readCaptions(read.webVtt)).toEqual(read);
      expect(read.webVtt.replace(/<\/?[biu]>/g, '').replaceAll(' --> ', '')).not.toMatch(/[<>]/);
    }),
  );
});

test('times come back as they were', () => {
  fc.assert(
    fc.property(fc.nat(360_000_000), fc.nat(360_000_000), (from, to) => {
      expect(captionTimes(`${captionTime(from)} --> ${captionTime(to)}`)).toEqual({ from, to });
    }),
  );
});
