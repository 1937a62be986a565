import type { Entry, Input } from './search.types.ts';

type Filters = Pick<Input<'find'>['query'], 'kind' | 'year' | 'level' | 'inForce'>;

const kindFacet = (kind: string): string => `%k:${kind}`;
const yearFacet = (year: number | string): string => `%y:${year}`;
const levelFacet = (level: string): string => `%l:${level}`;
const IN_FORCE = '%f';

/** What a thing can be filtered by: it stands among its words, none of which begins so, and is looked up as they are. */
export const facetsOf = ({
  kind,
  onDay,
  level,
  isWithdrawn,
}: Pick<Entry, 'kind' | 'onDay' | 'level' | 'isWithdrawn'>): string[] => [
  kindFacet(kind),
  yearFacet(onDay.slice(0, 4)),
  levelFacet(level),
  ...(isWithdrawn ? [] : [IN_FORCE]),
];

/** What is filtered by, in the same words. */
export const facetsAsked = ({ kind, year, level, inForce }: Filters): string[] => [
  ...(kind === undefined ? [] : [kindFacet(kind)]),
  ...(year === undefined ? [] : [yearFacet(year)]),
  ...(level === undefined ? [] : [levelFacet(level)]),
  ...(inForce === undefined ? [] : [IN_FORCE]),
];
