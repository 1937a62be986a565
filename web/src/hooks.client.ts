import type { ClientInit } from '@sveltejs/kit/hooks';
import { english } from '#lib/words/english.ts';
import { language } from '#lib/words/language.ts';

/** Brings the English words. Awaited before any module with words runs; readers of Vietnamese load none of them. */
export const init: ClientInit = async () => {
  if (language === 'en') Object.assign(english, await import('virtual:english'));
};
