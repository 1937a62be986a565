import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TCVN3, VNI } from './encoding-tables.ts';
import { encodingOf, toUnicode } from './encoding.rules.ts';

const UNICODE = 'Nghị quyết về việc lãnh đạo thực hiện nhiệm vụ chính trị năm tới của Đảng ủy';

const inverse = (table: ReadonlyMap<string, string>) =>
  new Map([...table].map(([old, letter]) => [letter, old]));

const encoded = (text: string, table: ReadonlyMap<string, string>): string => {
  const old = inverse(table);
  return text.normalize('NFC').replace(/./gsu, (letter) => old.get(letter) ?? letter);
};

test.each([
  [
    'NghÞ quyÕt vÒ viÖc l·nh ®¹o thùc hiÖn nhiÖm vô',
    'tcvn3',
    'Nghị quyết về việc lãnh đạo thực hiện nhiệm vụ',
  ],
  [
    'Nghò quyeát veà vieäc laõnh ñaïo thöïc hieän nhieäm vuï',
    'vni',
    'Nghị quyết về việc lãnh đạo thực hiện nhiệm vụ',
  ],
  [UNICODE, 'unicode', UNICODE],
  [UNICODE.normalize('NFD'), 'unicode', UNICODE],
  [
    'A resume of the naïve café, señor; 25 °C ± 2 µm.',
    'unicode',
    'A resume of the naïve café, señor; 25 °C ± 2 µm.',
  ],
  ['', 'unicode', ''],
] as const)('%s is %s', (text, encoding, unicode) => {
  expect(encodingOf(text)).toBe(encoding);
  expect(toUnicode(text, encodingOf(text))).toBe(unicode);
});

/** Words of letters that Vietnamese really has, each with at least one mark. */
const letters = [...new Set(TCVN3.values())].filter((letter) => letter === letter.toLowerCase());
const word = fc
  .tuple(
    fc.constantFrom('t', 'ngh', 'kh', 'tr', 'l'),
    fc.constantFrom(...letters),
    fc.constantFrom('n', 't', 'nh'),
  )
  .map((parts) => parts.join(''));
const sentence = fc.array(word, { minLength: 5, maxLength: 40 }).map((words) => words.join(' '));

test('what is written in an old code comes back letter by letter', () => {
  fc.assert(
    fc.property(sentence, (text) => {
      expect(toUnicode(encoded(text, TCVN3), 'tcvn3')).toBe(text);
      expect(toUnicode(encoded(text, VNI), 'vni')).toBe(text);
    }),
  );
});

test('modern text is never taken for an old one, and stays as it is', () => {
  fc.assert(
    fc.property(sentence, (text) => {
      const whole = `Đảng ${text}`;
      expect(encodingOf(whole)).toBe('unicode');
      expect(toUnicode(whole, 'unicode')).toBe(whole.normalize('NFC'));
    }),
  );
});

test('all 134 letters with marks are in the tables of VNI; TCVN3 has capitals of seven alone', () => {
  expect(new Set(VNI.values()).size).toBe(134);
  expect(new Set(TCVN3.values()).size).toBe(67 + 7);
});
