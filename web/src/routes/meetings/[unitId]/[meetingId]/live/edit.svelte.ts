import { createDraft } from '#lib/platform/draft.svelte.ts';

/** Texts of the server that are being edited: where they are kept meanwhile, what they were, and which version that is. */
type Source<T> = { key: string; value: T; version: number };

/**
 * Texts edited over what the server holds. What was typed is kept in the tab until `saved`; when the server's text has become
 * another one meanwhile, `clash` is true and nothing is written over it unless the person says so.
 */
export function createEdit<T extends Record<string, string>>(source: () => Source<T>) {
  const held = (): string => JSON.stringify(source().value);
  const draft = createDraft<{ text: T; base: string }>(() => ({
    key: source().key,
    value: { text: { ...source().value }, base: held() },
  }));
  const isSame = (): boolean => JSON.stringify(draft.value.text) === held();
  if (isSame()) draft.value.base = held();

  return {
    text: draft.value.text,
    wasKept: draft.wasKept && !isSame(),
    get isChanged(): boolean {
      return !isSame();
    },
    get clash(): boolean {
      return !isSame() && draft.value.base !== held();
    },
    get version(): number {
      return source().version;
    },
    /** The person has seen the other text and goes on with the own one. */
    keepMine(): void {
      draft.value.base = held();
    },
    /** Gives up what was typed for what the server holds. */
    takeTheirs(): void {
      Object.assign(draft.value.text, source().value);
      draft.value.base = held();
    },
    saved(): void {
      draft.clear();
    },
  };
}
