import { seededRandom } from '@sotay/core/demo/random.ts';
import {
  type Asked,
  type Sorts,
  isGenerated,
  isTitledByPlace,
  ofErrandAt,
  ofTopicAt,
  somePapers,
} from './asked.ts';
import { shortenedWords, twinTitles } from './known-papers.ts';
import { type Paper, papers } from './papers.ts';
import { slips, unmarked, withOldTones, withSlip } from './writings.ts';

const random = seededRandom('writings');

/** Topic and place of a title, written so. */
const titled = (sort: string, count: number, write: (text: string) => string): Asked[] =>
  somePapers(sort, count, isTitledByPlace).map((paper) => ({
    text: write(`${paper.topic} ${paper.place}`),
    fits: ofTopicAt(paper),
  }));

/** Work and place of a text, written so. */
const told = (
  sort: string,
  count: number,
  write: (text: string) => string,
  which = (_: Paper): boolean => true,
): Asked[] =>
  somePapers(sort, count, (paper) => isGenerated(paper) && which(paper)).map((paper) => ({
    text: write(`${paper.errand} ${paper.place}`),
    fits: ofErrandAt(paper),
  }));

const hasMovingTone = ({ errand }: Paper): boolean => withOldTones(errand) !== errand;

const titleOf = (title: string) => (paper: Paper) => paper.subject === title;

/** Those whose own sentence is about a place: one shortens what another has in full. */
const shortened = (write: (written: string, other: string) => string): Asked[] =>
  shortenedWords.map(([written, place], nr) => {
    const [other] = shortenedWords[nr % 2 === 0 ? nr + 1 : nr - 1] ?? [''];
    const at = papers.find(({ pages }) => pages.some((page) => page.includes(`thôn ${place}.`)));
    return { text: `${write(written, other)} ${place}`, fits: (paper) => paper === at };
  });

/** The words that two of a pair do not share: the short form or what it stands for. */
const headOf = (written: string, other: string): string => {
  const [words, others] = [written.split(' '), other.split(' ')];
  const shared = words.filter((word) => others.includes(word)).length;
  return words.findIndex((word) => others.includes(word)) < 0 || shared === 0
    ? written
    : words
        .slice(
          0,
          words.findIndex((word) => others.includes(word)),
        )
        .join(' ');
};

const slipped = Object.entries(slips).flatMap(([name, slip]) => [
  [`${name}, in a title`, titled(`title ${name}`, 8, (text) => withSlip(unmarked(text), slip))] as const,
  [`${name}, with marks`, titled(`marks ${name}`, 5, (text) => withSlip(text, slip))] as const,
  [`${name}, in a text`, told(`text ${name}`, 6, (text) => withSlip(unmarked(text), slip))] as const,
]);

const beginning = (text: string): string => text.slice(0, text.length - random.int(1, 2));

/** Every way of writing words. */
export const askedByWriting: Sorts = {
  'as written': [...titled('as written', 10, (text) => text), ...told('as told', 10, (text) => text)],
  'without marks': [...titled('no marks', 15, unmarked), ...told('no marks', 15, unmarked)],
  'tones as taught before': told('old tones', 12, withOldTones, hasMovingTone),
  'tones as taught now': told('new tones', 12, (text) => text, hasMovingTone),
  'marks apart from letters': titled('nfd', 12, (text) => text.normalize('NFD')),
  'đ as d, other marks kept': [
    ...titled('dd', 8, (text) => text.replace(/đ/gu, 'd').replace(/Đ/gu, 'D')),
    ...told('dd', 6, (text) => text.replace(/đ/gu, 'd').replace(/Đ/gu, 'D')),
  ],
  'in capitals': titled('upper', 8, (text) => text.toUpperCase()),
  'in small letters': told('lower', 8, (text) => text.toLowerCase()),
  'marks as typed above others': twinTitles.flatMap((pair) =>
    pair.map((title) => ({ text: title, fits: titleOf(title) })),
  ),
  'without marks both of a pair': twinTitles.map(([one, other]) => ({
    text: unmarked(one),
    fits: ({ subject }) => subject === one || subject === other,
  })),
  'in quotation marks': somePapers('quoted', 20, isGenerated).map((paper, nr) => {
    const text = `"${paper.errand} tại thôn ${paper.place}"`;
    return { text: nr % 2 === 0 ? text : unmarked(text), fits: ofErrandAt(paper) };
  }),
  'a short form or the long one, as written': shortened((written, other) => headOf(written, other)),
  'the short form for the long one and back': shortened((written, other) => headOf(other, written)),
  ...Object.fromEntries(slipped),
  'two words run together': titled('together', 8, (text) =>
    unmarked(text).replace(/(\p{L}{4,}) (\p{L}{2,})/u, '$1$2'),
  ),
  'the last word begun, in a title': titled('begun', 12, (text) => beginning(unmarked(text))),
  'the last word begun, in a text': told('begun', 10, (text) => beginning(text)),
};
