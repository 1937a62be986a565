import type { Language } from '../lib/words/language.ts';

/** No address of the app: only the place in the cache where the language of notices lies. */
const PLACE = '/notice-language';

/** The language that the device chose; Vietnamese until a screen has said otherwise. A notice comes while no screen is open. */
export const languageOfNotices = async (): Promise<Language> => {
  const kept = await caches.match(PLACE);
  return (await kept?.text()) === 'en' ? 'en' : 'vi';
};

/** Keeps it with the app itself. */
export const keepLanguage = async (shell: string, language: Language): Promise<void> => {
  const cache = await caches.open(shell);
  await cache.put(PLACE, new Response(language));
};
