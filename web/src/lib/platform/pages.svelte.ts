import { type Problem, asProblem } from './problem.ts';

type Page = { readonly next: string | null };

type Source<Asked, Answer> = {
  /** What is asked for. */
  readonly asked: () => Asked;
  /** The first page, which is kept on this device as other answers are. */
  readonly first: () => Answer | undefined;
  readonly fetch: (asked: Asked, after: string) => Promise<Answer>;
};

/** A list page by page. What was fetched beyond the first is dropped where something else is asked for. */
export const createPages = <Asked, Answer extends Page>({ asked, first, fetch }: Source<Asked, Answer>) => {
  let later = $state.raw<{ readonly of: Asked; readonly answers: readonly Answer[] }>();
  let isFetching = $state(false);
  let problem = $state.raw<Problem>();

  const laterOf = (of: Asked): readonly Answer[] => (later?.of === of ? later.answers : []);
  const all = $derived.by(() => {
    const answer = first();
    return answer ? [answer, ...laterOf(asked())] : [];
  });
  const next = $derived(all.at(-1)?.next ?? null);

  return {
    get all(): readonly Answer[] {
      return all;
    },
    get hasMore(): boolean {
      return next !== null;
    },
    get isFetching(): boolean {
      return isFetching;
    },
    get problem(): Problem | undefined {
      return problem;
    },
    async fetchNext(): Promise<void> {
      if (isFetching || next === null) return;
      isFetching = true;
      problem = undefined;
      const of = asked();
      try {
        const answer = await fetch(of, next);
        later = { of, answers: [...laterOf(of), answer] };
      } catch (thrown) {
        problem = asProblem(thrown);
      } finally {
        isFetching = false;
      }
    },
  };
};
