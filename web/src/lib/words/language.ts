export type Language = 'vi' | 'en';

/** The language of this load. Changing it reloads the page, so words are plain values and cost nothing. */
export const language: Language = told() === 'en' ? 'en' : 'vi';

/** What the page says; nothing where there is none (tests, tools). */
function told(): string | undefined {
  if (typeof document === 'undefined') return undefined;
  return document.documentElement.lang;
}
