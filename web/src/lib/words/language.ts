export type Language = 'vi' | 'en';

/** The language of this load. Changing it reloads the page, so words are plain values and cost nothing. */
export const language: Language =
  typeof document !== 'undefined' && document.documentElement.lang === 'en' ? 'en' : 'vi';
