/**
 * The English words of every room under the names they are exported by. The build parts them from the Vietnamese ones
 * (vite-plugin-words.ts), and only readers of English load them, before the first page (hooks.client.ts).
 */
export const english: Record<string, unknown> = {};
