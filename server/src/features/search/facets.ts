import { issuerKey } from '@sotay/core/search/head.rules.ts';
import type { Entry, Input } from './search.types.ts';

/** What is asked for beside words. */
export type Filters = Omit<Input<'find'>['query'], 'search' | 'after'>;

const kindFacet = (kind: string): string => `%k:${kind}`;
const yearFacet = (year: number | string): string => `%y:${year}`;
const levelFacet = (level: string): string => `%l:${level}`;
const paperFacet = (paper: string): string => `%p:${paper}`;
const issuerFacet = (issuer: string): string => `%i:${issuerKey(issuer)}`;
const IN_FORCE = '%f';

/** What a thing can be filtered by: it stands among its words, none of which begins so, and is looked up as they are. */
export const facetsOf = ({
  kind,
  onDay,
  level,
  paper,
  issuer,
  isWithdrawn,
}: Pick<Entry, 'kind' | 'onDay' | 'level' | 'paper' | 'issuer' | 'isWithdrawn'>): string[] => [
  kindFacet(kind),
  yearFacet(onDay.slice(0, 4)),
  levelFacet(level),
  issuerFacet(issuer),
  ...(paper === null ? [] : [paperFacet(paper)]),
  ...(isWithdrawn ? [] : [IN_FORCE]),
];

/** What is filtered by, in the same words. */
export const facetsAsked = ({ kind, year, level, paper, issuer, inForce }: Filters): string[] => [
  ...(kind === undefined ? [] : [kindFacet(kind)]),
  ...(year === undefined ? [] : [yearFacet(year)]),
  ...(level === undefined ? [] : [levelFacet(level)]),
  ...(paper === undefined ? [] : [paperFacet(paper)]),
  ...(issuer === undefined ? [] : [issuerFacet(issuer)]),
  ...(inForce === undefined ? [] : [IN_FORCE]),
];
