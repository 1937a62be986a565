import { type Asked, type Sorts, isTitledByPlace, somePapers } from './asked.ts';
import { NOW, type Paper } from './papers.ts';

const TODAY = NOW.slice(0, 10);

const holds = ({ effectiveFrom, endsOn }: Paper): boolean =>
  (effectiveFrom === null || effectiveFrom <= TODAY) && (endsOn === null || endsOn > TODAY);

type More = (meant: Paper) => Pick<Asked, 'filters'> & { fits: (paper: Paper) => boolean };

/** The topic of a paper alone, narrowed until few are meant. */
const narrowed = (sort: string, count: number, which: (paper: Paper) => boolean, more: More): Asked[] =>
  somePapers(sort, count, (paper) => isTitledByPlace(paper) && which(paper)).map((paper) => {
    const { filters, fits } = more(paper);
    return {
      text: paper.topic,
      ...(filters ? { filters } : {}),
      fits: (other) => other.topic === paper.topic && fits(other),
    };
  });

const yearOf = ({ issuedOn }: Paper): number => Number(issuedOn.slice(0, 4));

/** Every way of narrowing. */
export const askedByFilter: Sorts = {
  'of one level': narrowed(
    'level',
    8,
    () => true,
    (meant) => ({
      filters: { level: meant.level },
      fits: ({ level }) => level === meant.level,
    }),
  ),
  'of one kind of paper': narrowed(
    'paper',
    8,
    () => true,
    (meant) => ({ filters: { paper: meant.kind }, fits: ({ kind }) => kind === meant.kind }),
  ),
  'of one who issues': narrowed(
    'issuer',
    8,
    () => true,
    (meant) => ({
      filters: { issuer: meant.issuer.toUpperCase() },
      fits: ({ issuer }) => issuer === meant.issuer,
    }),
  ),
  'of one year': narrowed(
    'year',
    8,
    () => true,
    (meant) => ({
      filters: { year: yearOf(meant) },
      fits: (other) => yearOf(other) === yearOf(meant),
    }),
  ),
  'in force alone': narrowed('force', 8, holds, (meant) => ({
    filters: { inForce: 'yes', year: yearOf(meant) },
    fits: (other) => holds(other) && yearOf(other) === yearOf(meant),
  })),
};
