import { seededRandom } from '@sotay/core/demo/random.ts';
import type { InputOf } from '@sotay/core/kernel/contract.ts';
import type { searchContract } from '@sotay/core/search/search.contract.ts';
import { type Paper, papers } from './papers.ts';

type Filters = Omit<InputOf<(typeof searchContract)['find']>['query'], 'search' | 'after'>;

/** What somebody types, and the papers they mean: told by how the question was made, never by what is found. */
export type Asked = {
  readonly text: string;
  readonly filters?: Filters;
  readonly fits: (paper: Paper) => boolean;
};

/** The questions of a sort by its name. */
export type Sorts = Readonly<Record<string, readonly Asked[]>>;

const composed = (text: string): string => text.normalize('NFC');

/** Where its title names the place it looks at: those can be asked for by a few words. */
export const isTitledByPlace = ({ subject, place }: Paper): boolean =>
  place !== '' && composed(subject).endsWith(` ở ${place}`);

/** All with the same topic and place in the title. */
export const ofTopicAt =
  (meant: Paper) =>
  (paper: Paper): boolean =>
    paper.topic === meant.topic && paper.place === meant.place && isTitledByPlace(paper);

/** All that speak of the same work at the same place. */
export const ofErrandAt =
  (meant: Paper) =>
  (paper: Paper): boolean =>
    paper.errand === meant.errand && paper.place === meant.place;

/** So many papers of a kind, others for each sort. */
export const somePapers = (sort: string, count: number, which: (paper: Paper) => boolean): Paper[] =>
  seededRandom(sort).shuffle(papers.filter(which)).slice(0, count);

export const isGenerated = ({ topic }: Paper): boolean => topic !== '';
