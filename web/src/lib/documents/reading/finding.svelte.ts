import { blocksOf, textsOf } from '@sotay/core/documents/readable.rules.ts';
import { phraseOf, placesIn } from '@sotay/core/search/places.rules.ts';
import type { Term } from '@sotay/core/search/query.rules.ts';
import { type Problem, asProblem } from '../../platform/problem.ts';
import type { PageText } from './all-pages.ts';
import type { Target } from './target.ts';

type Place = { readonly page: number; readonly mark: number };

const placesOn = ({ page, text }: PageText, terms: readonly Term[]): Place[] =>
  blocksOf(text)
    .flatMap(textsOf)
    .flatMap((one) => placesIn(one, terms))
    .map((_, mark) => ({ page, mark }));

/** Looks for words within a document and walks from place to place. `marked` are the terms to show from the start. */
export function createFinding(
  load: () => Promise<readonly PageText[]>,
  go: (target: Target) => void,
  marked: readonly Term[],
) {
  let terms = $state.raw(marked);
  let places = $state.raw<readonly Place[]>();
  let at = $state(0);
  let busy = $state(false);
  let problem = $state.raw<Problem>();

  function stepTo(wanted: number): void {
    if (!places || places.length === 0) return;
    at = (wanted + places.length) % places.length;
    const place = places[at];
    if (place) go({ ...place });
  }

  return {
    /** What is marked in the text. */
    get terms() {
      return terms;
    },
    /** How many places there are; nothing while nobody looks for anything. */
    get count() {
      return places?.length;
    },
    /** The place one is at, counted from 1. */
    get at() {
      return at + 1;
    },
    get busy() {
      return busy;
    },
    get problem() {
      return problem;
    },
    async find(text: string): Promise<void> {
      [busy, problem] = [true, undefined];
      try {
        const pages = await load();
        terms = [phraseOf(text)];
        places = pages.flatMap((page) => placesOn(page, terms));
        stepTo(0);
      } catch (thrown) {
        problem = asProblem(thrown);
      } finally {
        busy = false;
      }
    },
    next: (): void => stepTo(at + 1),
    previous: (): void => stepTo(at - 1),
    end: (): void => {
      [terms, places] = [[], undefined];
    },
  };
}

export type Finding = ReturnType<typeof createFinding>;
