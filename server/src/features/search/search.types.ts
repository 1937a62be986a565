import type { DocumentKind, DocumentLevel } from '@sotay/core/documents/document-kinds.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import type { Head } from '@sotay/core/search/head.rules.ts';
import type { SearchedKind } from '@sotay/core/search/searched-kinds.ts';
import type { searchContract } from '@sotay/core/search/search.contract.ts';

export type Input<N extends keyof typeof searchContract> = InputOf<(typeof searchContract)[N]>;
export type Output<N extends keyof typeof searchContract> = OutputOf<(typeof searchContract)[N]>;

/** A thing as it is indexed: its words, and what the rules of its own room ask for to decide who reads it. */
export type Entry = {
  readonly unitId: string;
  readonly unitLft: number;
  readonly kind: SearchedKind;
  readonly thingId: string;
  /** What it was made from: of the item of an issue the issue. */
  readonly sourceId: string;
  /** 1 where there are none. */
  readonly version: number;
  readonly title: string;
  readonly symbol: string;
  readonly issuer: string;
  readonly level: DocumentLevel;
  /** The kind of paper, of a document of the library. */
  readonly paper: DocumentKind | null;
  /** What it is called: found whatever stands in its text. */
  readonly head: Head;
  readonly onDay: string;
  readonly month: string | null;
  readonly reads: 'homes' | 'units' | 'below' | 'members' | 'officers';
  readonly posts: readonly string[];
  readonly statuses: readonly string[];
  readonly closedCircle: boolean;
  /** First and last day on which it holds. */
  readonly startsOn: string | null;
  readonly expiresOn: string | null;
  readonly isWithdrawn: boolean;
  /** Page by page where it has any, else in pieces. */
  readonly pages: readonly string[];
};
